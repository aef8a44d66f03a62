import { allMatches } from '../all-matches.ts';
import { contextReader, type HitContext } from './clauses.ts';
import { createRuleIndex } from './rule-index.ts';

/** One idea that people say in many ways: a family of phrasings with a name. */
export type Cue<Kind extends string> = {
  readonly id: string;
  readonly kind: Kind;
  /** What a single hit is worth; each detector says how points add up. */
  readonly points: number;
  readonly pattern: RegExp;
};

export type CueHit<Kind extends string> = {
  readonly cue: Cue<Kind>;
  readonly start: number;
  readonly end: number;
  readonly context: HitContext;
};

export type CueRow<Kind extends string> = readonly [
  id: string,
  kind: Kind,
  points: number,
  phrasings: readonly string[],
];

export type Macros = Readonly<Record<string, string>>;

/**
 * Builds cues from rows. Phrasings are regular expressions over normalised text, matched at word ends,
 * with `{name}` for a macro and `~` for up to three words in between.
 */
export function createCues<Kind extends string>(
  rows: readonly CueRow<Kind>[],
  macros: Macros,
): readonly Cue<Kind>[] {
  return rows.map(([id, kind, points, phrasings]) => ({
    id,
    kind,
    points,
    pattern: phrasesPattern(phrasings, macros),
  }));
}

export function phrasesPattern(phrasings: readonly string[], macros: Macros = {}): RegExp {
  const body = phrasings.map((phrasing) => expand(phrasing, macros)).join('|');
  return new RegExp(`(?<![a-z0-9])(?:${body})(?![a-z0-9])`, 'g');
}

const cuesIn = createRuleIndex((cue: Cue<string>) => [cue.pattern]);

/** Every hit of every cue, in no particular order, each with who it is about and how it is meant. */
export function findCues<Kind extends string>(text: string, cues: readonly Cue<Kind>[]): CueHit<Kind>[] {
  const contextOf = contextReader(text);
  return cuesIn(cues, text).flatMap((cue) =>
    allMatches(text, cue.pattern).map((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      return { cue, ...span, context: contextOf(span) };
    }),
  );
}

/** The text with every match blanked out, offsets kept. */
export function blankOut(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => ' '.repeat(match.length));
}

const gap = '(?:[a-z0-9]+,? ){0,3}';

function expand(phrasing: string, macros: Macros): string {
  // Right after a word the gap brings its own space.
  const gapped = phrasing.replace(/(?<=[a-z0-9)*+?}])~/g, `(?:,? ${gap})?`).replaceAll('~', gap);
  return gapped.replace(/\{([a-z]\w*)\}/g, (_, name: string) => {
    const macro = macros[name];
    if (macro === undefined) throw new Error(`unknown macro {${name}}`);
    return `(?:${expand(macro, macros)})`;
  });
}
