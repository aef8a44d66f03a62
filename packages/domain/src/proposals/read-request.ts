import { addDays, type LocalDay } from '../days.ts';
import { plainText } from '../grounding/plain-text.ts';
import {
  type EnergyUnit,
  joinThousands,
  parseEnergy,
  parseWeight,
  roundTo,
  type WeightUnit,
} from '../units.ts';
import {
  politeQuestion,
  type RequestKind,
  type RequestLanguage,
  requestPatterns,
  saysYesterday,
} from './request-patterns.data.ts';

/** A change that a member asks for in words, in kg, kcal and g. */
export type RequestedChange =
  | { kind: 'log_weight'; date: LocalDay; weightKg: number }
  | { kind: 'log_food'; date: LocalDay; energyKcal: number; proteinG: number | null }
  | { kind: 'change_goal'; targetWeightKg: number };

export type RequestContext = { today: LocalDay; units: { weight: WeightUnit; energy: EnergyUnit } };
export type ReadRequest = { change: RequestedChange; language: RequestLanguage };

const compiled = requestPatterns.map(({ source, ...rest }) => ({
  ...rest,
  pattern: new RegExp(`^[¡ ]*${source}[ .!]*$`),
}));

/** A line longer than this asks for more than one change. */
const longestRequest = 160;

/**
 * The one change that a whole message asks for, and the language it is asked in; or null. A message that says anything else
 * beside it is no request: asking, quoting and doubting stay talk.
 * @param message as the member wrote it; numbers without a unit are in the member's own
 */
export function readRequest(message: string, context: RequestContext): ReadRequest | null {
  if (message.length > 2 * longestRequest) return null;
  const line = plainText(message).replace(/ +/g, ' ').trim();
  if (line.length > longestRequest) return null;
  const asked = politeQuestion.test(line) ? line.replace(/^¿/, '').replace(/[ ?]+$/, '') : line;
  for (const { kind, language, pattern } of compiled) {
    const found = pattern.exec(asked);
    if (found === null) continue;
    const change = readers[kind](found.groups ?? {}, context);
    if (change !== null) return { change, language };
  }
  return null;
}

type Groups = { amount?: string; protein?: string; when?: string };

const readers: Record<RequestKind, (found: Groups, context: RequestContext) => RequestedChange | null> = {
  weight({ amount, when }, { today, units }) {
    const weightKg = weightOf(amount, units.weight);
    return weightKg === null ? null : { kind: 'log_weight', date: dayOf(when, today), weightKg };
  },
  food({ amount = '', protein, when }, { today, units }) {
    const read = parseEnergy(amount.replace(energyNames, ' kcal').replace(/kilojoules?/, 'kj'), units.energy);
    if (!read.ok) return null;
    const proteinG =
      protein === undefined ? null : roundTo(Number(joinThousands(protein).replace(',', '.')), 1);
    return { kind: 'log_food', date: dayOf(when, today), energyKcal: Math.round(read.value), proteinG };
  },
  goal({ amount }, { units }) {
    const targetWeightKg = weightOf(amount, units.weight);
    return targetWeightKg === null ? null : { kind: 'change_goal', targetWeightKg };
  },
};

const energyNames = / ?(?:k?cal(?:ories?|orias)?|kilocalori(?:e|a)s?|(?:kilo)?kalorien)$/;

function weightOf(amount: string | undefined, unit: WeightUnit): number | null {
  const text = (amount ?? '').replace(/kilo\w*|kgs/, 'kg').replace(/pounds?|libras/, 'lb');
  const read = parseWeight(text, unit);
  return read.ok ? roundTo(read.value, 2) : null;
}

const dayOf = (when: string | undefined, today: LocalDay): LocalDay =>
  saysYesterday.test(when ?? '') ? addDays(today, -1) : today;
