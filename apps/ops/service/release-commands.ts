import type { Control, Order, Revision } from '@sleek/backend/platform/control/control';
import type { Command } from 'commander';
import { type ChangeOptions, carryOut, type Progress } from '../carry-out.ts';
import { addChangeOptions } from '../change-options.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { answerOf, openConfigured } from '../open-control.ts';
import type { Terminal } from '../terminal.ts';
import { shortImage } from '../watching/read-status.ts';
import { awaitSteady, runToEnd } from './await-steady.ts';
import { deployHere, rollBackHere } from './release-here.ts';

type DeployOptions = ChangeOptions & { migrate: boolean; readyWithin: string };
type RollbackOptions = ChangeOptions & { to?: string; migrations?: string };

export function addReleaseCommands(program: Command, terminal: Terminal): void {
  addChangeOptions(
    program
      .command('deploy')
      .description('Migrates, then replaces what runs by another release, and waits until it serves.')
      .argument(
        '<image or revision>',
        'an image by its digest, or a revision such as 41; on this machine the name of a folder in releases',
      )
      .option('--no-migrate', 'leave the database as it is')
      .option('--ready-within <seconds>', 'on this machine: then the release before is put back', '60'),
  ).action((target: string, options: DeployOptions) => deploy(terminal, target, options));
  addChangeOptions(
    program
      .command('migrate')
      .description('Migrates the database with a release, and leaves the service as it is.')
      .argument('<image>', 'by its digest'),
  ).action((image: string, options: ChangeOptions) => migrate(terminal, image, options));
  addChangeOptions(
    program
      .command('rollback')
      .description('Puts the release before back, and waits until it serves.')
      .option('--to <revision>', 'another one than the one before')
      .option('--migrations <count>', 'undo that many migrations afterwards; what only they hold is lost'),
  ).action((options: RollbackOptions) => rollback(terminal, options));
}

const family = 'sleek-coach-api';

async function deploy(terminal: Terminal, target: string, options: DeployOptions): Promise<void> {
  const { config, control } = await openConfigured(terminal);
  if (control.kind === 'local')
    return deployHere(
      terminal,
      { config, control },
      { release: target, migrates: options.migrate, withinS: secondsOf(options.readyWithin) },
      options,
    );
  const { revision: before } = await answerOf(control.service());
  const wanted = await findTarget(control, target);
  const { image } = wanted;
  const migrates = options.migrate && image !== null;
  const registerApi: Order | null =
    wanted.name === null ? { type: 'register', image: wanted.image, family: 'api' } : null;
  const registerMigrate: Order | null = migrates ? { type: 'register', image, family: 'migrate' } : null;
  const shown = wanted.name ?? `${family}:<new>`;
  const orders: (Order | null)[] = [
    registerMigrate,
    registerMigrate && { type: 'run', family: 'sleek-coach-migrate:<new>', command: null },
    registerApi,
    { type: 'deploy', revision: shown },
  ];
  await carryOut(
    terminal,
    config,
    {
      what: 'deploy',
      place: control.place,
      plan: [
        ...(migrates
          ? [`Migrate the database with ${shortImage(image)}; if that fails, the service stays as it is.`]
          : []),
        `Deploy ${shown}${image === null ? '' : ` (${shortImage(image)})`} in place of ${before}.`,
        'Tasks that do not become healthy are given up, and the service goes back by itself.',
      ],
      commands: commandsOf(control, orders),
      undo: `npm run ops -- rollback --to ${before}`,
      details: { from: before, to: wanted.name ?? image ?? target },
      act: async (progress) => {
        if (registerMigrate !== null) {
          const name = String(await answerOf(control.carryOut(registerMigrate)));
          await runToEnd(control, { family: name, what: 'Migrating' }, progress);
        }
        const revision = registerApi === null ? shown : String(await answerOf(control.carryOut(registerApi)));
        return deployAndWait(control, revision, progress);
      },
    },
    options,
  );
}

async function migrate(terminal: Terminal, image: string, options: ChangeOptions): Promise<void> {
  const { config, control } = await openConfigured(terminal);
  const register: Order = { type: 'register', image, family: 'migrate' };
  if (control.kind === 'local') await answerOf(control.carryOut(register));
  if (!isByDigest(image)) throw new OpsFailure(exitCodes.wrongUse, `${byDigestWords}.`);
  const shown: Order = { type: 'run', family: 'sleek-coach-migrate:<new>', command: null };
  await carryOut(
    terminal,
    config,
    {
      what: 'migrate',
      place: control.place,
      plan: [`Migrate the database with ${shortImage(image)}. The release that runs goes on running.`],
      commands: commandsOf(control, [register, shown]),
      undo: 'after a deployment of it: npm run ops -- rollback --migrations <count>',
      details: { image },
      act: async (progress) => {
        const family = String(await answerOf(control.carryOut(register)));
        await runToEnd(control, { family, what: 'Migrating' }, progress);
        return `The database has every migration of ${shortImage(image)}.`;
      },
    },
    options,
  );
}

const commandsOf = (control: Control, orders: readonly (Order | null)[]) =>
  orders.flatMap((order) => (order === null ? [] : [control.commandFor(order)]));

async function deployAndWait(control: Control, revision: string, progress: Progress): Promise<string> {
  const deployment = await answerOf(control.carryOut({ type: 'deploy', revision }));
  const { revision: now, running } = await awaitSteady(control, deployment, progress);
  if (now !== revision)
    throw new OpsFailure(exitCodes.failed, `The service runs ${now}: somebody else deployed it meanwhile.`);
  return `${revision} is deployed: ${running} tasks run and are healthy.`;
}

/** `name` null: a revision has to be made for the image first. */
type Target = { name: string; image: string | null } | { name: null; image: string };

const isByDigest = (target: string): boolean => /@sha256:[0-9a-f]{64}$/.test(target);
const byDigestWords = 'Give an image by its digest (…@sha256:…), so that everybody runs the same';

async function findTarget(control: Control, target: string): Promise<Target> {
  if (isByDigest(target)) return { name: null, image: target };
  if (!/^(sleek-coach-api:)?\d+$/.test(target))
    throw new OpsFailure(exitCodes.wrongUse, `${byDigestWords}, or the number of a revision.`);
  return findRevision(control, target);
}

async function findRevision(control: Control, target: string): Promise<Revision> {
  const name = target.includes(':') ? target : `${family}:${target}`;
  const revisions = await answerOf(control.revisions(100));
  const found = revisions.find((one) => one.name === name);
  if (found === undefined)
    throw new OpsFailure(
      exitCodes.wrongUse,
      `There is no ${name}. The latest: ${revisions
        .slice(0, 5)
        .map((one) => one.name)
        .join(', ')}.`,
    );
  return found;
}

async function rollback(terminal: Terminal, options: RollbackOptions): Promise<void> {
  const { config, control } = await openConfigured(terminal);
  const migrations = countOf(options.migrations);
  if (control.kind === 'local')
    return rollBackHere(terminal, { config, control }, { release: options.to, migrations }, options);
  const service = await answerOf(control.service());
  const former = await findFormer(control, service.revision, options.to);
  const order: Order = { type: 'deploy', revision: former.name };
  const undoing = migrations > 0 ? await migrationsBack(control, service.image) : null;
  await carryOut(
    terminal,
    config,
    {
      what: 'rollback',
      place: control.place,
      plan: [
        `Deploy ${former.name}${former.image === null ? '' : ` (${shortImage(former.image)})`} in place of ${service.revision}.`,
        ...(undoing === null ? [] : [`Then undo ${migrations} migrations. What only they hold is lost.`]),
      ],
      commands: commandsOf(control, [order, ...(undoing?.orders ?? [])]),
      undo: `npm run ops -- deploy ${service.revision}`,
      details: { from: service.revision, to: former.name, migrations },
      act: async (progress) => {
        const outcome = await deployAndWait(control, former.name, progress);
        if (undoing === null) return outcome;
        await undoing.run(migrations, progress);
        return `${outcome} ${migrations} migrations are undone.`;
      },
    },
    options,
  );
}

/** The release that is left knows how to undo its own migrations; the one before has never seen them. */
async function migrationsBack(control: Control, image: string | null) {
  if (image === null) throw new OpsFailure(exitCodes.failed, 'The image that runs is unknown.');
  const register: Order = { type: 'register', image, family: 'migrate-rollback' };
  const shown: Order = { type: 'run', family: 'sleek-coach-migrate-rollback:<new>', command: null };
  return {
    orders: [register, shown],
    async run(count: number, progress: Progress): Promise<void> {
      const name = String(await answerOf(control.carryOut(register)));
      for (let at = 1; at <= count; at++)
        await runToEnd(control, { family: name, what: `Undoing migration ${at} of ${count}` }, progress);
    },
  };
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (Number.isInteger(seconds) && seconds >= 1 && seconds <= 900) return seconds;
  throw new OpsFailure(exitCodes.wrongUse, 'Give --ready-within a number of seconds from 1 to 900.');
}

function countOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 10) return count;
  throw new OpsFailure(exitCodes.wrongUse, 'Give --migrations a number from 1 to 10.');
}

/** The deployment before, as long as ECS knows it, else the revision before by its number. */
async function findFormer(control: Control, running: string, to: string | undefined): Promise<Revision> {
  if (to !== undefined) return findRevision(control, to);
  const { deployments } = await answerOf(control.service());
  const steady = deployments.find(({ isPrimary, state }) => !isPrimary && state === 'steady');
  if (steady !== undefined) return findRevision(control, steady.revision);
  const revisions = await answerOf(control.revisions(100));
  const before = revisions[revisions.findIndex(({ name }) => name === running) + 1];
  if (before === undefined) throw new OpsFailure(exitCodes.failed, `There is no revision before ${running}.`);
  return before;
}
