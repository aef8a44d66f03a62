import { checkSentence } from '@sleek/domain/grounding/check-sentence';
import { buildLedger } from '@sleek/domain/grounding/ledger';
import { expect, test } from 'vitest';
import type { Looks } from './answer-parts.ts';
import { composeAnswer, planAnswer } from './embedded-coach.ts';

const units = { weight: 'kg', height: 'cm', energy: 'kcal' } as const;
const find = (id: string, title: string, host: string) => ({ id, title: `⟦${title}⟧`, host });
const found = {
  search_web: {
    words: 2,
    finds: [
      find('a', '20-minute lentil soup', 'recipes.example'),
      find('b', 'Lentil stew (520 kcal)', '101soups.example'),
      find('c', 'You lost 5 kg: lentil soup', 'recipes.example'),
      find('d', 'A fourth one', 'recipes.example'),
    ],
  },
};
const plan = planAnswer('find a recipe with lentils', { previous: null, silence: null, searches: true });
const answer = (looks: Looks) => composeAnswer(plan, looks, { units, locale: null });

test('three finds are named with their site, each sentence in the ledger of the turn', () => {
  const said = answer(found);
  expect(said.join('')).toContain(
    '“20-minute lentil soup” on recipes.example. “Lentil stew (520 kcal)” on 101soups.example. “You lost 5 kg: lentil soup” on recipes.example.',
  );
  expect(said.join('')).not.toMatch(/fourth|[⟦⟧]/u);
  const ledger = buildLedger(found);
  for (const sentence of said)
    expect(
      checkSentence(sentence, {
        ledger,
        previous: null,
        units,
        locale: null,
        today: '2026-06-15',
      }),
      sentence,
    ).toMatchObject({ supported: true });
});

test('a search without finds says so', () => {
  expect(answer({ search_web: { words: 1, finds: [] } }).join('')).toMatch(/I found no recipe/);
});

test('a search that did not come is no answer', () => {
  expect(answer({}).join('')).toMatch(/could not search the web just now/);
});
