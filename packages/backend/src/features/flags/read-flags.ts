import type { Database } from '../../platform/postgres/database.ts';
import { type FlagName, flagNames, flags } from './flags.data.ts';
import { type FlagChange, listFlagChanges, listLatestFlagChanges } from './flags.store.ts';

/** `last` is null for a flag that nobody has changed yet. */
export type FlagState = {
  name: FlagName;
  isOn: boolean;
  meaning: string;
  last: { by: string; reason: string; at: Date } | null;
};

/** Every flag as it is in force, in the order of the list. */
export async function readFlags({ db }: { db: Database }): Promise<FlagState[]> {
  const latest = await listLatestFlagChanges(db);
  return flagNames.map((name) => stateOf(name, latest.find((change) => change.name === name) ?? null));
}

const historyRows = 50;

/** The latest changes of one flag, newest first. */
export async function readFlagHistory({ db }: { db: Database }, name: FlagName): Promise<FlagState[]> {
  const changes = await listFlagChanges(db, name, historyRows);
  return changes.map((change) => stateOf(name, change));
}

function stateOf(name: FlagName, change: FlagChange | null): FlagState {
  const { meaning, isOnAtFirst } = flags[name];
  if (change === null) return { name, meaning, isOn: isOnAtFirst, last: null };
  const last = { by: change.changed_by, reason: change.reason, at: change.changed_at };
  return { name, meaning, isOn: change.is_on, last };
}
