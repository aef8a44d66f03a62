import { roundTo } from '../units.ts';
import { findJsonLd } from './find-json-ld.ts';
import { plainLine } from './plain-line.ts';
import type { Recipe } from './recipe.ts';

/**
 * The recipe that a page describes with schema.org's vocabulary as JSON-LD; null where there is none with a name and
 * ingredients. Read are name, yield, times, ingredients, and energy and protein of a serving; values that no meal has
 * count as not said.
 *
 * @example readRecipe(html)?.energyKcalPerServing // 520
 */
export function readRecipe(html: string): Recipe | null {
  const recipes = findJsonLd(html).flatMap((block) => nodesOf(block, { left: mostNodes }, 0));
  return recipes.map(recipeOf).find((recipe) => recipe !== null) ?? null;
}

type Node = Readonly<Record<string, unknown>>;
const mostNodes = 5000;
const deepest = 12;

/** Every node that is a recipe, wherever it stands: alone, in an array, in a graph, or as what a page is about. */
function nodesOf(value: unknown, room: { left: number }, depth: number): Node[] {
  if (typeof value !== 'object' || value === null || depth > deepest || room.left <= 0) return [];
  room.left -= 1;
  const inner = Object.values(value).flatMap((each) => nodesOf(each, room, depth + 1));
  return isRecipe(value as Node) ? [value as Node, ...inner] : inner;
}

const isRecipe = (node: Node): boolean =>
  listOf(node['@type']).some((type) => typeof type === 'string' && /(?:^|[/:#])recipe$/i.test(type));

function recipeOf(node: Node): Recipe | null {
  const title = plainLine(textOf(node['name']) ?? textOf(node['headline']) ?? '', titleCharacters);
  const ingredients = ingredientsOf(node);
  if (title === '' || ingredients.length === 0) return null;
  const nutrition = listOf(node['nutrition']).find(isNode) ?? {};
  return {
    title,
    ingredients,
    servings: servingsOf(node['recipeYield'] ?? node['yield']),
    minutes: minutesOf(node),
    ...(isOfAServing(nutrition) ? amountsOf(nutrition) : noAmounts),
  };
}

const titleCharacters = 120;
const lineCharacters = 120;
const mostIngredients = 30;

/** Lines, one text of several lines, or sections that hold them. */
function ingredientsOf(node: Node): string[] {
  const given = node['recipeIngredient'] ?? node['ingredients'];
  return linesOf(given, 0)
    .map((line) => plainLine(line, lineCharacters))
    .filter((line) => line !== '')
    .slice(0, mostIngredients);
}

function linesOf(value: unknown, depth: number): string[] {
  if (depth > deepest) return [];
  if (typeof value === 'string') return value.split(/\r?\n|<br\s*\/?>|<\/li>/i);
  if (Array.isArray(value)) return value.flatMap((each) => linesOf(each, depth + 1));
  if (!isNode(value)) return [];
  if (value['itemListElement'] !== undefined) return linesOf(value['itemListElement'], depth + 1);
  const line = [value['amount'], value['unitText'], value['text'] ?? value['name'] ?? value['item']];
  return [line.flatMap((part) => textOf(part) ?? []).join(' ')];
}

/** "4", "4 servings", ["4", "4 bowls"], { value: 4 }; of "4-6" the lower one. */
function servingsOf(given: unknown): number | null {
  const found = listOf(given).flatMap((each) => numberIn(isNode(each) ? each['value'] : each) ?? []);
  return within(found[0], 1, 100);
}

function minutesOf(node: Node): number | null {
  const total = durationOf(node['totalTime']);
  if (total !== null) return within(total, 1, mostMinutes);
  const parts = ['prepTime', 'cookTime'].flatMap((name) => durationOf(node[name]) ?? []);
  return within(
    parts.reduce((sum, part) => sum + part, 0),
    1,
    mostMinutes,
  );
}

const mostMinutes = 7 * 24 * 60;
const duration =
  /^P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i;

/** An ISO 8601 duration in minutes. */
function durationOf(given: unknown): number | null {
  const text = listOf(given)
    .flatMap((each) => textOf(each) ?? [])[0]
    ?.trim();
  const match = text === undefined ? null : duration.exec(text.replace(',', '.'));
  if (!match) return null;
  const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  const all = (days ?? 0) * 1440 + (hours ?? 0) * 60 + (minutes ?? 0) + (seconds ?? 0) / 60;
  return all > 0 ? Math.round(all) : null;
}

/** Nutrition is of one serving, unless the page says that it is of 100 g. */
const isOfAServing = (nutrition: Node): boolean =>
  !/(?:^|\D)100 ?(?:g|ml|gram)/i.test(textOf(nutrition['servingSize']) ?? '');

const noAmounts = { energyKcalPerServing: null, proteinGPerServing: null };

function amountsOf(nutrition: Node): typeof noAmounts | Record<keyof typeof noAmounts, number | null> {
  const energy = energyIn(nutrition['calories']);
  const protein = numberIn(nutrition['proteinContent']);
  return {
    energyKcalPerServing: within(energy === null ? null : Math.round(energy), 1, 5000),
    proteinGPerServing: within(protein === null ? null : roundTo(protein, 1), 0, 500),
  };
}

const kjPerKcal = 4.184;

function energyIn(given: unknown): number | null {
  const text = isNode(given)
    ? `${textOf(given['value'])} ${textOf(given['unitText'])}`
    : (textOf(given) ?? '');
  // "2,176 kJ / 520 kcal"
  const value = numberIn(/[\d.,]+ ?k?cal/i.exec(text)?.[0] ?? text);
  const isKj = /kj|kilojoule/i.test(text) && !/cal/i.test(text);
  return value === null ? null : isKj ? value / kjPerKcal : value;
}

/** The first number of a text: "1,250 kcal", "32,5 g", "about 4". */
function numberIn(given: unknown): number | null {
  if (typeof given === 'number') return Number.isFinite(given) ? given : null;
  if (isNode(given)) return numberIn(given['value']);
  const figures = /\d+(?:[.,]\d+)*/.exec(textOf(given) ?? '')?.[0];
  if (figures === undefined) return null;
  const joined = figures.replace(/[.,](?=\d{3}(?:\D|$))/g, '');
  return Number(joined.replace(',', '.'));
}

const within = (value: number | null | undefined, least: number, most: number): number | null =>
  value !== null && value !== undefined && value >= least && value <= most ? value : null;

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return textOf(value[0]);
  return isNode(value) && typeof value['@value'] === 'string' ? value['@value'] : null;
}
