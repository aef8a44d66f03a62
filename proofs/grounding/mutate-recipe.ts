import type { Looks } from './base-sentences.ts';
import type { Mutant } from './mutate.ts';
import { type Place, write } from './render.ts';
import type { Slot } from './slots.data.ts';

type Random = () => number;
const pick = <T>(random: Random, all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];

/** A page of a recipe as `fetch_recipe` gives it, another that was found beside it, and the member's own looks. */
export type RecipeLooks = Looks & ReturnType<typeof recipeDrawn>;

const kinds = ['kcal', 'protein', 'minutes', 'servings'] as const;
type Kind = (typeof kinds)[number];

/** Figures that no look of a member holds, so that only the page can bear them out. */
function recipeDrawn(random: Random) {
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low));
  const grams = 10 * between(12, 30) + 5;
  return {
    fetch_recipe: {
      title: '⟦Red lentil soup with lemon⟧',
      host: pick(random, ['recipes.example', 'kitchen.example', 'daily-plates.example']) ?? 'recipes.example',
      servings: between(5, 9),
      minutes: between(31, 59),
      energy_kcal_per_serving: between(301, 480),
      protein_g_per_serving: between(21, 29),
      ingredients: [`⟦${grams} g red lentils, rinsed⟧`, '⟦1 lemon⟧'],
    },
    search_web: {
      words: 2,
      finds: [{ id: 'b', title: '⟦Soups for cold days⟧', host: 'other-soups.example' }],
    },
  };
}

export const withRecipe = (looks: Looks, random: Random): RecipeLooks => ({
  ...looks,
  ...recipeDrawn(random),
});

const truths: readonly { readonly locale: string | null; readonly text: string }[] = [
  { locale: null, text: 'A serving has {kcal} and {protein} of protein, according to {host}.' },
  { locale: null, text: '{host} gives {kcal} per serving.' },
  { locale: null, text: 'According to {host} it takes {minutes} minutes and serves {servings}.' },
  { locale: null, text: 'You could try “{title}” from {host}, with {kcal} a serving.' },
  { locale: null, text: 'On {host}, “{title}” needs {line}.' },
  { locale: 'de', text: 'Laut {host} hat eine Portion {kcal}.' },
  { locale: 'es', text: 'Según {host}, una porción tiene {kcal}.' },
  { locale: 'fr', text: 'Selon {host}, une portion contient {kcal}.' },
];

const slotOf: Readonly<Record<'kcal' | 'protein', Slot>> = {
  kcal: { kind: 'energy', meaning: 'recipe', paths: [] },
  protein: { kind: 'grams', meaning: 'recipe', paths: [] },
};

type Said = Readonly<Record<Kind | 'host' | 'title' | 'line', string>>;

function saidOf({ fetch_recipe: page }: RecipeLooks, place: Place): Said {
  const plain = (text = '') => text.replace(/[⟦⟧]/gu, '');
  return {
    kcal: write(slotOf.kcal, page.energy_kcal_per_serving, place),
    protein: write(slotOf.protein, page.protein_g_per_serving, place),
    minutes: String(page.minutes),
    servings: String(page.servings),
    host: page.host,
    title: plain(page.title),
    line: plain(page.ingredients[0]).split(',')[0] ?? '',
  };
}

const fill = (text: string, said: Said): string =>
  text.replace(/\{(\w+)\}/g, (_, name: keyof Said) => said[name]);

export type Told = { readonly text: string; readonly previous: null; readonly place: Place };

/** True sentences about the recipe, each with its source. */
export const recipeSentences = (looks: RecipeLooks, place: Place): Told[] =>
  truths.map(({ locale, text }) => {
    const there = locale === null ? place : { ...place, locale };
    return { text: fill(text, saidOf(looks, there)), previous: null, place: there };
  });

const recipeKinds = [
  'recipe_value',
  'recipe_source',
  'recipe_member',
  'recipe_meaning',
  'recipe_ledger',
] as const;
type RecipeKind = (typeof recipeKinds)[number];

/** Another figure, another page or none, the same figure as the member's own or as something else, or another recipe read. */
export function mutateRecipe(
  looks: RecipeLooks,
  place: Place,
  random: Random,
): (Mutant & { readonly place: Place }) | null {
  const truth = pick(random, truths);
  const kind = pick(random, recipeKinds);
  if (truth === undefined || kind === undefined) return null;
  const there = truth.locale === null ? place : { ...place, locale: truth.locale };
  const made = mutators[kind]({ truth: truth.text, said: saidOf(looks, there), looks, place: there, random });
  return made && { kind, previous: null, place: there, looks, ...made };
}

type Making = { truth: string; said: Said; looks: RecipeLooks; place: Place; random: Random };
type Made = { text: string; looks?: RecipeLooks } | null;

const mutators: Readonly<Record<RecipeKind, (making: Making) => Made>> = {
  recipe_value: (making) => {
    const other = saidOf(withOtherFigures(making), making.place);
    const changed = { ...making.said, [changedIn(making) ?? '']: other[changedIn(making) ?? 'kcal'] };
    return changedIn(making) === null ? null : { text: fill(making.truth, changed) };
  },
  recipe_source({ truth, said, random }) {
    if (!/\{(?:kcal|minutes)\}/.test(truth)) return null;
    const host = pick(random, ['other-soups.example', 'nobody-asked.example', null]);
    if (host !== null) return { text: fill(truth, { ...said, host: host ?? '' }) };
    const bare = ['It has {kcal} a serving.', 'The soup takes {minutes} minutes.', 'It serves {servings}.'];
    return { text: fill(pick(random, bare) ?? '', said) };
  },
  recipe_member({ said, random }) {
    const claims = [
      'You have {kcal} left, according to {host}.',
      'You ate {kcal} a serving, according to {host}.',
      'Your target is {kcal} a day, says {host}.',
      'Your average is {kcal} a serving, says {host}.',
      'You logged {protein} of protein a serving, says {host}.',
    ];
    return { text: fill(pick(random, claims) ?? '', said) };
  },
  recipe_meaning({ said, random }) {
    const claims = [
      'A serving has {protein} of fat, according to {host}.',
      'A serving has {protein} of carbs, according to {host}.',
      'The whole pot has {kcal}, according to {host}.',
      'It takes {servings} minutes, according to {host}.',
      'It serves {minutes}, according to {host}.',
    ];
    return { text: fill(pick(random, claims) ?? '', said) };
  },
  recipe_ledger: (making) =>
    changedIn(making) === null
      ? null
      : { text: fill(making.truth, making.said), looks: withOtherFigures(making) },
};

/** The figure of a sentence that is to be false; null where it has none. */
function changedIn({ truth }: Making): Kind | 'line' | null {
  return ([...kinds, 'line'] as const).find((name) => truth.includes(`{${name}}`)) ?? null;
}

function withOtherFigures({ looks, random }: Making): RecipeLooks {
  const page = looks.fetch_recipe;
  const factor = random() < 0.5 ? 0.8 : 1.25;
  const other = (value: number) => Math.max(1, Math.round(value * factor) + (factor < 1 ? -1 : 1));
  return {
    ...looks,
    fetch_recipe: {
      ...page,
      servings: other(page.servings),
      minutes: other(page.minutes),
      energy_kcal_per_serving: other(page.energy_kcal_per_serving),
      protein_g_per_serving: other(page.protein_g_per_serving),
      ingredients: page.ingredients.map((line) =>
        line.replace(/\d\d+/, (grams) => String(other(Number(grams)))),
      ),
    },
  };
}
