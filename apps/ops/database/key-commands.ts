import { type KeyUse, readKeyUse, resealTexts } from '@sleek/backend/platform/postgres/reseal-texts';
import { createSealedText } from '@sleek/backend/platform/sealed-text';
import type { Command } from 'commander';
import { confirm } from '../confirm.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { withDatabase } from '../open-database.ts';
import type { Terminal } from '../terminal.ts';

type ResealOptions = { yes?: true; dryRun?: true; json?: true };

export function addKeyCommands(program: Command, terminal: Terminal): void {
  const keys = program
    .command('data-keys')
    .description('The keys that notes and conversations are sealed with.');
  keys
    .command('list')
    .description('Each key by its id, with how many texts it has sealed. Never a key.')
    .option('--json', 'as one JSON object')
    .action((options: { json?: true }) => listKeys(terminal, options));
  keys
    .command('reseal')
    .description('Seals anew, with the first key of DATA_KEY, what former keys have sealed.')
    .option('--yes', 'do not ask')
    .option('--dry-run', 'say what would be done and do nothing')
    .option('--json', 'as one JSON object')
    .action((options: ResealOptions) => reseal(terminal, options));
}

async function listKeys(terminal: Terminal, { json }: { json?: true }): Promise<void> {
  const keys = await withDatabase(terminal, (db, dataKeys) => readKeyUse(db, createSealedText(dataKeys())));
  terminal.out(json ? JSON.stringify({ keys: keys.map(keyToJson) }, null, 2) : keys.map(lineOf).join('\n'));
}

/** Says what it will do, asks, does it and reads it back. Once no former key has a text, it may be forgotten. */
async function reseal(terminal: Terminal, options: ResealOptions): Promise<void> {
  await withDatabase(terminal, async (db, dataKeys) => {
    const sealedText = createSealedText(dataKeys());
    const former = formerTexts(await readKeyUse(db, sealedText));
    terminal.err(`${former} texts are sealed with a former key.`);
    if (options.dryRun || former === 0) return report(terminal, { resealed: 0, left: former }, options);
    await confirm(terminal, { yes: options.yes === true });
    const { resealed, unreadable } = await resealTexts(db, sealedText);
    const left = formerTexts(await readKeyUse(db, sealedText));
    report(terminal, { resealed, left }, options);
    if (left > 0)
      throw new OpsFailure(
        exitCodes.failed,
        `${left} texts are still sealed with another key. ${
          unreadable > 0 ? 'Is it missing in DATA_KEY?' : 'Does a server still use it?'
        }`,
      );
  });
}

function report(
  terminal: Terminal,
  done: { resealed: number; left: number },
  { json, dryRun }: ResealOptions,
): void {
  if (json) terminal.out(JSON.stringify({ ...done, dry_run: dryRun === true }, null, 2));
  else
    terminal.out(
      dryRun ? 'Nothing was changed.' : `Sealed ${done.resealed} texts anew, ${done.left} are left.`,
    );
}

const formerTexts = (keys: readonly KeyUse[]) =>
  keys.reduce((sum, { texts, isPresent }) => (isPresent ? sum : sum + texts), 0);

const keyToJson = ({ keyId, texts, isPresent }: KeyUse) => ({ key_id: keyId, texts, is_present: isPresent });

const lineOf = ({ keyId, texts, isPresent }: KeyUse) =>
  `${keyId}  ${isPresent ? 'seals now' : 'former'}  ${texts} texts`;
