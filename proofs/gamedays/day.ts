import { setTimeout as sleep } from 'node:timers/promises';
import { type Ground, openGround } from './ground.ts';
import { emptyOutcome, type Incident, type Outcome } from './incident.ts';
import { play } from './play.ts';

export type Day = {
  timeScale: number;
  /** How many incidents may be played beside each other. */
  lanes: number;
  stop: AbortSignal;
  say: (line: string) => void;
  /** Told as soon as one is over; `skipped` says why it cannot be played here. */
  over: (result: Outcome | { incident: string; skipped: string }) => void;
};

/** Whatever hangs must not keep the others from being played. */
const mostMs = 6 * 60_000;

/**
 * Plays incidents: those that need the machine for themselves at the end, the others beside each other, as far as they share
 * nothing. One that goes wrong stops no other.
 * @returns what was played, in the order of the rows.
 */
export async function playDay(chosen: readonly Incident[], day: Day): Promise<Outcome[]> {
  await using ground = await openGround({ timeScale: day.timeScale });
  // Whoever interrupts it waits for nothing that was asked of a program.
  day.stop.addEventListener('abort', () => void ground.programs[Symbol.asyncDispose]());
  const outcomes: Outcome[] = [];
  const inLine = async (incidents: readonly Incident[]) => {
    for (const incident of incidents) {
      if (day.stop.aborted) return;
      const skipped = incident.missing?.() ?? null;
      if (skipped !== null) {
        day.over({ incident: incident.id, skipped });
        continue;
      }
      const outcome = await playInTime(incident, ground, day);
      outcomes.push(outcome);
      day.over(outcome);
    }
  };
  const groups = [...groupsOf(chosen.filter(({ isAlone }) => !isAlone))];
  const lane = async () => {
    for (let next = groups.shift(); next !== undefined; next = groups.shift()) await inLine(next);
  };
  await Promise.all(Array.from({ length: day.lanes }, lane));
  await inLine(chosen.filter(({ isAlone }) => isAlone));
  const place = ({ incident }: Outcome) => chosen.findIndex(({ id }) => id === incident);
  return outcomes.sort((one, other) => place(one) - place(other));
}

/** The longest lines of incidents first, so that no lane is left alone at the end. */
function groupsOf(incidents: readonly Incident[]): Incident[][] {
  const groups = Map.groupBy(incidents, ({ id, group }) => group ?? id);
  return [...groups.values()].sort((one, other) => other.length - one.length);
}

async function playInTime(incident: Incident, ground: Ground, { stop, say }: Day): Promise<Outcome> {
  const late = new AbortController();
  const playing = play(incident, ground, {
    say: (step) => say(`${incident.id}: ${step}`),
    stop: AbortSignal.any([stop, late.signal]),
  });
  const over = new AbortController();
  const limit = sleep(mostMs, null, { signal: over.signal }).catch(() => null);
  const outcome = await Promise.race([playing, limit]);
  over.abort();
  if (outcome !== null) return outcome;
  late.abort();
  // It gets some time to end what it started; what is left then ends with the day.
  const ended = await Promise.race([playing, sleep(20_000, null, { ref: false })]);
  const broken = [...(ended?.broken ?? []), `It was given up after ${mostMs / 60_000} minutes`];
  return { ...(ended ?? emptyOutcome(incident.id)), ok: false, broken };
}
