import type { EntryKind, Incident } from './incident.ts';
import { incidentDuration } from './incident-words.ts';

const kinds: Readonly<Record<EntryKind, string>> = {
  opened: 'opened, public',
  update: 'public',
  note: 'internal',
  closed: 'closed, public',
};

/** Under which name it is kept, beside others. */
export const postMortemName = ({ id, openedAt }: Pick<Incident, 'id' | 'openedAt'>): string =>
  `${openedAt.toISOString().slice(0, 10)}-incident-${id}.md`;

/** What to write after an incident: what is known is filled in, what people have to find out is asked. */
export function postMortem(incident: Incident): string {
  const { id, title, impact, parts, openedAt, openedBy, closedAt, entries } = incident;
  return `# Incident ${id}: ${title}

| | |
| --- | --- |
| Impact | ${impact} |
| Parts | ${parts.join(', ')} |
| Opened | ${instant(openedAt)} by ${cell(openedBy)} |
| Closed | ${closedAt === null ? 'still open' : instant(closedAt)} |
| Duration | ${closedAt === null ? 'still open' : incidentDuration(openedAt, closedAt)} |

## Timeline (UTC)

| When | Who | Public? | What |
| --- | --- | --- | --- |
${entries.map(({ at, by, kind, words }) => `| ${instant(at)} | ${cell(by)} | ${kinds[kind]} | ${cell(words)} |`).join('\n')}

## What members noticed

_How many, for how long, and what they could not do._

## When it began, and how it was noticed

_By an alarm, a member or by chance? How long after it began? What would have told us sooner?_

## Why it happened

_Ask "why" until the answer is something that can be changed. No names of persons._

## What helped, what got in the way

## What will be done

| What | Who | Until |
| --- | --- | --- |
| | | |

## What changes in the runbook
`;
}

const instant = (at: Date) => at.toISOString().slice(0, 19).replace('T', ' ');
/** Words must not end a cell of the table. */
const cell = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|');
