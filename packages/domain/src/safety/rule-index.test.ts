import { describe, expect, test } from 'vitest';
import { emergencyMessages, harmlessMessages, selfHarmMessages } from './care-samples.data.ts';
import { phrasesPattern } from './cues.ts';
import { emergencyCues } from './emergency.cues.ts';
import { medicalRules } from './medical.concepts.ts';
import { medicalLookalikes, medicalRisks } from './medical-samples.data.ts';
import { normalise } from './normalise.ts';
import { createRuleIndex } from './rule-index.ts';
import { selfHarmCues } from './self-harm.cues.ts';

type Rule = { readonly id: string; readonly all: readonly RegExp[] };

const rule = (id: string, ...all: readonly string[]): Rule => ({
  id,
  all: all.map((each) => phrasesPattern([each])),
});

describe('createRuleIndex', () => {
  const mayHold = createRuleIndex(({ all }: Rule) => all);
  const rules = [
    rule('pills', 'pills?|tablets', 'take|swallow\\w*'),
    rule('any', '\\d+'),
    rule('pills_again', 'pills?'),
  ];
  const found = (text: string) => mayHold(rules, text).map(({ id }) => id);

  test('gives the rules of which every pattern has a word in the text, in their order', () => {
    expect(found('i swallowed a pill')).toEqual(['pills', 'any', 'pills_again']);
  });

  test('leaves out a rule that lacks a word', () => {
    expect(found('the pills are on the table')).toEqual(['any', 'pills_again']);
  });

  test('looks for whole words', () => {
    expect(found('i take caterpillars home')).toEqual(['any']);
  });

  test('knows a word at the edge of a line or beside a sign', () => {
    expect(found('(pills)\ntake')).toEqual(['pills', 'any', 'pills_again']);
  });

  test('finds nothing in nothing but what needs nothing', () => {
    expect(found('')).toEqual(['any']);
  });
});

test('no rule is left out that holds', () => {
  const samples = [...medicalRisks, ...medicalLookalikes].map(([, , text]) => text);
  const texts = [...emergencyMessages, ...harmlessMessages, ...selfHarmMessages, ...samples].map(
    (text) => normalise(text).text,
  );
  const rules = [
    ...[...emergencyCues, ...selfHarmCues].map(({ id, pattern }) => ({ id, all: [pattern] })),
    ...medicalRules,
  ];
  const mayHold = createRuleIndex(({ all }: Rule) => all);
  const holding = (text: string) => (each: Rule) => each.all.every((pattern) => text.search(pattern) >= 0);
  const held = texts.flatMap((text) => rules.filter(holding(text)));
  const kept = texts.flatMap((text) => mayHold(rules, text).filter(holding(text)));
  expect(held.length).toBeGreaterThan(100);
  expect(kept).toEqual(held);
});
