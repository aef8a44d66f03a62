import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { type AlarmState, quiet } from './alarm-state.ts';
import { type ChangeRow, listChanges, listReadings, listStates } from './alarms.store.ts';
import { type Alarm, alarms } from './alarms.ts';
import { judge, type Reading } from './judge-signal.ts';

/** An alarm as it stands; the value is what the processes see now, null without data. */
export type AlarmView = { alarm: Alarm; state: AlarmState; value: number | null };

/** Readings older than that say nothing of now. */
const readingsCountMs = 60_000;

/** Every alarm in the order of the table. */
export async function readAlarms({ db, clock }: { db: Database; clock: Clock }): Promise<AlarmView[]> {
  const nowMs = clock.now().getTime();
  const states = new Map((await listStates(db)).map(({ alarm, state }) => [alarm, state]));
  const readings = await listReadings(db, new Date(nowMs - readingsCountMs));
  return alarms.map((alarm) => {
    const seen = readings.map((each) => each[alarm.id]).filter((each): each is Reading => each !== undefined);
    return { alarm, state: states.get(alarm.id) ?? quiet, value: judge(alarm, seen, nowMs).value };
  });
}

const historyRows = 100;

/** The latest changes of one alarm, or of all, newest first. */
export function readAlarmHistory({ db }: { db: Database }, alarm: string | null): Promise<ChangeRow[]> {
  return listChanges(db, { alarm, limit: historyRows });
}
