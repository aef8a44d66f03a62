import { readRecipe } from '@sleek/domain/recipes/read-recipe';
import type { Recipe } from '@sleek/domain/recipes/recipe';
import type { JudgeContext } from '@sleek/domain/safety/judge-text';
import { ToolRefusal } from '../../llm/tool.ts';
import { type PageRefusal, readPage } from '../../platform/web/read-page.ts';
import type { FindDeps } from './find-recipes.ts';
import type { FoundPage } from './found-pages.ts';
import { isFit } from './is-fit.ts';

type ReadDeps = Pick<FindDeps, 'config' | 'mayAsk'>;

/** The recipe of a page that this conversation found; nobody reads it before it went past the safety policy. */
export async function readFoundRecipe(
  { config, mayAsk }: ReadDeps,
  page: FoundPage | null,
  context: JudgeContext,
): Promise<Recipe> {
  if (page === null) throw new ToolRefusal('No search of this conversation found this page');
  if (!(await mayAsk())) throw new ToolRefusal('The looks at the web of this day are used up');
  const read = await readPage(page.url, config);
  if (!read.ok) throw new ToolRefusal(reasons[read.error]);
  const recipe = readRecipe(read.value);
  if (recipe === null) throw new ToolRefusal('The page holds no recipe that can be read');
  // Lines are judged together, too: what is unsafe may be spread over them.
  const texts = [recipe.title, ...recipe.ingredients];
  if (!isFit([...texts, texts.join('\n')], context))
    throw new ToolRefusal('The page says something that the coach does not pass on');
  return recipe;
}

const reasons = {
  'off-list': 'The page leads to a site that is not searched',
  private: 'The page lies where nothing is read',
  slow: 'The page took too long',
  big: 'The page is too long',
  'no-page': 'The page holds no recipe that can be read',
  unreachable: 'The page did not answer',
} as const satisfies Record<PageRefusal, string>;
