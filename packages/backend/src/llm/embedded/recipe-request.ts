import { normalise } from '@sleek/domain/safety/normalise';

/** Asked of the coach: "find me a recipe with …", "any recipes for …", "a lentil soup recipe, please". */
const asking =
  /\b(?:find|search|look(?:ing)? (?:for|up)|show|suggest|recommend|give|get me|want|need|know|have you|got any|any|some|what|which|can i have|could i have|would like)\b.*\brecipes?\b|^(?:a |an |good |nice |quick |easy |healthy )*[a-z ]{0,40}\brecipes?\b(?: please| for| with| using| that| idea| ideas|$)/;
/** Of no search: a recipe that is kept, written, or no food. */
const other =
  /\b(?:my|your|his|her|their|our|this|that|the|own) recipes?\b|\b(?:save|log|enter|write|add|keep|delete|share)\b.*\brecipes?\b|\brecipes? for (?:disaster|success|trouble|happiness)\b|\b(?:not|don ?t|do not|no) (?:\w+ ){0,3}recipes?\b/;

const passedOver: ReadonlySet<string> = new Set(
  `a an the and or of for with using from to in on at by is are am be it that this these those there can could would will should may might
  do does did have has had i me my we us our you your please pls coach hey hi hello find search look looking up show suggest recommend
  give get got want need know like any some what which where who how ideas idea web online internet some good nice thanks thank`.split(
    /\s+/,
  ),
);

/**
 * The words to search for where a message asks for a recipe; null where it asks for none. Only the sentence that asks is read:
 * what else the member writes stays out of a search.
 */
export function readRecipeRequest(message: string): string | null {
  const sentences = normalise(message).text.split(/[?!;.\n]|, (?=(?:i|my|but|because|since|so|as)\b)/);
  const asked = sentences.find((sentence) => asking.test(sentence.trim()) && !other.test(sentence));
  if (asked === undefined) return null;
  const words = (asked.match(/[a-z]+/g) ?? []).filter((word) => word.length > 1 && !passedOver.has(word));
  return [...new Set(words)].join(' ');
}
