import type { CheckIn, CheckInRequest } from '@sleek/contract/check-ins';
import type { Units } from '@sleek/contract/profile';
import type { LocalDay } from '@sleek/domain/days';
import { err, ok, type Result } from '@sleek/domain/result';
import { readWeightField, weightFieldText } from '../../quantities/quantities.ts';

export type CheckInDraft = {
  weight: string;
  energy: number | null;
  sleep: number | null;
  mood: number | null;
  notes: string;
};

export type DraftFault = 'weight' | 'nothing';

/** What the form shows for a stored day. Hidden weights stay out of it, and `checkInFields` leaves them alone. */
export function draftOf(checkIn: CheckIn | null, unit: Units['weight'], weightShown: boolean): CheckInDraft {
  return {
    weight: weightShown ? weightFieldText(checkIn?.weight_kg, unit) : '',
    energy: checkIn?.energy_level ?? null,
    sleep: checkIn?.sleep_quality ?? null,
    mood: checkIn?.mood ?? null,
    notes: checkIn?.notes ?? '',
  };
}

type DraftContext = { day: LocalDay; unit: Units['weight']; weightShown: boolean; before: CheckIn | null };

/** The upsert for a draft. An emptied field clears what was stored; an untouched hidden weight is not sent. */
export function checkInFields(
  draft: CheckInDraft,
  context: DraftContext,
): Result<CheckInRequest, DraftFault> {
  const weight = readWeightField(draft.weight, context.unit);
  if (!weight.ok && weight.error !== 'empty') return err('weight');
  const notes = draft.notes.trim();
  const scores = [draft.energy, draft.sleep, draft.mood];
  const empty = !weight.ok && notes === '' && scores.every((score) => score === null);
  if (empty && context.before === null) return err('nothing');
  const fields: CheckInRequest = {
    date: context.day,
    energy_level: draft.energy,
    sleep_quality: draft.sleep,
    mood: draft.mood,
    notes: notes === '' ? null : notes,
  };
  // Typed as shown it may be rounded: the stored value stays unless the member typed another one.
  const untouched = draft.weight === weightFieldText(context.before?.weight_kg, context.unit);
  if (weight.ok && !untouched) fields.weight_kg = weight.value;
  if (!weight.ok && context.weightShown) fields.weight_kg = null;
  return ok(fields);
}
