import { type ExplainedKey, explainConfig } from '@sleek/backend/explain-config';
import type { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

export function addConfigCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const config = program.command('config').description('The settings of the server.');
  config
    .command('explain')
    .description('Every setting: what is in force, where it came from, what it is for. Never a secret.')
    .option('--json', 'as one JSON object')
    .action((options: { json?: true }) => {
      const { keys, faults } = explainConfig(terminal.environment, terminal);
      terminal.out(
        options.json ? JSON.stringify({ keys: keys.map(keyToJson), faults }, null, 2) : tableOf(keys),
      );
      if (faults.length === 0) return;
      terminal.err(['The configuration has faults; the server would not start:', ...faults].join('\n  '));
      end(exitCodes.failed);
    });
}

function keyToJson({ isSet, isSecret, ...key }: ExplainedKey) {
  return { ...key, is_set: isSet, is_secret: isSecret };
}

function tableOf(keys: readonly ExplainedKey[]): string {
  const width = Math.max(...keys.map(({ name }) => name.length));
  return keys
    .map(
      (key) =>
        `${key.name.padEnd(width)}  ${shownValue(key)}  (${sourceOf(key)})\n${' '.repeat(width)}  ${key.meaning}`,
    )
    .join('\n');
}

function shownValue({ value, isSet, isSecret }: ExplainedKey): string {
  if (!isSet) return '-';
  return isSecret ? 'set, hidden' : printable(value ?? '');
}

/** A value can't move the cursor or pretend to be another line. */
const printable = (text: string) => text.replace(/[\p{Cc}\p{Cf}]/gu, '?');

function sourceOf({ source, file }: ExplainedKey): string {
  if (file !== null)
    return source === 'file' ? `file ${file} in SECRETS_DIR` : `secret ${file} under SECRETS_PREFIX`;
  return {
    unset: 'not set',
    default: 'default',
    environment: 'environment',
    file: 'file',
    'secrets-manager': 'secret',
    derived: 'from other settings',
    generated: 'made by the server, in DATA_DIR',
  }[source];
}
