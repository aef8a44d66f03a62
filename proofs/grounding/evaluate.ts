import { checkSentence } from '@sleek/domain/grounding/check-sentence';
import type { Ledger } from '@sleek/domain/grounding/fact';
import { buildLedger, type Looked } from '@sleek/domain/grounding/ledger';
import { seededRandom } from '../energy/seeded-random.ts';
import { baseOf, embeddedSentences, type Looks, places, templateSets, templates } from './base-sentences.ts';
import { type Mutant, mutate, mutationKinds } from './mutate.ts';
import { mutateEmbedded } from './mutate-embedded.ts';
import { mutateRecipe, recipeSentences, withRecipe } from './mutate-recipe.ts';
import { randomMember } from './random-looks.ts';
import type { Place } from './render.ts';
import { wordlessClaims } from './wordless-claims.data.ts';

export type Asked = { readonly mutations: number; readonly seed: number; readonly guard: boolean };
type Wrong = { kind: string; text: string };
/** Every so many mutants another member is asked. */
const mutantsPerMember = 250;

/** Counts what the guard shows of false sentences and withholds of true ones. */
export function evaluate({ mutations, seed, guard }: Asked) {
  const random = seededRandom(seed);
  const counter = createCounter(guard);
  const { tally } = counter;
  while (tally.mutants < mutations) {
    const looks = randomMember(random);
    const ledger = buildLedger(looks);
    const today = looks.get_energy.as_of;
    for (const sentence of trueSentences(looks)) counter.tellTrue({ ...sentence, today }, ledger);
    const read = withRecipe(looks, random);
    const pages = buildLedger(read);
    for (const place of places)
      for (const sentence of recipeSentences(read, place)) counter.tellTrue({ ...sentence, today }, pages);
    for (const sentence of filled(templateSets.model, looks))
      counter.tellModel({ ...sentence, today }, ledger);
    const until = Math.min(mutations, tally.mutants + mutantsPerMember);
    while (tally.mutants < until) makeFalse(counter, { looks, ledger, random, until });
  }
  return {
    mutants: tally.mutants,
    unsupported_shown: tally.shown,
    unsupported_shown_share: share(tally.shown, tally.mutants),
    equivalent: tally.equivalent,
    true_sentences: tally.trueSentences,
    true_withheld: tally.trueWithheld,
    true_withheld_share: share(tally.trueWithheld, tally.trueSentences),
    model_wordings: tally.modelWordings,
    model_wordings_withheld: tally.modelWithheld,
    model_wordings_withheld_share: share(tally.modelWithheld, tally.modelWordings),
    by_kind: counter.byKind,
    ms_per_check: share(tally.checkMs, tally.checks),
    seed,
    guard: guard ? 'on' : 'off',
    wrong: counter.wrong,
  };
}

type Counter = ReturnType<typeof createCounter>;

function createCounter(guard: boolean) {
  const tally = {
    mutants: 0,
    shown: 0,
    equivalent: 0,
    trueSentences: 0,
    trueWithheld: 0,
    modelWordings: 0,
    modelWithheld: 0,
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
  return {
    tally,
    byKind,
    wrong,
    tellTrue(sentence: Sentence, ledger: Ledger) {
      tally.trueSentences += 1;
      if (passes(sentence, ledger)) return;
      tally.trueWithheld += 1;
      wrong.push({ kind: 'true', text: sentence.text.trim() });
    },
    tellModel(sentence: Sentence, ledger: Ledger) {
      tally.modelWordings += 1;
      if (passes(sentence, ledger)) return;
      tally.modelWithheld += 1;
      wrong.push({ kind: 'model wording', text: sentence.text.trim() });
    },
    tellFalse(mutant: Mutant, { place, today, ledger }: { place: Place; today: string; ledger: Ledger }) {
      const kind = byKind[mutant.kind] ?? { mutants: 0, shown: 0 };
      byKind[mutant.kind] = kind;
      kind.mutants += 1;
      tally.mutants += 1;
      if (!passes({ ...mutant, place, today }, ledger)) return;
      kind.shown += 1;
      tally.shown += 1;
      wrong.push({ kind: mutant.kind, text: mutant.text.trim() });
    },
  };
}

type Member = { looks: Looks; ledger: Ledger; random: () => number; until: number };

function makeFalse(counter: Counter, { looks, ledger, random, until }: Member): void {
  const { tally } = counter;
  const today = looks.get_energy.as_of;
  const place = places[Math.floor(random() * places.length)] ?? places[0];
  const kind = mutationKinds[Math.floor(random() * mutationKinds.length)];
  if (!place || !kind) return;
  if (random() < 0.1)
    for (const mutant of mutateEmbedded(looks, place, random).slice(0, until - tally.mutants))
      counter.tellFalse(mutant, { place, today, ledger });
  if (random() < 0.05) tellWordlessClaim(counter, { looks, ledger, random, until }, place);
  if (random() < 0.1) makeFalseOfRecipe(counter, { looks, ledger, random, until }, place);
  const template = templates[Math.floor(random() * templates.length)];
  if (!template || tally.mutants >= until) return;
  const base = baseOf(template, place, looks);
  const mutant = mutate(base, kind, random);
  if (mutant === 'equivalent') tally.equivalent += 1;
  else if (mutant !== null) {
    const held = mutant.looks === looks ? ledger : buildLedger(mutant.looks as Looked);
    counter.tellFalse(mutant, { place: base.place, today, ledger: held });
  }
}

/** It needs no sentence to be made from. */
function tellWordlessClaim(counter: Counter, { looks, ledger, random, until }: Member, place: Place): void {
  const text = wordlessClaims[Math.floor(random() * wordlessClaims.length)];
  if (text === undefined || counter.tally.mutants >= until) return;
  const mutant: Mutant = { kind: 'wordless_claim', text, previous: null, looks };
  counter.tellFalse(mutant, { place, today: looks.get_energy.as_of, ledger });
}

/** The page is read beside the member's own looks, whose figures are not its own. */
function makeFalseOfRecipe(counter: Counter, { looks, random, until }: Member, place: Place): void {
  if (counter.tally.mutants >= until) return;
  const mutant = mutateRecipe(withRecipe(looks, random), place, random);
  if (mutant === null) return;
  const today = looks.get_energy.as_of;
  counter.tellFalse(mutant, { place: mutant.place, today, ledger: buildLedger(mutant.looks as Looked) });
}

type Sentence = { text: string; previous: string | null; place: Place; today: string };

const isSupported = ({ text, previous, place, today }: Sentence, ledger: Ledger) =>
  checkSentence(text, { ...placeIn(place), ledger, previous, today, isByModel: true }).supported;

const placeIn = ({ units, locale }: Place) => ({ units, locale });

function trueSentences(looks: Looks): Omit<Sentence, 'today'>[] {
  return [
    ...filled(templateSets.own, looks),
    ...places.flatMap((place) =>
      embeddedSentences(looks, place).map(({ text, previous }) => ({ text, previous, place })),
    ),
  ];
}

const filled = (from: readonly (typeof templates)[number][], looks: Looks): Omit<Sentence, 'today'>[] =>
  places.flatMap((place) => from.map((template) => baseOf(template, place, looks)));

const share = (part: number, whole: number) => Math.round((part / Math.max(1, whole)) * 100_000) / 100_000;
