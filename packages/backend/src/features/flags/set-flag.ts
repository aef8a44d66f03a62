import { err, ok, type Result } from '@sleek/domain/result';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { type FlagName, flagNames, isFlagName } from './flags.data.ts';
import { insertFlagChange } from './flags.store.ts';
import { readFlags } from './read-flags.ts';

/** Who operates the server: a person at the command line, by the name the machine knows them by. */
export type Operator = { name: string };
export type FlagOrder = { name: string; isOn: boolean; reason: string };
/** `changed` is false where the flag was that way already: then nothing is written. */
export type FlagSet = { name: FlagName; isOn: boolean; changed: boolean };

/** Switches a flag, with who, when and why. Every process follows within seconds. */
export async function setFlag(
  deps: { db: Database; clock: Clock },
  operator: Operator,
  order: FlagOrder,
): Promise<Result<FlagSet, SetFlagError>> {
  const { name, isOn } = order;
  if (!isFlagName(name)) return err({ type: 'unknown-flag', known: flagNames });
  const reason = order.reason.trim();
  if (reason === '' || reason.length > maxReason || /\p{Cc}/u.test(reason))
    return err({ type: 'reason-refused', maxLength: maxReason });
  const current = (await readFlags(deps)).find((flag) => flag.name === name);
  if (current?.isOn === isOn) return ok({ name, isOn, changed: false });
  await insertFlagChange(deps.db, {
    name,
    is_on: isOn,
    changed_by: operator.name.slice(0, 100),
    reason,
    changed_at: deps.clock.now(),
  });
  return ok({ name, isOn, changed: true });
}

export type SetFlagError =
  | { type: 'unknown-flag'; known: readonly string[] }
  /** Empty, too long, or with control characters. */
  | { type: 'reason-refused'; maxLength: number };

const maxReason = 500;
