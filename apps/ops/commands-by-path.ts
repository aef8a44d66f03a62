import { PassThrough } from 'node:stream';
import type { Command } from 'commander';
import { opsProgram } from './run-ops.ts';

/** The program with a terminal that nobody sits at. */
export const programOfNobody = (): Command =>
  opsProgram(
    {
      environment: {},
      root: '/',
      out: () => {},
      err: () => {},
      input: new PassThrough() as unknown as NodeJS.ReadStream,
    },
    () => {},
  );

/** Every command that does something itself, by what is typed. @example 'flags set' */
export function commandsByPath(): ReadonlyMap<string, Command> {
  const walk = (command: Command, path: readonly string[]): [string, Command][] => [
    ...(isActing(command) && path.length > 0 ? [[path.join(' '), command] as [string, Command]] : []),
    ...command.commands.flatMap((child) => walk(child, [...path, child.name()])),
  ];
  return new Map(walk(programOfNobody(), []));
}

export const commandPaths = (): ReadonlySet<string> => new Set(commandsByPath().keys());

/** Commander keeps what a command does to itself; one without it only has commands below it. */
const isActing = (command: Command): boolean =>
  (command as unknown as { _actionHandler: unknown })._actionHandler != null;
