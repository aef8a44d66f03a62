import { type ProposedChange, proposedChange } from '@sleek/contract/proposals';
import { type RequestedChange, readRequest } from '@sleek/domain/proposals/read-request';
import { createSlots, type Sentence, say } from '../../llm/embedded/speech.ts';
import type { Conversation } from './conversation.ts';
import type { Ground } from './read-ground.ts';

/**
 * The change that a message asks for, as one that can be offered; null where it asks for none, where nothing can be
 * kept, and for whoever hears no numbers.
 */
export function offerFor(
  ground: Ground,
  { message, conversation }: { message: string; conversation: Conversation },
): ProposedChange | null {
  if (ground.care !== null || ground.silence !== null || ground.paused || !conversation.kept) return null;
  const asked = readRequest(message, { today: ground.today, units: ground.facts.profile.units });
  return asked === null ? null : changeOfRequest(asked);
}

/** Null where its values are none that can be stored. */
export function changeOfRequest(asked: RequestedChange): ProposedChange | null {
  const change = proposedChange.safeParse(toWire(asked));
  return change.success ? change.data : null;
}

/** Nothing is written by the coach: it offers, and the member confirms. */
export const offerTexts = (change: ProposedChange, ground: Ground): string[] => [
  `${offerText(change, ground)} `,
  say`Nothing is saved until you confirm it.`,
];

function toWire(asked: RequestedChange): object {
  if (asked.kind === 'log_weight') return { kind: asked.kind, date: asked.date, weight_kg: asked.weightKg };
  if (asked.kind === 'change_goal') return { kind: asked.kind, target_weight_kg: asked.targetWeightKg };
  return { kind: asked.kind, date: asked.date, calories: asked.energyKcal, protein_g: asked.proteinG };
}

function offerText(change: ProposedChange, { facts }: Ground): Sentence {
  const { units, locale } = facts.profile;
  const slots = createSlots(units, locale);
  switch (change.kind) {
    case 'log_weight':
      return say`I can log ${slots.weight(change.weight_kg)} for ${slots.day(change.date)}.`;
    case 'log_food':
      return change.protein_g === null
        ? say`I can add ${slots.energy(change.calories)} to ${slots.day(change.date)}.`
        : say`I can add ${slots.energy(change.calories)} and ${slots.grams(change.protein_g)} of protein to ${slots.day(change.date)}.`;
    case 'change_goal':
      return say`I can set your goal weight to ${slots.weight(change.target_weight_kg)}.`;
  }
}
