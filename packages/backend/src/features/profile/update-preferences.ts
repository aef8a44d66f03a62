import type { Preferences, PreferencesUpdate } from '@sleek/contract/profile';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { updatePreferencesRow } from './profile.store.ts';
import { preferencesToWire } from './profile-to-wire.ts';

/** Lists replace; `macro_targets` is kept verbatim and never used as a target. */
export async function updatePreferences(
  deps: { db: Database; clock: Clock },
  userId: string,
  change: PreferencesUpdate,
): Promise<Preferences> {
  const { allergies, disliked_foods, macro_targets, ...plain } = change;
  const row = await updatePreferencesRow(deps.db, userId, {
    ...plain,
    ...(allergies !== undefined && { allergies: json(allergies) }),
    ...(disliked_foods !== undefined && { disliked_foods: json(disliked_foods) }),
    ...(macro_targets !== undefined && { macro_targets: json(macro_targets) }),
    updated_at: deps.clock.now(),
  });
  return preferencesToWire(row);
}

const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
