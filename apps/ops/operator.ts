import { userInfo } from 'node:os';
import type { Operator } from '@sleek/backend/features/flags/set-flag';
import type { Terminal } from './terminal.ts';

/** The person at the command line, by the name the machine knows them by, behind `sudo` and GitHub's workflows too. */
export function operatorOf({ environment }: Terminal): Operator {
  const { SUDO_USER: behindSudo, GITHUB_ACTOR: actor, GITHUB_RUN_ID: run = '' } = environment;
  if (actor) return { name: `${actor} in run ${run}` };
  return { name: behindSudo || accountName() };
}

/** A container's user may have a number and no name. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`;
  }
}
