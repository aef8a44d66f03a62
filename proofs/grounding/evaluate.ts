import { checkSentence } from '@sleek/domain/grounding/check-sentence';
import type { Ledger } from '@sleek/domain/grounding/fact';
import { buildLedger, type Looked } from '@sleek/domain/grounding/ledger';
import { seededRandom } from '../energy/seeded-random.ts';
import { baseOf, embeddedSentences, type Looks, places, templates } from './base-sentences.ts';
import { type Mutant, mutate, mutationKinds } from './mutate.ts';
import { mutateEmbedded } from './mutate-embedded.ts';
import { randomMember } from './random-looks.ts';
import type { Place } from './render.ts';

export type Asked = { readonly mutations: number; readonly seed: number; readonly guard: boolean };
type Wrong = { kind: string; text: string };
/** Every so many mutants another member is asked. */
const mutantsPerMember = 250;

/** Counts what the guard shows of false sentences and withholds of true ones. */
export function evaluate({ mutations, seed, guard }: Asked) {
  const random = seededRandom(seed);
  const tally = {
    mutants: 0,
    shown: 0,
    equivalent: 0,
    trueSentences: 0,
    trueWithheld: 0,
    checks: 0,
    checkMs: 0,
  };
  const byKind: Record<string, { mutants: number; shown: number }> = {};
  const wrong: Wrong[] = [];
  const passes = (sentence: Sentence, ledger: Ledger) => {
    if (!guard) return true;
    const startedMs = performance.now();
    const supported = isSupported(sentence, ledger);
    tally.checkMs += performance.now() - startedMs;
    tally.checks += 1;
    return supported;
  };
  const judge = (mutant: Mutant, { looks, place }: { looks: Looks; place: Place }, ledger: Ledger | null) => {
    const held = ledger ?? buildLedger(mutant.looks as Looked);
    const kind = byKind[mutant.kind] ?? { mutants: 0, shown: 0 };
    byKind[mutant.kind] = kind;
    kind.mutants += 1;
    tally.mutants += 1;
    if (!passes({ ...mutant, place, today: looks.get_energy.as_of }, held)) return;
    kind.shown += 1;
    tally.shown += 1;
    wrong.push({ kind: mutant.kind, text: mutant.text.trim() });
  };
  while (tally.mutants < mutations) {
    const looks = randomMember(random);
    const ledger = buildLedger(looks);
    const today = looks.get_energy.as_of;
    for (const sentence of trueSentences(looks)) {
      tally.trueSentences += 1;
      if (passes({ ...sentence, today }, ledger)) continue;
      tally.trueWithheld += 1;
      wrong.push({ kind: 'true', text: sentence.text.trim() });
    }
    const until = Math.min(mutations, tally.mutants + mutantsPerMember);
    while (tally.mutants < until) {
      const place = places[Math.floor(random() * places.length)] ?? places[0];
      const kind = mutationKinds[Math.floor(random() * mutationKinds.length)];
      if (!place || !kind) continue;
      if (random() < 0.1)
        for (const mutant of mutateEmbedded(looks, place, random).slice(0, until - tally.mutants))
          judge(mutant, { looks, place }, ledger);
      const template = templates[Math.floor(random() * templates.length)];
      if (!template || tally.mutants >= until) continue;
      const base = baseOf(template, place, looks);
      const mutant = mutate(base, kind, random);
      if (mutant === 'equivalent') tally.equivalent += 1;
      else if (mutant !== null)
        judge(mutant, { looks, place: base.place }, mutant.looks === looks ? ledger : null);
    }
  }
  return {
    mutants: tally.mutants,
    unsupported_shown: tally.shown,
    unsupported_shown_share: share(tally.shown, tally.mutants),
    equivalent: tally.equivalent,
    true_sentences: tally.trueSentences,
    true_withheld: tally.trueWithheld,
    true_withheld_share: share(tally.trueWithheld, tally.trueSentences),
    by_kind: byKind,
    ms_per_check: share(tally.checkMs, tally.checks),
    seed,
    guard: guard ? 'on' : 'off',
    wrong,
  };
}

type Sentence = { text: string; previous: string | null; place: Place; today: string };

const isSupported = ({ text, previous, place, today }: Sentence, ledger: Ledger) =>
  checkSentence(text, { ledger, previous, units: place.units, locale: place.locale, today }).supported;

function trueSentences(looks: Looks): Omit<Sentence, 'today'>[] {
  return places.flatMap((place) => [
    ...templates.map((template) => baseOf(template, place, looks)),
    ...embeddedSentences(looks, place).map(({ text, previous }) => ({ text, previous, place })),
  ]);
}

const share = (part: number, whole: number) => Math.round((part / Math.max(1, whole)) * 100_000) / 100_000;
