import { checkSentence } from '@sleek/domain/grounding/check-sentence';
import type { Fact, Ledger } from '@sleek/domain/grounding/fact';
import { buildLedger } from '@sleek/domain/grounding/ledger';
import { helplinesFor } from '@sleek/domain/safety/helplines';
import { countryOfTimeZone } from '@sleek/domain/time-zones';
import type { Ground } from './read-ground.ts';

type Look = { name: string; result: unknown };

/** What the looks of one turn hold, and which of it was said. */
export type TurnFacts = {
  learn(look: Look): void;
  /** Whether they bear out the next sentence of the answer; if so, it counts as said. */
  bear(sentence: string): boolean;
  /** The facts that a sentence by itself rests on; null when they do not bear it out. */
  of(sentence: string): readonly string[] | null;
  readonly citations: ReadonlySet<string>;
};

export function createTurnFacts(ground: Ground, message: string): TurnFacts {
  const looks: Look[] = [];
  const citations = new Set<string>();
  const place = placeOf(ground, message);
  let ledger = buildLedger({});
  let previous: string | null = null;
  return {
    learn(look) {
      looks.push(look);
      ledger = ledgerOf(looks);
    },
    bear(sentence) {
      const verdict = checkSentence(sentence.trim(), { ...place, ledger, previous, isByModel: true });
      if (!verdict.supported) return false;
      previous = sentence.trim();
      for (const id of verdict.facts) citations.add(id);
      return true;
    },
    of(sentence) {
      const verdict = checkSentence(sentence.trim(), { ...place, ledger, previous: null });
      return verdict.supported ? verdict.facts : null;
    },
    citations,
  };
}

/** Of one tool that was asked twice, with other arguments, both answers hold. */
function ledgerOf(looks: readonly Look[]): Ledger {
  const latest = Object.fromEntries(looks.map(({ name, result }) => [name, result]));
  const ledgers = looks.map(({ name, result }) => buildLedger({ ...latest, [name]: result }));
  const facts = new Map<string, Fact>();
  for (const fact of ledgers.flatMap((each) => each.facts)) facts.set(JSON.stringify(fact), fact);
  return {
    facts: [...facts.values()],
    states: new Set(ledgers.flatMap((each) => [...each.states])),
    quotes: [...new Set(ledgers.flatMap((each) => each.quotes))],
    patterns: ledgers.flatMap((each) => each.patterns),
    pages: ledgers.flatMap((each) => each.pages),
  };
}

function placeOf({ facts, today, tongue: { tag } }: Ground, message: string) {
  const { units, locale, country, timezone } = facts.profile;
  const home = country ?? countryOfTimeZone(timezone);
  return {
    units,
    today,
    locale: locale?.toLowerCase().startsWith(tag.toLowerCase()) ? locale : tag,
    memberMessage: message,
    emergencyNumber: helplinesFor({ country: home, topic: 'emergency', today }).emergencyNumber,
  };
}
