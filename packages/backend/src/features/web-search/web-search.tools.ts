import { createHmac } from 'node:crypto';
import { speaksOfRecipes } from '@sleek/domain/web-search/speaks-of-recipes';
import { z } from 'zod';
import type { Actor } from '../../edge/actor.ts';
import { asMemberText } from '../../llm/member-text.ts';
import { type Tool, ToolRefusal, type ToolResults, type WebAsked, type WebLooks } from '../../llm/tool.ts';
import type { Clock } from '../../platform/clock.ts';
import type { LiveSecrets } from '../../platform/live-secrets.ts';
import type { RateLimits } from '../../platform/rate-limits/rate-limits.ts';
import type { WebConfig } from '../../web-config.ts';
import { type FindDeps, findRecipes } from './find-recipes.ts';
import { createFoundPages, type FoundPages } from './found-pages.ts';
import { readFoundRecipe } from './read-found-recipe.ts';

export type WebSearchDeps = {
  clock: Clock;
  config: WebConfig;
  secrets: Pick<LiveSecrets, 'webSearchKey' | 'dataKeys'>;
  limits: RateLimits;
};

const searchesAnAnswer = 3;
const pagesAnAnswer = 2;
/** Of searches and pages together, of a member. */
const daily = { name: 'web-search', uses: 30, windowSeconds: 24 * 60 * 60 };

/**
 * The coach's looks at the web: they search the operator's sites for words of the member's own message, and read the
 * recipe of a page that was found so. Without sites or a key there are none.
 */
export function webSearchTools({ clock, config, secrets, limits }: WebSearchDeps): WebLooks {
  const pages = createFoundPages(clock);
  const rest = { untilMs: 0 };
  const hosts = () => (secrets.webSearchKey() === null ? [] : config.hosts);
  const keyOf = ({ userId }: Actor) =>
    createHmac('sha256', secrets.dataKeys().reveal()).update(`web search: ${userId}`).digest('base64url');
  const depsOf = (actor: Actor): FindDeps => ({
    clock,
    config,
    pages,
    rest,
    key: secrets.webSearchKey,
    mayAsk: async () => (await limits.take(daily, keyOf(actor))).allowed,
  });
  return {
    hosts,
    toolsFor: (asked) => (hosts().length === 0 ? [] : toolsOf({ depsOf, asked, config, pages })),
  };
}

type Looking = { depsOf(actor: Actor): FindDeps; asked: WebAsked; config: WebConfig; pages: FoundPages };

/** A search for a message that speaks of recipes; a page wherever one was found. Both count what this answer asks for. */
function toolsOf({ depsOf, asked, config, pages }: Looking): Tool[] {
  const conversation = `${asked.userId} ${asked.sessionId}`;
  const isSearched = speaksOfRecipes(asked.message);
  if (!isSearched && !pages.hasAny(conversation)) return [];
  const left = { searches: searchesAnAnswer, pages: pagesAnAnswer };
  const urls = new Map<string, string>();
  const sourcesOf = (found: { id: string; title: string }[]) =>
    found.map(({ id, title }) => ({ title: unmarked(title), url: urls.get(id) ?? '' }));

  const search = async (actor: Actor, given: string): Promise<ToolResults['search_web']> => {
    if (left.searches === 0) throw new ToolRefusal('An answer has no more searches than this');
    left.searches -= 1;
    const found = await findRecipes(depsOf(actor), asked, given);
    pages.allow(conversation, found.pages);
    for (const { id, url } of found.pages) urls.set(id, url);
    return {
      words: found.words,
      finds: found.pages.map(({ id, title, host }) => ({ id, title: asMemberText(title, 130), host })),
    };
  };
  const read = async (actor: Actor, id: string) => {
    if (left.pages === 0) throw new ToolRefusal('An answer reads no more pages than this');
    left.pages -= 1;
    const page = pages.allowed(conversation, id);
    const recipe = await readFoundRecipe(depsOf(actor), page, asked.context);
    if (page !== null) urls.set(id, page.url);
    return { id, ...recipeToTool(recipe, page?.host ?? '') };
  };
  const searching: Tool = {
    ...searchTool,
    timeoutMs: config.searchTimeoutMs + 500,
    run: (actor, { words }) => search(actor, String(words)),
    sourcesOf: (result) => sourcesOf((result as ToolResults['search_web']).finds),
  };
  const reading: Tool = {
    ...recipeTool,
    timeoutMs: config.pageTimeoutMs + 500,
    run: (actor, { id }) => read(actor, String(id)),
    sourcesOf: (result) => sourcesOf([result as Awaited<ReturnType<typeof read>>]),
  };
  return isSearched ? [searching, reading] : [reading];
}

const recipeToTool = (
  recipe: Awaited<ReturnType<typeof readFoundRecipe>>,
  host: string,
): ToolResults['fetch_recipe'] => ({
  title: asMemberText(recipe.title, 130),
  host,
  servings: recipe.servings,
  minutes: recipe.minutes,
  energy_kcal_per_serving: recipe.energyKcalPerServing,
  protein_g_per_serving: recipe.proteinGPerServing,
  ingredients: recipe.ingredients.map((line) => asMemberText(line, 130)),
});

const unmarked = (text: string) => text.replace(/[⟦⟧]/gu, '');

/** Neither log nor trace holds what was searched for, or what a page is called. */
const searchTool = {
  name: 'search_web',
  category: 'web',
  description: 'Recipes on the web',
  ttlSeconds: 0,
  input: z
    .object({ words: z.string().min(1).max(300) })
    .describe(
      'Only for recipes, when the member asks for one. `words`: words of their last message alone; others are left out, and so are figures. Name a find by its title in quotation marks and its host, never as a link.',
    ),
  summarise: {
    input: () => 'words of the message',
    output: (result) => {
      const { words, finds } = result as ToolResults['search_web'];
      return `words=${words}, finds=${finds.length} items`;
    },
  },
} satisfies Omit<Tool, 'run'>;

const recipeTool = {
  name: 'fetch_recipe',
  category: 'web',
  description: 'A recipe on the web',
  ttlSeconds: 0,
  input: z
    .object({ id: z.string().regex(/^[0-9a-f]{12}$/) })
    .describe(
      'The recipe of a find of search_web, by its id. Say each of its numbers in a sentence that names its host, energy and protein as those of a serving ("about 500 kcal a serving, according to example.com"), never together with a number of the member, and never as a target.',
    ),
  summarise: {
    input: () => 'a page that was found',
    output: (result) => {
      const { host, ingredients } = result as ToolResults['fetch_recipe'];
      return `host=${host}, ingredients=${ingredients.length} items`;
    },
  },
} satisfies Omit<Tool, 'run'>;
