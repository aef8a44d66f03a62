import { checkSentence } from '@sleek/domain/grounding/check-sentence';
import { unspokenPaths } from '@sleek/domain/grounding/fact-meanings.data';
import { buildLedger } from '@sleek/domain/grounding/ledger';
import { patternValues } from '@sleek/domain/grounding/pattern-facts';
import { describe, expect, test } from 'vitest';
import type { Looks } from './answer-parts.ts';
import { composeAnswer, planIntent } from './embedded-coach.ts';
import { intents } from './intents.data.ts';
import { memberStates } from './looks-states.fixtures.ts';
import { silences } from './silence.ts';

const units = [
  { weight: 'kg', height: 'cm', energy: 'kcal' },
  { weight: 'lb', height: 'ft', energy: 'kcal' },
  { weight: 'st', height: 'ft', energy: 'kj' },
] as const;
const locales = ['en-GB', 'en-US', 'de-DE', null] as const;

/** Sentences of an answer that the ledger of the same looks does not support. */
function unsupported(
  pieces: readonly string[],
  looks: Looks,
  place: { units: (typeof units)[number] },
): string[] {
  const ledger = buildLedger(looks);
  const today = looks.get_energy?.as_of ?? '2026-06-15';
  return pieces.flatMap((sentence, index) => {
    const previous = pieces[index - 1] ?? null;
    const verdict = checkSentence(sentence, { ledger, previous, units: place.units, locale: 'en-GB', today });
    return verdict.supported ? [] : [`${sentence.trim()} ${JSON.stringify(verdict.reasons)}`];
  });
}

describe.each(Object.entries(memberStates))('%s', (_name, looks) => {
  test.each(intents.map(({ id }) => id))('every sentence of %s stands in the ledger of its looks', (id) => {
    for (const unit of units)
      for (const locale of locales) {
        const pieces = composeAnswer(planIntent(id, null), looks, { units: unit, locale });
        expect(unsupported(pieces, looks, { units: unit })).toEqual([]);
      }
  });

  test.each(silences)('so does every sentence that leaves numbers out: %s', (silence) => {
    for (const { id } of intents) {
      const pieces = composeAnswer(planIntent(id, silence), looks, { units: units[0], locale: null });
      expect(unsupported(pieces, looks, { units: units[0] })).toEqual([]);
    }
  });
});

test('every number of a look has a meaning or is listed as one that nobody says', () => {
  const ledger = buildLedger(memberStates['a steady month, going down'] ?? {});
  const known = new Set(ledger.facts.map(({ id }) => id));
  const numbers = (value: unknown, path: string): string[] => {
    if (typeof value === 'number') return [path];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => numbers(inner, `${path}.${key}`));
  };
  const paths = Object.entries(memberStates['a steady month, going down'] ?? {}).flatMap(([tool, result]) =>
    numbers(result, '').map((path) => `${tool}#${path.slice(1)}`),
  );
  const isKnown = (path: string) =>
    known.has(path) ||
    unspokenPaths.includes(path.replace(/\.\d+\./, '.*.')) ||
    patternValues.some((name) => path.startsWith('get_patterns#patterns.') && path.endsWith(`.${name}`));
  expect(paths.filter((path) => !isKnown(path))).toEqual([]);
});
