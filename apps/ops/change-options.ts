import type { Command } from 'commander';

/** What every command that changes something takes. */
export const addChangeOptions = (command: Command): Command =>
  command
    .option('--yes', 'do not ask')
    .option('--dry-run', 'say what would be done and do nothing')
    .option('--json', 'as one JSON object');
