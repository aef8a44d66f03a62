/** A commit whose message follows the convention. @example feat(plans)!: a plan for a week */
export type Change = { kind: string; part: string | null; words: string; breaks: boolean };

/** Null for a message in another form, which tells readers of notes nothing. */
export function changeIn(subject: string): Change | null {
  const [, kind, part, mark, words] = /^([a-z]+)(?:\(([^)]+)\))?(!)?: (\S.*)$/.exec(subject) ?? [];
  if (kind === undefined || words === undefined) return null;
  return { kind, part: part ?? null, words, breaks: mark === '!' };
}

const sections: readonly (readonly [string, (change: Change) => boolean])[] = [
  ['Breaks what was', ({ breaks }) => breaks],
  ['New', ({ kind }) => kind === 'feat'],
  ['Mended', ({ kind }) => kind === 'fix'],
  ['Faster', ({ kind }) => kind === 'perf'],
];

/** What a release brings, for people: other kinds of changes are for who reads the code. */
export function notesFor(version: string, day: string, subjects: readonly string[]): string {
  const changes = subjects.flatMap((subject) => changeIn(subject) ?? []);
  const told = new Set<Change>();
  const parts = sections.flatMap(([title, belongs]) => {
    const of = changes.filter((change) => belongs(change) && !told.has(change));
    for (const change of of) told.add(change);
    return of.length === 0 ? [] : [`### ${title}\n\n${of.map(lineOf).join('\n')}\n`];
  });
  const body = parts.length === 0 ? ['Nothing that members or operators notice.\n'] : parts;
  return `## ${version}, ${day}\n\n${body.join('\n')}`;
}

const lineOf = ({ part, words }: Change): string => `- ${part === null ? '' : `**${part}**: `}${words}`;

export type Step = 'major' | 'minor' | 'patch';

export function nextVersion(version: string, step: Step): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (step === 'major') return `${major + 1}.0.0`;
  return step === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** Before what was told of earlier releases. */
export function withNotes(changelog: string, notes: string): string {
  const heading = '# What changed, release by release\n\n';
  return `${heading}${notes}${changelog.startsWith(heading) ? `\n${changelog.slice(heading.length)}` : ''}`;
}
