import type { Config } from '@sleek/backend/config';
import type { Control, Order, ServiceState } from '@sleek/backend/platform/control/control';
import { readOwner } from '@sleek/backend/platform/data-dir-lock';
import { type ChangeOptions, carryOut, type Progress, tellUnneeded } from '../carry-out.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { answerOf } from '../open-control.ts';
import type { Terminal } from '../terminal.ts';
import { smoke } from '../watching/smoke.ts';

type Here = { config: Config; control: Control };
/** For a release that ran before. */
const readyAgainWithinS = 60;
const lookEveryMs = 500;

/** Deploys a release that lies on this machine; one that does not come up is taken back by itself. */
export async function deployHere(
  terminal: Terminal,
  here: Here,
  wanted: { release: string; migrates: boolean; withinS: number },
  options: ChangeOptions,
): Promise<void> {
  const { release, migrates, withinS } = wanted;
  const running = await releaseInPlace(here, release);
  if (running === release) return tellUnneeded(terminal, `${release} is the release that runs.`, options);
  const migrate: Order = { type: 'run', family: `sleek-coach-migrate@${release}`, command: null };
  await carryOut(
    terminal,
    here.config,
    {
      what: 'deploy',
      place: here.control.place,
      plan: [
        ...(migrates ? [`Migrate the database with ${release}; if that fails, ${running} stays.`] : []),
        `Put ${release} in place of ${running}, and have the server started anew: members wait for some seconds.`,
        `If it does not pass smoke within ${withinS} s, put ${running} back.`,
      ],
      commands: commandsOf(here.control, [
        ...(migrates ? [migrate] : []),
        { type: 'deploy', revision: release },
      ]),
      undo: `npm run ops -- rollback --to ${running}`,
      details: { from: running, to: release },
      act: async (progress) => {
        if (migrates) progress.say(`  ${(await answerOf(here.control.carryOut(migrate))) ?? ''}`);
        return replaceOrReturn(here, { release, former: running, withinS }, progress);
      },
    },
    options,
  );
}

/** Puts the release before back, and then undoes migrations with the one that is left: only it knows them. */
export async function rollBackHere(
  terminal: Terminal,
  here: Here,
  wanted: { release: string | undefined; migrations: number },
  options: ChangeOptions,
): Promise<void> {
  const former = wanted.release ?? (await releaseBefore(here));
  const running = await releaseInPlace(here, former);
  if (running === former) return tellUnneeded(terminal, `${former} is the release that runs.`, options);
  const { migrations } = wanted;
  const undoing: Order = { type: 'run', family: `sleek-coach-migrate-rollback@${running}`, command: null };
  const deploy: Order = { type: 'deploy', revision: former };
  await carryOut(
    terminal,
    here.config,
    {
      what: 'rollback',
      place: here.control.place,
      plan: [
        `Put ${former} in place of ${running}, and have the server started anew: members wait for some seconds.`,
        ...(migrations > 0 ? [`Then undo ${migrations} migrations. What only they hold is lost.`] : []),
      ],
      commands: commandsOf(here.control, [deploy, ...Array.from({ length: migrations }, () => undoing)]),
      undo: `npm run ops -- deploy ${running}`,
      details: { from: running, to: former, migrations },
      act: async (progress) => {
        const exchange = { release: former, former: running, withinS: readyAgainWithinS };
        const outcome = await replaceOrReturn(here, exchange, progress);
        for (let at = 1; at <= migrations; at++)
          progress.say(`  ${(await answerOf(here.control.carryOut(undoing))) ?? ''}`);
        return migrations === 0 ? outcome : `${outcome} ${migrations} migrations are undone.`;
      },
    },
    options,
  );
}

/** The same release in a new process. */
export async function restartHere(here: Here, progress: Progress): Promise<string> {
  const { revision } = await answerOf(here.control.service());
  const restart = { release: revision, withinS: readyAgainWithinS };
  const why = await replace(here, { type: 'restart' }, restart, progress);
  if (why === null) return `${revision} runs in a new process.`;
  throw new OpsFailure(exitCodes.failed, `${revision} does not come up: ${why}`);
}

const commandsOf = (control: Control, orders: readonly Order[]) => orders.map(control.commandFor);

/** The release that is in place. @throws OpsFailure where there are none, or not the one that is wanted. */
async function releaseInPlace({ config, control }: Here, wanted: string): Promise<string> {
  const releases = (await answerOf(control.revisions(1000))).map(({ name }) => name);
  if (!config.isSupervised) await answerOf(control.carryOut({ type: 'restart' }));
  if (!releases.includes(wanted))
    throw new OpsFailure(
      exitCodes.wrongUse,
      `There is no release ${wanted}. The latest: ${releases.slice(0, 5).join(', ')}.`,
    );
  return inPlace(await answerOf(control.service())) ?? 'none';
}

const inPlace = ({ deployments }: ServiceState) => deployments.find(({ isPrimary }) => isPrimary)?.revision;

async function releaseBefore({ control }: Here): Promise<string> {
  await answerOf(control.revisions(1));
  const { deployments } = await answerOf(control.service());
  const before = deployments.find(({ isPrimary }) => !isPrimary)?.revision;
  if (before !== undefined) return before;
  throw new OpsFailure(exitCodes.failed, 'No release was in place before this one. --to names another one.');
}

type Exchange = { release: string; former: string; withinS: number };

async function replaceOrReturn(
  here: Here,
  { release, former, withinS }: Exchange,
  progress: Progress,
): Promise<string> {
  const why = await replace(here, { type: 'deploy', revision: release }, { release, withinS }, progress);
  if (why === null) return `${release} is in place and passes smoke.`;
  progress.say(`  ${release} is given up: ${why}`);
  const back = { release: former, withinS: readyAgainWithinS };
  const again = await replace(here, { type: 'deploy', revision: former }, back, progress);
  throw new OpsFailure(
    exitCodes.failed,
    [
      `${release} was given up: ${why}`,
      again === null
        ? `${former} serves members again, with the database as ${release} has migrated it.`
        : `${former} was put back and does not come up either: ${again}\nLook: journalctl --unit sleek-coach`,
    ].join('\n'),
  );
}

/** Until the new process serves and passes smoke. @returns why it does not, null where it does. */
async function replace(
  here: Here,
  order: Order,
  { release, withinS }: { release: string; withinS: number },
  progress: Progress,
): Promise<string | null> {
  const before = await answerOf(here.control.carryOut(order));
  let why = 'it does not start.';
  let looks = (withinS * 1000) / lookEveryMs;
  const look = async (): Promise<{ why: string | null } | null> => {
    const found = await lookAt(here, { release, before });
    why = found ?? why;
    looks -= 1;
    return found === null || looks <= 0 ? { why: found } : null;
  };
  const about = { what: `${release} serves`, withinS: 2 * withinS + 60, everyS: lookEveryMs / 1000 };
  return (await progress.until(look, about)).why;
}

async function lookAt(
  { config, control }: Here,
  { release, before }: { release: string; before: string | null },
): Promise<string | null> {
  const { revision, running } = await answerOf(control.service());
  const owner = readOwner(config.dataDir);
  if (owner === null) return 'it does not start.';
  if (String(owner.pid) === before) return `process ${before} does not end.`;
  if (revision !== release) return `${revision} is started in its place.`;
  if (running === 0 || owner.address === null) return 'it starts and does not serve.';
  const { steps, isAnswered } = await smoke(owner.address, { write: false });
  if (!isAnswered) return 'it does not answer.';
  const failed = steps.filter(({ why }) => why !== null);
  return failed.length === 0 ? null : `it fails smoke: ${failed.map(({ name }) => name).join(', ')}.`;
}
