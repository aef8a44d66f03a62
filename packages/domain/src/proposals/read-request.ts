import { addDays, type LocalDay } from '../days.ts';
import { type EnergyUnit, parseEnergy, parseWeight, roundTo, type WeightUnit } from '../units.ts';

/** A change that a member asks for in words, in kg, kcal and g. */
export type RequestedChange =
  | { kind: 'log_weight'; date: LocalDay; weightKg: number }
  | { kind: 'log_food'; date: LocalDay; energyKcal: number; proteinG: number | null }
  | { kind: 'change_goal'; targetWeightKg: number };

export type RequestContext = { today: LocalDay; units: { weight: WeightUnit; energy: EnergyUnit } };

const ask = '(?:(?:please|can you|could you)[ ,]+)*';
const number = '\\d+(?:[.,]\\d+)?';
const weight = `(${number} ?(?:st(?:one)?s?(?: ?${number} ?(?:lbs?)?)?|kgs?|kilos?|lbs?|pounds?))`;
const bareWeight = `(${number})`;
const energy = `(${number} ?(?:k?cal(?:ories?)?|kj))`;
const protein = `(?: (?:and|with|incl(?:uding)?)? ?(${number}) ?g(?:rams)?(?: of)? protein)?`;
const when = '(?:[ ,]+(today|now|this morning|yesterday|tonight|this evening))?';
const meal = '(?: for (?:my )?(?:breakfast|lunch|dinner|supper|brunch|a snack|snacks?))';
const end = '(?:[ ,]+(?:please|thanks|thank you))*[ .!]*$';
const log = '(?:log|note|record|save|enter|add|put down|write down)';

const patterns = {
  weight: [
    `^${ask}${log} (?:that i weigh(?:ed)? |me at |(?:my weight|a weight|a weigh-?in)(?: of| as| at|:)? )?${weight}${when}${end}`,
    `^${ask}${log} (?:my weight|a weight|a weigh-?in)(?: of| as| at|:)? ${bareWeight}${when}${end}`,
    `^i(?:'ve| have)? (?:just )?weigh(?:ed)?(?: in)?(?: at)? ${weight}${when}${end}`,
    `^${ask}(?:my )?weigh(?:t|-?in)(?: today| this morning)?(?: is| was|:) ${weight}${when}${end}`,
  ],
  food: [
    `^${ask}${log} (?:about |around )?${energy}${protein}${meal}?${when}${end}`,
    `^i(?: just| have|'ve)? (?:ate|eaten|had) (?:about |around )?${energy}${protein}${meal}${when}${end}`,
  ],
  goal: [
    `^${ask}(?:set|change|update|make|move) my (?:goal|target)(?: weight)?(?: to| at| be)? ${weight}${end}`,
    `^${ask}(?:set|change|update|make|move) my (?:goal|target) weight(?: to| at| be)? ${bareWeight}${end}`,
    `^(?:my )?(?:new )?(?:goal|target) weight (?:is|should be) ${weight}${end}`,
  ],
};

const compiled = Object.entries(patterns).flatMap(([kind, sources]) =>
  sources.map((source) => ({ kind, pattern: new RegExp(source) })),
);

const politeQuestion = /^(?:please )?(?:can|could) you /;

/** A line longer than this asks for more than one change. */
const longestRequest = 160;

/**
 * The one change that a whole message asks for, in English, or null. A message that says anything else beside it is
 * no request: asking, quoting and doubting stay talk.
 * @param message as the member wrote it; numbers without a unit are in the member's own
 */
export function readRequest(message: string, context: RequestContext): RequestedChange | null {
  const line = message.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  if (line.length > longestRequest) return null;
  const asked = politeQuestion.test(line) ? line.replace(/\?+$/, '') : line;
  for (const { kind, pattern } of compiled) {
    const found = pattern.exec(asked);
    if (found === null) continue;
    const change = readers[kind as keyof typeof patterns](found, context);
    if (change !== null) return change;
  }
  return null;
}

const readers = {
  weight([, quantity, time], { today, units }: RequestContext): RequestedChange | null {
    const weightKg = weightOf(quantity, units.weight);
    return weightKg === null ? null : { kind: 'log_weight', date: dayOf(time, today), weightKg };
  },
  food([, quantity, proteinText, time], { today, units }: RequestContext): RequestedChange | null {
    const read = parseEnergy((quantity ?? '').replace(/ ?k?cal(ories?)?$/, ' kcal'), units.energy);
    if (!read.ok) return null;
    const proteinG = proteinText === undefined ? null : roundTo(Number(proteinText.replace(',', '.')), 1);
    return { kind: 'log_food', date: dayOf(time, today), energyKcal: Math.round(read.value), proteinG };
  },
  goal([, quantity], { units }: RequestContext): RequestedChange | null {
    const targetWeightKg = weightOf(quantity, units.weight);
    return targetWeightKg === null ? null : { kind: 'change_goal', targetWeightKg };
  },
} satisfies Record<
  keyof typeof patterns,
  (found: readonly (string | undefined)[], context: RequestContext) => RequestedChange | null
>;

function weightOf(quantity: string | undefined, unit: WeightUnit): number | null {
  const text = (quantity ?? '').replace(/kilos?|kgs/, 'kg').replace(/pounds?/, 'lb');
  const read = parseWeight(text, unit);
  return read.ok ? roundTo(read.value, 2) : null;
}

const dayOf = (time: string | undefined, today: LocalDay): LocalDay =>
  time === 'yesterday' ? addDays(today, -1) : today;
