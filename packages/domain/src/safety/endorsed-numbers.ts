import { phrasesPattern } from './cues.ts';
import type { NumericRequestContext } from './numeric-requests.ts';
import { findNumbers, type NumberHit } from './quantities.ts';
import { safetyThresholds } from './thresholds.ts';

const unit =
  '(?:kcals?|cals?|calories?|kilocalories?|kilokalorien|kalorien|calorias|kilocalorias|chilocalorie|kj|kilojoules?)';
const advice =
  /(?<![a-z])(?:aim (?:for|at|to eat)|eat(?:ing)?(?: only| just| about| around| roughly)?|stick (?:to|with)|go (?:with|for|down to|to|as low as)|drop(?:ping)? (?:\w+ )?(?:to|down to)|cut(?:ting)? (?:\w+ ){0,2}(?:to|down to)|lower(?:ing)? (?:\w+ ){0,3}to|set (?:\w+ ){0,5}(?:to|at)|keep (?:\w+ ){0,3}(?:at|to|under|below)|stay (?:at|under|below|around|within)|limit (?:yourself|it|intake|your \w+)? ?(?:to|at)|try|target(?: is| of| will be| to|:)?(?: now)?|goal(?: is| of| will be|:)?(?: now)?|budget(?: is| of| will be|:)?(?: now)?|limit(?: is| of|:)|plan(?: is| of| at| with| for|:)|intake (?:of|to|at)|start (?:with|at|on)|live on|survive on|get by on|manage on|recommend|suggest|lets (?:do|say|make it|try|go with)|make it|settle on|total(?:s|ling)?(?: of| is|:)?|adds? up to|iss|essen|ziel(?: ist| sind| von|:)?|auf|bei|come|comer|objetivo(?: es| de| e|:)?|limitate a|baja a|mange|manger|objectif(?: est| de|:)?|vise|mangia|mangiare|obiettivo(?: e| di|:)?|punta a|coma|meta(?: e| de|:)?|fique em|fica n?[ao]?s?|fica em|bleib(?:e)? (?:bei|unter)|(?:resta|rimani) (?:a|sotto)|quedate (?:en|por debajo de)|reste(?:z)? (?:a|sous)) (?:hochstens |maximal |maximum |nicht mehr als |como mucho |como maximo |no mas de |au plus |au maximum |pas plus de |al massimo |non piu di |no maximo |nao mais (?:de|que) |las |os |as |about |around |just |only |roughly |nur |etwa |unas |solo |environ |seulement |circa |cerca de |apenas |a |an |the |under |below |of |your |daily |at |to |max |no more than |less than |up to )*$/;
const perDay =
  '(?: (?:a|per|each|every) day| daily| in total| total| am tag| al dia| par jour| al giorno| por dia)?';
const approved = new RegExp(
  `^ ?(?:${unit})?${perDay},? (?:(?:is|are|should be|will be|would be|will|can|ist|sind|es|son|est|e|sono|sao|sounds?|looks?|seems?)(?: \\w+){0,3} (?:plenty|enough|fine|ok|okay|great|perfect|right|ideal|good|safe|healthy|sufficient|doable|realistic|reasonable|solid|smart|work|do|melt|speed|get you|genug|okay|gut|bien|suficientes?|perfecto|suffisant|parfait|abbastanza|bene|perfetto|bom|otimo)|works?|gets? you|reich\\w*|basta\\w*|suffi\\w*|(?:for|until|till) (?:the |a |two |three |\\d )?(?:next |few |couple of )?(?:weeks?|months?|days))(?![a-z])`,
);
const elsewhere = phrasesPattern([
  'comes? to|my dog|your (?:dog|cat)|at (?:breakfast|lunch|dinner)|logged|you (?:had|ate|have eaten|have had|consumed|burn(?:ed|t)?)|yesterday|so far|left|remaining|averag\\w*|per (?:100|serving|portion|slice|cup|piece|bar)|(?:a|each|per) (?:serving|portion|slice|meal|snack)|for (?:breakfast|lunch|dinner|a snack|snacks|your snack|that meal|this meal|supper)|breakfast|lunch|dinner|snacks?|meal (?:of|with|has|under)|recipe|burn\\w*|surplus|deficit|more|extra|less|fewer|contains?|has about|workout|steps|below (?:your|that)|under your|over your|difference|entries|entry|diary|swap|saves?|cutting (?:about )?\\d+|week(?:ly)? (?:average|total)|quedan|restan\\w*|ubrig|protokolliert|registr\\w*|reste\\w*|enregistr\\w*|fur das (?:abendessen|fruhstuck|mittagessen)|zum (?:abendessen|fruhstuck|mittagessen)|para (?:la cena|cenar|desayunar)|pour le (?:diner|dejeuner)|per (?:cena|pranzo|colazione)|bmr|basal|resting|at rest',
]);
const mealPlan = phrasesPattern(['total(?:s|ling)?|adds? up|day|daily|in all']);

/** Daily intakes under the floor that a draft advises, in normalised text. */
export function findEndorsedIntakes(
  text: string,
  context: NumericRequestContext,
  numbers: readonly NumberHit[] = findNumbers(text),
): (NumberHit & { action: 'modify' | 'block' })[] {
  const floor = safetyThresholds.calories.floorKcal[context.sex ?? 'unknown'];
  return numbers.flatMap((number) => {
    if (number.value < 100) return [];
    const isJoule = /^ ?(?:kj|kilojoule)/.test(text.slice(number.end));
    const kcal = isJoule ? number.value / 4.184 : number.value;
    if (kcal < 100 || kcal >= floor || !isAdvised(text, number)) return [];
    return [
      {
        ...number,
        action: kcal < safetyThresholds.calories.veryLowKcal ? ('block' as const) : ('modify' as const),
      },
    ];
  });
}

/** A saving, a difference, a sauce, one day's balance: an amount that no day is planned by. */
export function isOtherAmount(text: string, { start, end }: { start: number; end: number }): boolean {
  const before =
    text
      .slice(Math.max(0, start - 60), start)
      .split(/[.!?;\n](?!\d)/)
      .at(-1) ?? '';
  const after = text.slice(end, end + 60);
  return otherAmountBefore.test(before) || otherAmountAfter.test(after);
}

const otherAmountBefore =
  /(?<![a-z])(?:saves?|saving|within|a week is|equals|means|corresponds to|works out (?:at|to)|per week,? or|a week,? or|(?:dressing|sauce|topping|drinks?|coffee|latte|oil|dessert|treats?)(?: \w+){0,2}|\d ?% deficit \w+ \w+(?: \w+)?) (?:about |around |roughly |under |below |at |to )*$/;
const otherAmountAfter =
  /^ ?(?:kcals?|cals?|calories)?(?: (?:more|less|higher|lower|extra|under|over|below|above) (?:than|your|the|target|goal)| of your (?:target|goal)| (?:on|last|this) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend) (?:came|comes|was|is) )/;

/** "Stay at" such an amount, and of what need not be said. */
const staying =
  /(?<![a-z])(?:bleib(?:e)? (?:bei|unter)|(?:resta|rimani) (?:a|sotto)|quedate en|reste(?:z)? (?:a|sous)|fica n?[ao]?s?) (?:las |os |as )*$/;
const dayTarget = /(?<![a-z])(?:ziel|objetivo|objectif|obiettivo|meta)(?: ist| es| est| e)?:? $/;

const energyAfter = new RegExp(`^ ?${unit}(?![a-z])`);

function isAdvised(text: string, number: NumberHit): boolean {
  const after = text.slice(number.end, number.end + 90);
  const before = text.slice(Math.max(0, number.start - 90), number.start);
  const sentenceAfter = after.split(/[.!?;\n](?!\d)/)[0] ?? '';
  const sentenceBefore = before.split(/[.!?;\n](?!\d)/).at(-1) ?? '';
  const energy = energyAfter.test(after);
  const sentence = sentenceBefore + text.slice(number.start, number.end) + sentenceAfter;
  const bare =
    /^ ?(?:$|[.,!?;]|a day|per day|daily|for|until|from|and|tomorrow|today|starting|am tag|pro tag|al dia|por dia|par jour|al giorno)/.test(
      after,
    ) && number.value >= 500;
  const energyNear =
    energy ||
    (bare && (staying.test(before) || dayTarget.test(before))) ||
    (bare &&
      (/calor|kcal|intake|kalor|target|goal|budget|eat/.test(sentence) || /calor|kcal|kalor/.test(before)));
  if (!energyNear || /weight|kg|steps|protein|water|minutes|ml/.test(sentenceAfter.slice(0, 12)))
    return false;
  const isTotal = sentenceBefore.search(mealPlan) >= 0;
  if (!staying.test(before) && sentence.search(elsewhere) >= 0 && !(isTotal && advice.test(before)))
    return false;
  return advice.test(before) || approved.test(after);
}
