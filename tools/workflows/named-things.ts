import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandsByPath } from '../../apps/ops/commands-by-path.ts';
import type { Violation } from '../checks/violation.ts';
import type { Workflow } from './read-workflows.ts';

export const namingRuleNames: readonly string[] = ['workflow-commands-exist', 'workflow-settings-documented'];

/** What workflows name has to be there: commands with their options, and settings in the page that explains them. */
export function checkNamedThings(root: string, workflows: readonly Workflow[]): Violation[] {
  if (workflows.length === 0) return [];
  const scripts = Object.keys(JSON.parse(readText(root, 'package.json', '{}')).scripts ?? {});
  const page = readText(root, 'docs/delivery.md', '');
  const commands = commandsByPath();
  return workflows.flatMap(({ path, text, jobs }) => [
    ...jobs
      .flatMap(({ steps }) => steps.flatMap(({ run }) => commandFaults(run, { root, scripts, commands })))
      .map((message) => ({ rule: 'workflow-commands-exist', path, message })),
    ...settingsIn(text)
      .filter((name) => !page.includes(`\`${name}\``))
      .map((name) => `${name} is not explained in docs/delivery.md`)
      .map((message) => ({ rule: 'workflow-settings-documented', path, message })),
  ]);
}

function readText(root: string, path: string, otherwise: string): string {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : otherwise;
}

/** @example settingsIn('${{ vars.AWS_REGION }}') is ['AWS_REGION'] */
const settingsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\b(?:vars|secrets)\.(\w+)/g)].map(([, name]) => name ?? '')),
];

type There = { root: string; scripts: readonly string[]; commands: ReturnType<typeof commandsByPath> };

function commandFaults(run: string, there: There): string[] {
  const lines = run.replaceAll(/\\\n\s*/g, ' ').split('\n');
  return lines.flatMap((line) => {
    const script = /\bbash (\S+)/.exec(line)?.[1];
    if (script !== undefined && !existsSync(join(there.root, script))) return [`there is no ${script}`];
    const [, name, rest = ''] = /\bnpm run (?:-s |--silent )?([\w:-]+)(?: -- (.*))?/.exec(line) ?? [];
    if (name === undefined) return [];
    if (!there.scripts.includes(name)) return [`there is no npm run ${name}`];
    return name === 'ops' ? opsFaults(rest, there.commands) : [];
  });
}

function opsFaults(words: string, commands: There['commands']): string[] {
  const typed = words.split(/\s+/);
  const path = [typed.slice(0, 2).join(' '), typed[0] ?? ''].find((one) => commands.has(one));
  const command = path === undefined ? undefined : commands.get(path);
  if (command === undefined) return [`there is no ops command ${typed[0]}`];
  const known = command.options.map(({ long }) => long);
  return typed
    .filter((word) => /^--[a-z]/.test(word) && !known.includes(word))
    .map((word) => `ops ${path} has no option ${word}`);
}
