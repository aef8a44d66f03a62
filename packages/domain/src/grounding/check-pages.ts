import type { Check } from './check.ts';
import type { PageFact, RecipeFact } from './fact.ts';
import { noDetails } from './ledger.ts';
import { inSaidUnit, isSaid } from './match-value.ts';
import { recipeTool } from './page-facts.ts';
import { memberWords, servingWords, targetWords, unclaimedYou } from './page-words.data.ts';
import { plainText, readingOf } from './plain-text.ts';
import type { NumberMention } from './read-numbers.ts';
import { readSentence, type SentenceParts } from './read-sentence.ts';

/**
 * Takes titles of pages out where they stand in quotation marks: a name is no claim, whatever it says. Beside words about the
 * member they stay, so that no title becomes one ("You lost “5 kg in two weeks”").
 */
export function withoutTitles(sentence: string, pages: readonly PageFact[]): string {
  const left = pages.reduce(withoutTitle, sentence);
  return left === sentence || !speaksOfMember(plainText(left)) ? left : sentence;
}

function withoutTitle(sentence: string, { title }: PageFact): string {
  if (title === '') return sentence;
  return [`“${title}”`, `"${title}"`, `„${title}“`, `«${title}»`].reduce(
    (left, quoted) => left.replaceAll(quoted, ' '.repeat(quoted.length)),
    sentence,
  );
}

/** Takes hosts of pages out, since names of sites hold figures, too. */
export function withoutHosts(sentence: string, pages: readonly PageFact[]): string {
  return pages.reduce((left, { host }) => left.replaceAll(host, ' '.repeat(host.length)), sentence);
}

/**
 * A sentence that names the host of a page and a number is about that page, and judged as a whole: every number must be
 * one of its recipe, energy and protein as those of a serving, and nothing in it may speak of the member or set a target.
 * Says whether it was such a sentence. Where no host is named, no number of a page bears anything out.
 */
export function checkPages(check: Check, sentence: string): boolean {
  if (check.context.ledger.pages.length === 0) return false;
  const text = plainText(sentence);
  const named = check.context.ledger.pages.filter(({ host }) => names(text, host));
  if (named.length === 0) return false;
  const hosts = new Set(named.map(({ host }) => host));
  const rest = withoutHosts(text, named);
  if (!/\d/.test(rest) && check.parts.numbers.length === 0) return false;
  const recipes = named.flatMap(({ recipe }) => recipe ?? []);
  if (hosts.size === 1 && isOfPage(rest) && recipes.some((recipe) => tells(check, recipe, rest)))
    check.facts.add(`${recipeTool}#recipe`);
  else check.reasons.push({ kind: 'number', said: 'a number of a page' });
  return true;
}

const names = (text: string, host: string) =>
  text.split(host).some((before, at, all) => at < all.length - 1 && !/[\w.-]$/.test(before));

const speaksOfMember = (text: string): boolean => memberWords.test(text.replace(unclaimedYou, ' '));

/** Nothing of the member, and no target. */
const isOfPage = (text: string): boolean =>
  !speaksOfMember(text) && !targetWords.test(text.replace(unclaimedYou, ' '));

function tells(check: Check, recipe: RecipeFact, text: string): boolean {
  const { context } = check;
  const left = recipe.ingredients.flatMap(spellings).reduce((all, line) => all.replaceAll(line, ' '), text);
  const parts = readSentence(left, { today: context.today, reading: readingOf(context.locale), quotes: [] });
  const spare =
    parts.dates.length + parts.windows.length + parts.directions.length + parts.againstTarget.length;
  return spare === 0 && parts.numbers.every((mention) => isOfRecipe(check, { mention, parts, recipe }));
}

/** A line as it stands, and what stands before its comma or bracket. */
function spellings(line: string): string[] {
  const whole = plainText(line);
  const head = whole.split(/[,(;]/)[0]?.trim() ?? '';
  return [whole, head].filter((each) => each.length > 3).toSorted((a, b) => b.length - a.length);
}

type Said = { mention: NumberMention; parts: SentenceParts; recipe: RecipeFact };

function isOfRecipe(check: Check, { mention, parts, recipe }: Said): boolean {
  if (mention.sign !== null || mention.bound !== null || mention.isMotion || mention.period !== null)
    return false;
  // Its unit may be part of the mention.
  const behind = parts.text.slice(mention.start, mention.end + 30).replace(/^(?:[\d.,]+|[a-z]+)/, '');
  const before = parts.text.slice(Math.max(0, mention.start - 20), mention.start);
  if (mention.dimension === 'energy')
    return (
      servingWords.test(parts.text) && isValue(check, { mention, dimension: 'energy' }, recipe.energyKcal)
    );
  if (mention.dimension === 'food')
    return (
      servingWords.test(parts.text) &&
      isProtein(parts, mention) &&
      isValue(check, { mention, dimension: 'food' }, recipe.proteinG)
    );
  if (mention.dimension !== null && mention.dimension !== 'count') return false;
  if (/^[ -]?(?:minutes?|mins?|minuten|minutos|minuti)(?![a-z])/.test(behind))
    return mention.value === recipe.minutes;
  if (/^[ -]?(?:hours?|h|stunden?|horas?|heures?|ore)\b/.test(behind))
    return recipe.minutes !== null && Math.abs(mention.value * 60 - recipe.minutes) < 1;
  const isServings =
    /^ ?(?:servings?|portions?|people|persons?|helpings?|portionen|personen|porciones|personas|personnes|porzioni|persone|porcoes|pessoas)\b/.test(
      behind,
    ) || /\b(?:serves|feeds|makes)(?: about)? $/.test(before);
  // "a serving" counts nothing.
  return isServings && (mention.value === recipe.servings || mention.value === 1);
}

function isProtein({ nutrients, numbers }: SentenceParts, mention: NumberMention): boolean {
  const next = numbers.find(({ start }) => start > mention.start)?.start ?? Number.POSITIVE_INFINITY;
  const own = nutrients.filter(({ start }) => start >= mention.end && start < next);
  return own.length > 0 && own.every(({ nutrient }) => nutrient === 'protein');
}

function isValue(
  { context }: Check,
  { mention, dimension }: { mention: NumberMention; dimension: 'energy' | 'food' },
  value: number | null,
): boolean {
  if (value === null || mention.unit === null) return false;
  const fact = { ...noFact, dimension, value };
  const said = inSaidUnit(fact, mention.unit, context.units);
  return said !== null && isSaid(mention, said, fact);
}

const noFact = {
  id: recipeTool,
  tool: recipeTool,
  path: '',
  topic: 'meals',
  ...noDetails,
} as const;
