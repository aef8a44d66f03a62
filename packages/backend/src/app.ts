import { join } from 'node:path';
import type { Config } from './config.ts';
import { createDoors, type Doors } from './edge/doors.ts';
import { createGate, openGate } from './edge/gate.ts';
import { serveSignedFiles, signedFilesPath } from './edge/signed-files.ts';
import { createEvents, type Events } from './events.ts';
import type { ExplainedKey } from './explain-config.ts';
import { accountsRoutes } from './features/accounts/accounts.routes.ts';
import { type ActorCache, createActorCache } from './features/accounts/actor-cache.ts';
import { authenticate } from './features/accounts/authenticate.ts';
import { createPasswordHash } from './features/accounts/passwords.ts';
import type { RegisterDeps } from './features/accounts/register-member.ts';
import { createTokens, type Tokens } from './features/accounts/tokens.ts';
import { checkInsRoutes } from './features/check-ins/check-ins.routes.ts';
import { latestWeight } from './features/check-ins/read-check-ins.ts';
import type { Answerer } from './features/coach/choose-answerer.ts';
import { consentRoutes } from './features/consent/consent.routes.ts';
import { type DemoDeps, seedDemoMember } from './features/demo/seed-demo-member.ts';
import { docsRoutes } from './features/docs/docs.routes.ts';
import { energyRoutes } from './features/energy/energy.routes.ts';
import { issueDueTargets, reissueTargets } from './features/energy/issue-targets.ts';
import type { EnergyDeps } from './features/energy/load-energy-input.ts';
import { erasureRoutes } from './features/erasure/erasure.routes.ts';
import { createLedgerCopy } from './features/erasure/ledger-copy.ts';
import { reapplyDeletions } from './features/erasure/reapply-deletions.ts';
import { exportRoutes } from './features/export/export.routes.ts';
import { createLiveFlags } from './features/flags/live-flags.ts';
import { hearProviders } from './features/health/provider-dependency.ts';
import { answerOnce } from './features/idempotency/answer-once.ts';
import { insightsRoutes } from './features/insights/insights.routes.ts';
import { legalRoutes } from './features/legal/legal.routes.ts';
import { readLegalDocuments } from './features/legal/read-legal-documents.ts';
import { nutritionRoutes } from './features/nutrition/nutrition.routes.ts';
import { photosRoutes } from './features/photos/photos.routes.ts';
import { createPhotoQueue } from './features/photos/process-photos.ts';
import { createPhotoSweep } from './features/photos/sweep-photos.ts';
import { plansRoutes } from './features/plans/plans.routes.ts';
import { profileRoutes } from './features/profile/profile.routes.ts';
import type { GoalDeps } from './features/profile/update-goal.ts';
import type { TaskHandler } from './features/schedules/run-task.ts';
import { openAlarms } from './open-alarms.ts';
import { type Backups, openBackups } from './open-backups.ts';
import { openCoach } from './open-coach.ts';
import { openHealth } from './open-health.ts';
import { openMeasures } from './open-measures.ts';
import { openSchedules, type Schedules, type StartRun } from './open-schedules.ts';
import { openServer } from './open-server.ts';
import { type Background, createBackground } from './platform/background.ts';
import type { Clock } from './platform/clock.ts';
import { type Counters, noCounters } from './platform/counters.ts';
import { errorCode } from './platform/defect.ts';
import { reEncodePhoto } from './platform/images/re-encode-photo.ts';
import { createLineFile, type LineFile } from './platform/line-file.ts';
import type { LiveSecrets } from './platform/live-secrets.ts';
import { type Log, silentLog } from './platform/log.ts';
import type { Mail } from './platform/mail/mail.ts';
import { openMail } from './platform/mail/open-mail.ts';
import { watchMail } from './platform/mail/watched-mail.ts';
import { countObjects } from './platform/objects/counted-objects.ts';
import { createObjectLines, inBoth } from './platform/objects/object-lines.ts';
import type { Objects } from './platform/objects/objects.ts';
import { openObjects } from './platform/objects/open-objects.ts';
import { onceDone } from './platform/once-done.ts';
import { type OpenDatabase, openDatabase } from './platform/postgres/database.ts';
import { type Listener, openListener } from './platform/postgres/listener.ts';
import { openLimits } from './platform/rate-limits/open-limits.ts';
import type { RateLimits } from './platform/rate-limits/rate-limits.ts';
import type { OpenRedis } from './platform/redis/redis.ts';
import { createSealedText, type SealedText } from './platform/sealed-text.ts';
import { createActiveMembers } from './platform/telemetry/active-members.ts';
import { createRequestTally } from './platform/telemetry/request-tally.ts';
import { openTelemetry, type Telemetry } from './platform/telemetry/telemetry.ts';
import { startTicker } from './platform/ticker.ts';

/** What the process found or made before the app can be put together. */
export type Ground = {
  secrets: LiveSecrets;
  clock: Clock;
  log: Log;
  /** In place of what the configuration names. */
  mail?: Mail;
  /** In place of the file beside the backups. */
  deletionLedger?: LineFile;
  /** In place of those that the configuration names. */
  answerers?: readonly Answerer[];
  /** Every setting and where it came from, for the backups. */
  settings?: () => readonly ExplainedKey[];
  /** Nothing is done by the clock: for a command, or a test, that has done what it wants. */
  tasksByHand?: boolean;
};

export type App = AsyncDisposable & {
  /** Makes the demo member; refused where there are members. */
  seedDemo: (progress: (day: number, days: number) => void) => ReturnType<typeof seedDemoMember>;
  /** What this process can do by the clock, or whenever there is some of it, by name. */
  tasks: Readonly<Record<string, TaskHandler>>;
  /** Does a task of the clock now, for an operator. */
  startRun: StartRun;
  /** Once what answered requests left to do, such as mails, is done. */
  idle(): Promise<void>;
  /** Where `/metrics` is read; null where it is off. */
  metricsAddress: string | null;
  /** Carries deletions out again that a restored database does not know, then listens. @returns the address. */
  listen(): Promise<string>;
  /** Before `close`, while clients are connected: takes no new ones and tells the others to leave. */
  drain(): Promise<void>;
  /** Lets requests that are under way finish, then closes everything the app opened. */
  close(): Promise<void>;
};

/** The only place where parts meet: each slice is given what it uses, and nothing finds its own. */
export async function openApp(config: Config, ground: Ground): Promise<App> {
  const { log } = ground;
  const telemetry = await openTelemetry({ ...config, log });
  const tally = createRequestTally(telemetry.counters, ground.clock);
  const { counters } = tally;
  const database = openDatabase(ground.secrets.databaseUrl, {
    poolSize: config.database.poolSize,
    onError: (error) => log.warn({ code: errorCode(error) }, 'database_connection_lost'),
  });
  const server = await openServer(config, { log, counters, database });
  const limits = await openLimits(config, { ...ground, counters });
  const { actors, listener } = openActors(ground);
  const background = createBackground(log);
  const mail = watchMail(ground.mail ?? openMail(config.mail, ground), { log, counters });
  const { demo, schedules, workOnPhotos, backups, reapply } = await openSlices(config, {
    ...ground,
    db: database.db,
    database,
    server,
    counters,
    telemetry,
    ...limits,
    mail,
    background,
    actors,
  });
  const measures = openMeasures(config, { ...ground, ...limits, tally, database });
  const alarms = openAlarms(config, { ...ground, telemetry, mail });
  const tickers = startTickers(config, { schedules, workOnPhotos, backups }, { ...ground, counters });
  const close = async () => {
    const lastRuns = tickers[Symbol.asyncDispose]();
    await server.close();
    await lastRuns;
    await background.idle();
    await listener[Symbol.asyncDispose]();
    await alarms[Symbol.asyncDispose]();
    await measures[Symbol.asyncDispose]();
    await database.close();
    limits[Symbol.dispose]();
    await telemetry.close();
  };
  return {
    seedDemo: (progress) => seedDemoMember(demo, progress),
    tasks: { ...schedules.tasks, ...(config.photoWork && { photos: workOnPhotos }) },
    startRun: schedules.startRun,
    idle: background.idle,
    metricsAddress: telemetry.metricsAddress,
    async listen() {
      await reapply();
      return server.listen({ host: config.http.host, port: config.http.port });
    },
    drain: () => server.drain(),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Actors in memory, each until the database tells that it changed. */
function openActors({ secrets, clock, log }: Ground): { actors: ActorCache; listener: Listener } {
  const actors: ActorCache = createActorCache({ clock, hears: () => listener.hears() });
  const listener = openListener({
    url: secrets.databaseUrl,
    channel: 'actor_changed',
    onNotice: actors.forget,
    onGap: actors.forgetAll,
    onError: (error) => log.warn({ code: errorCode(error) }, 'database_listener_lost'),
  });
  return { actors, listener };
}

type Work = { schedules: Schedules; workOnPhotos: () => Promise<void>; backups: Backups };
/** A member waits for it, where no process did it at once. */
const photosEveryMs = 10_000;
const backupWatchEveryMs = 30_000;

/** Photos are worked on where they can be reached, which is not always where the other tasks are done. */
function startTickers(
  { role, photoWork }: Config,
  { schedules, workOnPhotos, backups }: Work,
  { tasksByHand, ...platform }: Pick<Ground, 'log' | 'clock' | 'tasksByHand'> & { counters: Counters },
): AsyncDisposable {
  const tickers = new AsyncDisposableStack();
  if (tasksByHand) return tickers;
  const start = (name: string, everyMs: number, task: () => Promise<void>) =>
    tickers.use(startTicker({ ...platform, name, everyMs, task, holdsProcess: role === 'worker' }));
  tickers.use(schedules.start());
  if (photoWork) start('photos', photosEveryMs, workOnPhotos);
  start('backup-watch', backupWatchEveryMs, backups.watch);
  return tickers;
}

/** A demo's days are nobody's business. */
const unheard = createEvents({ log: silentLog, counters: noCounters });

type Parts = Ground & {
  db: ReturnType<typeof openDatabase>['db'];
  server: Awaited<ReturnType<typeof openServer>>;
  counters: Counters;
  limits: RateLimits | null;
  mail: Mail;
  database: OpenDatabase;
  redis: OpenRedis | null;
  telemetry: Telemetry;
  background: Background;
  actors: ActorCache;
};

type Slices = Work & { demo: DemoDeps; reapply: () => Promise<void> };

/** Every slice of the product; this list is its table of contents. */
async function openSlices(config: Config, parts: Parts): Promise<Slices> {
  const { server, db, clock, secrets, log, counters, actors } = parts;
  const tokens = createTokens({ ...config.tokens, secrets, clock });
  const sealedText = createSealedText(() => secrets.dataKeys().reveal());
  const { events, record } = hearProviders(createEvents({ log, counters }), clock);
  const doors = openDoors(config, parts, { tokens, sealedText, events });
  const passwordHash = createPasswordHash(config.passwordHash);
  const flags = createLiveFlags({ db, clock, log });
  const deps = { db, clock, sealedText, events, forgetActor: actors.forget };
  const member = memberDeps(deps);
  const photos = openPhotos(config, parts, deps);
  const deletion = deletionDeps(config, parts, { ...deps, objects: photos.objects });
  const backups = openBackups(config, { settings: () => [], ...parts, ...deletion });
  const mailing = { ...deps, mail: parts.mail, publicUrl: config.http.publicUrl };

  openHealth(doors, config, { ...parts, objects: photos.objects, record, flags });
  docsRoutes(doors, server, { page: config.http.apiDocs });
  legalRoutes(doors, { documents: readLegalDocuments(config.legal) });
  accountsRoutes(doors, {
    ...mailing,
    tokens,
    passwordHash,
    flags,
    background: parts.background,
    adminEmail: config.adminEmail,
  });
  profileRoutes(doors, member);
  exportRoutes(doors, deps);
  erasureRoutes(doors, deletion);
  checkInsRoutes(doors, member);
  nutritionRoutes(doors, member);
  energyRoutes(doors, deps);
  insightsRoutes(doors, deps);
  plansRoutes(doors, deps);
  photosRoutes(doors, { ...photos, photoCommitted: () => photos.photoCommitted(backups.copyPhotos) });
  const web = await openCoach(doors, config, { ...parts, deps, member, flags });
  consentRoutes(doors, { ...deps, webSearchHosts: web.hosts });
  const reapply = onceDone(async () => {
    const done = await reapplyDeletions(deletion);
    if (Object.values(done).some((count) => count > 0)) log.warn(done, 'deletions_reapplied');
  });
  return {
    reapply,
    backups,
    workOnPhotos: photos.drain,
    // A worker never listens, and must not purge by what a restored database believes.
    schedules: openSchedules(
      config,
      { ...deps, log, counters, mailing, deletion },
      { given: { ...photos.tasks, ...backups.tasks }, before: reapply },
    ),
    demo: demoDeps({ ...deps, tokens, passwordHash, flags }),
  };
}

/** What makes the demo member, with a clock that is moved through the days of it. */
function demoDeps(
  deps: EnergyDeps & Pick<GoalDeps, 'forgetActor'> & Pick<RegisterDeps, 'tokens' | 'passwordHash' | 'flags'>,
): DemoDeps {
  return { clock: deps.clock, at: (clock) => memberDeps({ ...deps, clock, events: unheard }) };
}

/** Photos with their store, and what works on them: at once in a process that does jobs too, else within seconds. */
function openPhotos(
  config: Config,
  { server, secrets, background, counters }: Parts,
  deps: { db: Parts['db']; clock: Clock; events: Events },
) {
  const store = openObjects(config, { ...deps, secrets, servedAt: signedFilesPath });
  const { files } = store;
  const objects = countObjects(store.objects, counters);
  if (files !== null) serveSignedFiles(server, files);
  const photos = { ...deps, objects };
  const { drain } = createPhotoQueue({ ...photos, reEncode: reEncodePhoto });
  return {
    ...photos,
    drain,
    tasks: config.photoWork ? { 'photo-sweep': createPhotoSweep(photos) } : {},
    photoCommitted: (then: () => Promise<void>) => {
      if (config.photoWork) background.run('photos', () => drain().then(then));
    },
  };
}

type LedgerDeps = { objects: Objects; clock: Clock; events: Events };

/** Beside the backups, and in the bucket of photos where there is one: the disk of a task in AWS goes with it. */
function openLedger(
  { backupDir, objects: { kind } }: Config,
  { objects, clock, events }: LedgerDeps,
): LineFile {
  const file = createLineFile(join(backupDir, 'deletion-ledger.jsonl'));
  if (kind === 'folder') return file;
  const kept = createObjectLines(objects, { folder: 'deletion-ledger/', clock });
  return inBoth(file, kept, events.ledgerCopyFailed);
}

/** What deletion is given beyond the rest: it writes mails and, beside the backups, its ledger. */
function deletionDeps<D extends LedgerDeps>(config: Config, { mail, deletionLedger }: Parts, deps: D) {
  const ledger = deletionLedger ?? openLedger(config, deps);
  return {
    ...deps,
    mail,
    ledgerCopy: createLedgerCopy(ledger),
    publicUrl: config.http.publicUrl,
    contact: config.legal.contact,
  };
}

type DoorParts = { tokens: Tokens; sealedText: SealedText; events: Events };

/** How every request gets in: who is asking, how often they may, and once for each Idempotency-Key. */
function openDoors(config: Config, parts: Parts, { tokens, sealedText, events }: DoorParts): Doors {
  const { db, clock, secrets, log, counters, actors, limits } = parts;
  const active = createActiveMembers(clock);
  counters.watch('members_active', () => [{ value: active.count(), labels: {} }]);
  const keySecret = () => secrets.dataKeys().reveal();
  return createDoors(parts.server, {
    authenticate: async (accessToken) => {
      const actor = await authenticate({ db, tokens, actors }, accessToken);
      if (actor !== null) active.seen(actor.userId);
      return actor;
    },
    checkResponses: config.appEnv === 'testing',
    log,
    gate: limits === null ? openGate : createGate({ limits, keySecret, onRefused: events.rateLimited }),
    answerOnce: (actor, asked, answer) =>
      answerOnce({ db, clock, sealedText, log }, actor, { ...asked, answer }),
  });
}

/** What the use cases that write profile and daily log are given; targets follow in the same transaction. */
function memberDeps<D extends EnergyDeps & { events: Events }>(deps: D) {
  return {
    ...deps,
    issueDueTargets: inTransaction(deps, issueDueTargets),
    reissueTargets: inTransaction(deps, reissueTargets),
    latestWeight,
  };
}

/** The use case on the caller's transaction in place of its own connection. */
function inTransaction<D extends { db: unknown }, A extends unknown[], R>(
  deps: D,
  useCase: (deps: D, ...rest: A) => R,
): (db: D['db'], ...rest: A) => R {
  return (db, ...rest) => useCase({ ...deps, db }, ...rest);
}
