import type { CheckIn } from '@sleek/contract/check-ins';
import { openNotes, type SealedText } from '../../platform/sealed-text.ts';
import type { CheckInPageRow, CheckInRow } from './check-ins.store.ts';

export const checkInToWire = (row: CheckInRow | CheckInPageRow, sealedText: SealedText): CheckIn => ({
  id: row.id,
  date: row.date,
  weight_kg: row.weight_kg,
  notes: openNotes(row.notes, sealedText),
  energy_level: row.energy_level,
  sleep_quality: row.sleep_quality,
  mood: row.mood,
  adherence_score: row.adherence_score,
  client_updated_at: row.client_updated_at && isoText(row.client_updated_at),
  created_at: isoText(row.created_at),
  updated_at: isoText(row.updated_at),
});

const isoText = (timestamp: Date | string) =>
  typeof timestamp === 'string' ? timestamp : timestamp.toISOString();
