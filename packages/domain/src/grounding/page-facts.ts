import type { PageFact, RecipeFact } from './fact.ts';

/** The looks at pages of others. */
export const searchTool = 'search_web';
export const recipeTool = 'fetch_recipe';
export const isPageTool = (tool: string): boolean => tool === searchTool || tool === recipeTool;

type Given = Readonly<Record<string, unknown>>;

/** The pages of this turn's searches and fetches. Their texts may stand between the marks of foreign text. */
export function pagesIn(looked: Given): PageFact[] {
  const { finds } = (looked[searchTool] ?? {}) as { finds?: unknown };
  const found = Array.isArray(finds) ? finds.flatMap((find: Given) => pageOf(find, null)) : [];
  const read = looked[recipeTool] as Given | undefined | null;
  return read ? [...pageOf(read, recipeOf(read)), ...found] : found;
}

function pageOf({ host, title }: Given, recipe: RecipeFact | null): PageFact[] {
  if (typeof host !== 'string' || typeof title !== 'string' || host === '') return [];
  return [{ host: host.toLowerCase(), title: unmarked(title), recipe }];
}

const recipeOf = (read: Given): RecipeFact => ({
  energyKcal: numberOrNull(read['energy_kcal_per_serving']),
  proteinG: numberOrNull(read['protein_g_per_serving']),
  servings: numberOrNull(read['servings']),
  minutes: numberOrNull(read['minutes']),
  ingredients: Array.isArray(read['ingredients'])
    ? read['ingredients'].filter((line) => typeof line === 'string').map(unmarked)
    : [],
});

const numberOrNull = (value: unknown) => (typeof value === 'number' ? value : null);
const unmarked = (text: string) => text.replace(/[⟦⟧]/gu, '').trim();
