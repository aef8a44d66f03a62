import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '@sleek/backend/testing/free-ports';
import { openPostgresPair, type PostgresPair } from '@sleek/backend/testing/postgres-pair';
import { join, type Member, readDays } from './members.ts';
import { openStage } from './stage.ts';

export type FailoverResult = {
  ok: boolean;
  /** Check-ins that the server said it has. */
  acknowledged: number;
  /** Of these, how many it does not have after the standby took over. */
  lost: number;
  /** From the last answer before to the first one after, as a client sees it. */
  outage_ms: number;
  /** The part of it after the standby was told to take over. */
  after_promotion_ms: number;
  /** Requests that were answered with 503 and `Retry-After` meanwhile. */
  told_to_come_back: number;
  /** Any other answer, or none: there may be none. */
  other_answers: number;
  /** What was acknowledged while no server took writes: there may be nothing. */
  too_early: number;
  /** Whether `/health/ready` refused meanwhile, and took requests again afterwards. */
  readiness_followed: boolean;
  /** The alarm of an unreachable database; null where the outage is shorter than it waits. */
  alarm: { fired: boolean; cleared: boolean } | null;
};

export type FailoverDrill = {
  /** Members who log days one after the other, all at once. */
  members: number;
  /** Before the primary is killed, and after the standby took over. */
  calmMs: number;
  /** Until somebody promotes the standby. */
  awayMs: number;
  watchesAlarm: boolean;
  /** The standby hears nothing of the last writes, and nobody waits for it. */
  isHeldBack?: boolean;
};

type Load = { acknowledgedAt: number[]; come_back: number; other: number; stop: boolean };

/**
 * The server as people start it, with both addresses of a primary and its standby, while members log days by HTTP. Every
 * process of the primary is killed at once, and its standby promoted later.
 */
export async function drillFailover(drill: FailoverDrill): Promise<FailoverResult> {
  await using pair = await openPostgresPair({ isSynchronous: !drill.isHeldBack });
  const [opsPort = 0] = await freePorts(1);
  const stage = openStage(60, settingsFor(pair, opsPort));
  await using _ = stage;
  const served = await stage.serve();
  const { address } = served;
  const members = await Promise.all(Array.from({ length: drill.members }, (_, n) => join(address, n)));
  const load: Load = { acknowledgedAt: [], come_back: 0, other: 0, stop: false };
  const logging = members.map((member) => logDays(address, member, load));
  const readiness = followReadiness(address, load);
  const metrics = `http://127.0.0.1:${opsPort}/metrics`;
  const alarm = drill.watchesAlarm ? followAlarm(metrics, load) : null;
  const { killedAt, promotedAt } = await failOver(pair, drill);
  if (alarm !== null) await alarm.over;
  await readiness.takesAgain();
  load.stop = true;
  await Promise.all([...logging, readiness.ended]);
  const lost = await countLost(address, members);
  await stage.stop(served);
  return judged(load, {
    lost,
    killedAt,
    promotedAt,
    readiness_followed: readiness.seen.refused && readiness.seen.takesAgain,
    alarm: alarm?.seen ?? null,
  });
}

const settingsFor = ({ bothUrl }: PostgresPair, opsPort: number) => ({
  DATABASE_URL: bothUrl,
  JWT_SECRET_KEY: randomBytes(32).toString('base64'),
  DATA_KEY: randomBytes(32).toString('base64'),
  OPS_PORT: String(opsPort),
  ALARM_TIME_SCALE: '60',
});

async function failOver(pair: PostgresPair, { calmMs, awayMs, isHeldBack }: FailoverDrill) {
  await sleep(calmMs / 2);
  if (isHeldBack) await pair.holdStandbyBack();
  await sleep(calmMs / 2);
  pair.killPrimary();
  const killedAt = performance.now();
  await sleep(awayMs);
  const promotedAt = performance.now();
  await pair.promoteStandby();
  await sleep(calmMs);
  return { killedAt, promotedAt };
}

/** A day after the other; one that was not acknowledged is passed over, so that each answer speaks of its own. */
async function logDays(address: string, member: Member, load: Load): Promise<void> {
  for (let n = 0; !load.stop; n++) {
    const date = new Date(Date.UTC(2001, 0, 1 + n)).toISOString().slice(0, 10);
    const answer = await fetch(`${address}/api/v1/checkins`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${member.token}` },
      body: JSON.stringify({ date, weight_kg: 80 }),
    }).catch(() => null);
    await answer?.text();
    if (answer?.status === 201) {
      member.days.push(date);
      load.acknowledgedAt.push(performance.now());
    } else if (answer?.status === 503 && answer.headers.has('retry-after')) load.come_back++;
    else load.other++;
    if (answer?.status !== 201) await sleep(25);
  }
}

function followReadiness(address: string, load: Load) {
  const seen = { refused: false, takesAgain: false };
  const follow = async () => {
    while (!load.stop) {
      const { status } = await fetch(`${address}/health/ready`);
      if (status === 503) seen.refused = true;
      seen.takesAgain = status === 200;
      await sleep(100);
    }
  };
  const ended = follow();
  /** A finding is believed for some seconds. */
  const takesAgain = async () => {
    for (let tries = 0; !seen.takesAgain && tries < 150; tries++) await sleep(100);
  };
  return { seen, ended, takesAgain };
}

function followAlarm(metrics: string, load: Load) {
  const seen = { fired: false, cleared: false };
  const follow = async () => {
    const untilMs = performance.now() + 120_000;
    while (!load.stop && !seen.cleared && performance.now() < untilMs) {
      const text = await (await fetch(metrics)).text();
      const value = /^alarm_firing\{alarm="database-unavailable"\} (\d)/m.exec(text)?.[1];
      if (value === '1') seen.fired = true;
      if (value === '0' && seen.fired) seen.cleared = true;
      await sleep(200);
    }
  };
  return { seen, over: follow() };
}

async function countLost(address: string, members: readonly Member[]): Promise<number> {
  const counts = members.map(async (member) => {
    const kept = new Set(await readDays(address, member));
    return member.days.filter((day) => !kept.has(day)).length;
  });
  return (await Promise.all(counts)).reduce((sum, one) => sum + one, 0);
}

type Seen = Pick<FailoverResult, 'lost' | 'readiness_followed' | 'alarm'> & {
  killedAt: number;
  promotedAt: number;
};

function judged(load: Load, { killedAt, promotedAt, ...seen }: Seen): FailoverResult {
  const times = load.acknowledgedAt.toSorted((a, b) => a - b);
  // What was on its way as the primary died may be told a moment later.
  const tooEarly = times.filter((at) => at > killedAt + 250 && at < promotedAt).length;
  const firstAfter = times.find((at) => at > promotedAt) ?? Number.POSITIVE_INFINITY;
  const lastBefore = times.findLast((at) => at < promotedAt) ?? 0;
  const hasAlarm = seen.alarm === null || (seen.alarm.fired && seen.alarm.cleared);
  return {
    ok:
      seen.lost === 0 &&
      load.other === 0 &&
      tooEarly === 0 &&
      load.come_back > 0 &&
      seen.readiness_followed &&
      hasAlarm &&
      Number.isFinite(firstAfter),
    acknowledged: times.length,
    outage_ms: Math.round(firstAfter - lastBefore),
    after_promotion_ms: Math.round(firstAfter - promotedAt),
    told_to_come_back: load.come_back,
    other_answers: load.other,
    too_early: tooEarly,
    ...seen,
  };
}
