import type { Units } from '@sleek/contract/profile';
import { type ProposedChange, proposedChange } from '@sleek/contract/proposals';
import { type RequestedChange, readRequest } from '@sleek/domain/proposals/read-request';
import type { RequestLanguage } from '@sleek/domain/proposals/request-patterns.data';
import { showEnergy, showWeight } from '@sleek/domain/units';
import { offerWords } from '../../llm/offer-words.data.ts';
import type { Conversation } from './conversation.ts';
import type { Ground } from './read-ground.ts';

/** A change that can be offered, in the language that it is asked for in. */
export type Offer = { change: ProposedChange; language: RequestLanguage };

/**
 * The change that a message asks for, as one that can be offered; null where it asks for none, where nothing can be
 * kept, and for whoever hears no numbers.
 */
export function offerFor(
  ground: Ground,
  { message, conversation }: { message: string; conversation: Conversation },
): Offer | null {
  if (ground.care !== null || ground.silence !== null || ground.paused || !conversation.kept) return null;
  const asked = readRequest(message, { today: ground.today, units: ground.facts.profile.units });
  const change = asked === null ? null : changeOfRequest(asked.change);
  return asked === null || change === null ? null : { change, language: asked.language };
}

/** Null where its values are none that can be stored. */
export function changeOfRequest(asked: RequestedChange): ProposedChange | null {
  const change = proposedChange.safeParse(toWire(asked));
  return change.success ? change.data : null;
}

/**
 * A weight further than this share from the trend is asked about instead of offered. The screen asks from a few percent on,
 * where a member sees at a glance what they typed; said to the coach, a loss since an old trend may be true.
 */
const likelyShare = 0.25;

/** Whether a change holds a weight that is more likely a slip than this member's body. */
export function isUnlikely(change: ProposedChange, { energy }: Pick<Ground, 'energy'>): boolean {
  const trendKg = energy?.trend?.weight_kg ?? null;
  if (change.kind !== 'log_weight' || trendKg === null) return false;
  return Math.abs(change.weight_kg - trendKg) > likelyShare * trendKg;
}

/** Nothing is written by the coach: it offers, and the member confirms. */
export const offerTexts = (offer: Offer, ground: Ground): string[] => [
  `${offerText(offer, ground)} `,
  offerWords[offer.language].unsaved,
];

/** What is asked back in place of an offer. */
export function unlikelyText({ change, language }: Offer, { facts }: Ground): string {
  const weightKg = change.kind === 'log_weight' ? change.weight_kg : 0;
  return offerWords[language].unlikely(writer(language, facts.profile).weight(weightKg));
}

function toWire(asked: RequestedChange): object {
  if (asked.kind === 'log_weight') return { kind: asked.kind, date: asked.date, weight_kg: asked.weightKg };
  if (asked.kind === 'change_goal') return { kind: asked.kind, target_weight_kg: asked.targetWeightKg };
  return { kind: asked.kind, date: asked.date, calories: asked.energyKcal, protein_g: asked.proteinG };
}

function offerText({ change, language }: Offer, { facts }: Ground): string {
  const words = offerWords[language];
  const write = writer(language, facts.profile);
  switch (change.kind) {
    case 'log_weight':
      return words.weight(write.weight(change.weight_kg), write.day(change.date));
    case 'log_food': {
      const [energy, day] = [write.energy(change.calories), write.day(change.date)];
      return change.protein_g === null
        ? words.food(energy, day)
        : words.foodWithProtein(energy, write.grams(change.protein_g), day);
    }
    case 'change_goal':
      return words.goal(write.weight(change.target_weight_kg));
  }
}

/** Amounts and days as a language writes them, in the member's units. */
function writer(language: RequestLanguage, { units, locale }: { units: Units; locale: string | null }) {
  const tag = tagOf(language, locale);
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const dayFormat = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return {
    weight(weightKg: number) {
      const shown = showWeight(weightKg, units.weight);
      return shown.unit === 'st'
        ? `${shown.stones} st ${number.format(shown.pounds)} lb`
        : `${number.format(shown.value)} ${shown.unit}`;
    },
    energy(energyKcal: number) {
      const { value, unit } = showEnergy(energyKcal, units.energy);
      return `${number.format(value)} ${unit === 'kj' ? 'kJ' : unit}`;
    },
    grams: (massG: number) => `${Math.round(massG)} g`,
    day: (day: string) => dayFormat.format(new Date(`${day}T00:00:00Z`)),
  };
}

/** The member's own form of the language, where they have one that is known. */
function tagOf(language: RequestLanguage, locale: string | null): string {
  const plain = language === 'en' ? 'en-GB' : language;
  if (locale === null || !new RegExp(`^${language}(-|$)`, 'i').test(locale)) return plain;
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? plain;
  } catch {
    return plain;
  }
}
