import type { CheckIn } from '@sleek/contract/check-ins';
import { openNotes, type SealedText } from '../../platform/sealed-text.ts';
import type { CheckInRow } from './check-ins.store.ts';

export const checkInToWire = (row: CheckInRow, sealedText: SealedText): CheckIn => ({
  id: row.id,
  date: row.date,
  weight_kg: row.weight_kg,
  notes: openNotes(row.notes, sealedText),
  energy_level: row.energy_level,
  sleep_quality: row.sleep_quality,
  mood: row.mood,
  adherence_score: row.adherence_score,
  client_updated_at: row.client_updated_at?.toISOString() ?? null,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
});
