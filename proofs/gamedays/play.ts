import { setTimeout as sleep } from 'node:timers/promises';
import type { Game, LoadSize } from './game.ts';
import type { Ground } from './ground.ts';
import { emptyOutcome, type Incident, type Outcome, type Scene } from './incident.ts';
import { isGood, statuses } from './load.ts';
import { openGame } from './open-game.ts';

type Played = { incident: Incident; scene: Scene; game: Game; outcome: Outcome; until: Until };
/** `until` ends it early, for who looks at the first part only. */
type PlayOptions = {
  until?: 'diagnosed' | 'recovered';
  baselineMs?: number;
  say?: (step: string) => void;
  /** Waits for nothing more, and ends what was started. */
  stop?: AbortSignal;
};
/** @returns whether it came to be so in time. */
type Until = (isSo: () => boolean, limitMs: number) => Promise<boolean>;

const settleMs = 2000;
const startMs = 20_000;
const usualSize: LoadSize = { members: 3, everyMs: 100 };
/** So many requests in a row must go well until the load counts as served. */
const goodInARow = 20;
const controlMs = { least: 4000, most: 60_000 };

/** Plays one incident from a quiet system to a quiet system. Never throws: what fails is told in the outcome. */
export async function play(
  incident: Incident,
  ground: Ground,
  { until: end, baselineMs = 4000, say = () => {}, stop }: PlayOptions = {},
): Promise<Outcome> {
  const startedMs = performance.now();
  const outcome = emptyOutcome(incident.id);
  try {
    await using release = new AsyncDisposableStack();
    say('starts');
    const scene = await incident.setScene(ground, release);
    const { size = usualSize, habits = [] } = scene;
    const game = release.use(await openGame(ground, { name: incident.id, size, habits, ...scene }));
    const played: Played = { incident, scene, game, outcome, until: untilOrStopped(stop) };
    await scene.prepare?.(game);
    game.load.begin();
    await baseline(played, baselineMs);
    say('is injected');
    const injectedMs = performance.now();
    await scene.inject(game);
    await detect(played, injectedMs);
    await diagnose(played);
    if (end !== 'diagnosed') {
      say('is put right');
      await recover(played);
      await settle(played, injectedMs);
    }
    if (end === undefined) {
      say('once more, without being put right');
      await control(played);
    }
  } catch (error) {
    outcome.broken.push(`It could not be played: ${(error as Error).message.slice(0, 2000)}`);
  }
  outcome.ok = outcome.broken.length === 0;
  outcome.seconds = Math.round((performance.now() - startedMs) / 1000);
  return outcome;
}

/** A quiet system stays quiet: what fires here would be blamed on the incident. */
async function baseline({ game, outcome, until }: Played, baselineMs: number): Promise<void> {
  await until(never, settleMs);
  // What a starting process has not looked at yet counts as down; that is over after the second look.
  await until(() => game.sink.firing().length === 0, startMs);
  const sinceMs = performance.now();
  await until(never, baselineMs);
  const fired = game.sink.notices.filter(({ atMs, event }) => atMs >= sinceMs && event === 'fired');
  for (const { alarm } of fired) outcome.broken.push(`${alarm} fired before anything was done`);
  const failed = game.load.since(sinceMs).filter((one) => !isGood(one));
  if (failed.length > 0)
    outcome.broken.push(`${failed.length} requests failed before anything was done (${statuses(failed)})`);
}

async function detect(played: Played, injectedMs: number): Promise<void> {
  const { incident, game, outcome, until } = played;
  if (incident.alarm === null) return detectOtherwise(played, injectedMs);
  const isBefore = (alarm: string) => incident.mayPrecede?.includes(alarm) === true;
  const fired = () => game.sink.notices.filter(({ atMs, event }) => atMs >= injectedMs && event === 'fired');
  await until(() => fired().some(({ alarm }) => !isBefore(alarm)), incident.detectWithinMs);
  const first = fired().find(({ alarm }) => !isBefore(alarm)) ?? fired()[0];
  outcome.alarm = first?.alarm ?? null;
  outcome.detected_ms = first === undefined ? null : Math.round(first.atMs - injectedMs);
  if (first?.alarm === incident.alarm) return;
  const instead = first === undefined ? 'nothing' : first.alarm;
  outcome.broken.push(
    `${incident.alarm} had to fire first within ${incident.detectWithinMs} ms, ${instead} did`,
  );
}

/** What no alarm can know of: there must be a sign of it. */
async function detectOtherwise(
  { incident, scene, game, outcome, until }: Played,
  injectedMs: number,
): Promise<void> {
  const sign = scene.sign?.(game);
  await until(() => typeof sign?.firstMs(injectedMs) === 'number', incident.detectWithinMs);
  const atMs = sign?.firstMs(injectedMs) ?? null;
  outcome.detected_ms = atMs === null ? null : Math.round(atMs - injectedMs);
  if (atMs !== null) outcome.alarm = incident.noticedBy ?? null;
  else
    outcome.broken.push(
      `There was no sign of it within ${incident.detectWithinMs} ms for ${incident.noticedBy}`,
    );
}

async function diagnose({ incident, game, outcome }: Played): Promise<void> {
  const startedMs = performance.now();
  const { out, err } = await game.ops('diagnose', incident.topic, '--json');
  outcome.diagnosed_ms = Math.round(performance.now() - startedMs);
  const causes = causesIn(out);
  outcome.diagnosis = causes[0] ?? null;
  if (outcome.diagnosis === incident.diagnosis) return;
  const named = causes.length === 0 ? `nothing: ${err.trim().slice(-300)}` : causes.join(', ');
  outcome.broken.push(`diagnose had to name ${incident.diagnosis} first, it named ${named}`);
}

function causesIn(out: string): string[] {
  try {
    const { causes } = JSON.parse(out) as { causes: { cause: string }[] };
    return causes.map(({ cause }) => cause);
  } catch {
    return [];
  }
}

async function recover({ incident, scene, game, outcome, until }: Played): Promise<void> {
  const fixedMs = performance.now();
  await scene.fix(game);
  const firing = () => game.sink.firing(scene.forgetsAlarms ? fixedMs : 0);
  const isQuiet = () => firing().length === 0;
  const isServed = () => {
    const last = game.load.asked.slice(-goodInARow);
    return last.length === goodInARow && last.every((one) => one.atMs >= fixedMs && isGood(one));
  };
  const leftMs = incident.recoverWithinMs - (performance.now() - fixedMs);
  const sign = scene.sign?.(game);
  const isWell = () => isQuiet() && isServed() && !sign?.isThere() && (scene.isWell?.(game) ?? true);
  if (await until(isWell, leftMs)) {
    outcome.recovered_ms = Math.round(performance.now() - fixedMs);
    return;
  }
  const failing = statuses(game.load.asked.slice(-goodInARow).filter((one) => !isGood(one)));
  outcome.broken.push(
    `It had to be well within ${incident.recoverWithinMs} ms: firing ${firing().join(', ') || 'no alarm'}; failing ${failing || 'nothing'}`,
  );
}

/** What must hold in the end: no acknowledged write is lost, nobody else was woken, and what the incident itself promises. */
async function settle({ incident, scene, game, outcome }: Played, injectedMs: number): Promise<void> {
  const seen = game.load.since(injectedMs);
  const failed = seen.filter((one) => !isGood(one));
  const [first, last] = [failed[0], failed.at(-1)];
  const fired = game.sink.notices.filter(({ atMs, event }) => atMs >= injectedMs && event === 'fired');
  const followed = [...new Set(fired.map(({ alarm }) => alarm))].filter((alarm) => alarm !== incident.alarm);
  const acknowledged = game.load.acknowledged();
  const lost = await game.load.lost();
  const rpoMs = lost.length === 0 ? 0 : Math.round(injectedMs - Math.min(...lost));
  const outageMs = first && last ? Math.round(last.atMs + last.ms - first.atMs) : 0;
  const objectives =
    incident.mayLoseMs === undefined
      ? ''
      : `RPO ${(rpoMs / 1000).toFixed(1)} s, RTO ${(outageMs / 1000).toFixed(1)} s`;
  Object.assign(outcome, {
    followed,
    acknowledged,
    lost: lost.length,
    rpo_ms: rpoMs,
    requests: seen.length,
    failed: failed.length,
    outage_ms: outageMs,
    slowest_ms: Math.round(Math.max(0, ...seen.map(({ ms }) => ms))),
    figures: [objectives, scene.figures?.(game, injectedMs) ?? ''].filter(Boolean).join('; '),
  } satisfies Partial<Outcome>);
  const broken = (await scene.broken?.(game, injectedMs)) ?? [];
  if (lost.length > 0 && rpoMs > (incident.mayLoseMs ?? 0))
    broken.push(`${lost.length} of ${acknowledged} acknowledged writes are lost, back to ${rpoMs} ms before`);
  if (acknowledged === 0) broken.push('no write was acknowledged, so that none could be lost');
  outcome.invariant_ok = broken.length === 0;
  outcome.broken.push(...broken);
  for (const alarm of followed)
    if (![...incident.mayFollow, ...(incident.mayPrecede ?? [])].includes(alarm))
      outcome.broken.push(`${alarm} fired, which is no part of it`);
}

/** The same again, and nobody puts it right: then it must stay as it is for twice the time that the fix took. */
async function control({ incident, scene, game, outcome, until }: Played): Promise<void> {
  if (outcome.recovered_ms === null) return;
  const injectedMs = performance.now();
  await scene.inject(game);
  const { alarm } = incident;
  const sign = scene.sign?.(game);
  const isThere = () =>
    alarm === null ? sign?.isThere() === true : game.sink.firing(injectedMs).includes(alarm);
  if (!(await until(isThere, incident.detectWithinMs))) {
    outcome.broken.push(`${alarm ?? incident.noticedBy} was not there a second time`);
    return;
  }
  const waitMs = Math.min(
    controlMs.most,
    Math.max(incident.leastControlMs ?? controlMs.least, 2 * outcome.recovered_ms),
  );
  const heals = await until(() => !isThere(), waitMs);
  outcome.control_ms = Math.round(waitMs);
  outcome.control_stays_broken = !heals;
  if (heals) outcome.broken.push('Without the fix it went away by itself');
}

const never = () => false;

const untilOrStopped =
  (stop: AbortSignal | undefined): Until =>
  async (isSo, limitMs) => {
    const endMs = performance.now() + limitMs;
    while (!isSo()) {
      if (stop?.aborted) throw new Error('it was stopped');
      if (performance.now() >= endMs) return false;
      await sleep(25);
    }
    return true;
  };
