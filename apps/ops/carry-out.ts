import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '@sleek/backend/config';
import { confirm } from './confirm.ts';
import { openDeedLog } from './deed-log.ts';
import { exitCodes, OpsFailure } from './exit-codes.ts';
import { operatorOf } from './operator.ts';
import { printable } from './output.ts';
import type { Terminal } from './terminal.ts';

export type ChangeOptions = { yes?: true; dryRun?: true; json?: true };

/** A change of the running service, planned to the end before anything is done. */
export type Change = {
  /** @example 'scale' */
  what: string;
  place: string;
  /** What will be done, a sentence each. */
  plan: readonly string[];
  /** The commands that do the same by hand. */
  commands: readonly string[];
  undo: string;
  /** For the audit log and `--json`. */
  details: Record<string, string | number | boolean>;
  /** Does it and reads it back. @returns what is true now, in a sentence. */
  act(progress: Progress): Promise<string>;
};

/** `everyS`: how often to look, where not every 5 s. */
type Wait = { what: string; withinS: number; everyS?: number };

export type Progress = {
  say(text: string): void;
  /** Until the look says that it is over. @throws OpsFailure when time is up or somebody pressed Ctrl-C. */
  until<T>(look: () => Promise<T | null>, about: Wait): Promise<T>;
};

/** Says the plan, asks, does it, records it, and says what is true now and how to take it back. */
export async function carryOut(
  terminal: Terminal,
  config: Config,
  change: Change,
  options: ChangeOptions,
): Promise<void> {
  const { what, place, plan, commands, undo } = change;
  terminal.err(
    [
      `On ${place}:`,
      ...plan.map((step) => `  ${printable(step)}`),
      'By hand:',
      ...commands.map((command) => `  ${command}`),
    ].join('\n'),
  );
  const told = { what, place, ...change.details, commands, undo };
  if (options.dryRun) {
    terminal.out(
      options.json
        ? JSON.stringify({ ...told, changed: false, dry_run: true }, null, 2)
        : 'Nothing was changed.',
    );
    return;
  }
  await confirm(terminal, { yes: options.yes === true });
  const outcome = await act(terminal, config, change);
  terminal.out(
    options.json
      ? JSON.stringify({ ...told, changed: true, dry_run: false, outcome }, null, 2)
      : `${outcome}\nUndo: ${undo}`,
  );
}

/** For a change of something that is so already. */
export function tellUnneeded(terminal: Terminal, words: string, { json, dryRun }: ChangeOptions): void {
  const told = { changed: false, dry_run: dryRun === true, outcome: words };
  terminal.out(json ? JSON.stringify(told, null, 2) : `${words} Nothing was changed.`);
}

async function act(terminal: Terminal, config: Config, change: Change): Promise<string> {
  const { what, details } = change;
  const by = operatorOf(terminal).name;
  await using log = await openDeedLog(terminal, config);
  await log.record({ by, what, stage: 'ordered', details });
  using interruption = terminal.interruption?.() ?? never();
  try {
    const outcome = await change.act(progressOf(terminal, change, interruption.signal));
    await log.record({ by, what, stage: 'done', details });
    return outcome;
  } catch (error) {
    const why = error instanceof OpsFailure ? error.exitCode : 'defect';
    await log.record({ by, what, stage: 'failed', details: { ...details, exit_code: why } });
    throw error;
  }
}

const never = () => ({ signal: new AbortController().signal, [Symbol.dispose]: () => {} });

function progressOf(terminal: Terminal, { undo }: Change, stop: AbortSignal): Progress {
  const wait = terminal.wait ?? ((ms: number) => sleep(ms, undefined, { signal: stop }).catch(() => {}));
  return {
    say: (text) => terminal.err(printable(text)),
    async until(look, { what, withinS, everyS = 5 }) {
      for (let waitedMs = 0; ; waitedMs += everyS * 1000) {
        const found = await look();
        if (found !== null) return found;
        if (stop.aborted) throw new OpsFailure(exitCodes.failed, leftOff(what, undo));
        if (waitedMs >= withinS * 1000)
          throw new OpsFailure(
            exitCodes.failed,
            `${what}: not within ${withinS} s. Nobody waits for it any more; what was ordered stays ordered.\nLook: npm run ops -- status\nUndo: ${undo}`,
          );
        await wait(everyS * 1000);
      }
    },
  };
}

const leftOff = (what: string, undo: string) =>
  `Interrupted while waiting for: ${what}. What was ordered stays ordered and goes on by itself.\nLook: npm run ops -- status\nUndo: ${undo}`;
