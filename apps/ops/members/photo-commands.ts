import { readPhotoWork, retryPhotos } from '@sleek/backend/features/photos/photo-work';
import { systemClock } from '@sleek/backend/platform/clock';
import type { Command } from 'commander';
import { confirm } from '../confirm.ts';
import { withDatabase } from '../open-database.ts';
import { operatorOf } from '../operator.ts';
import type { Terminal } from '../terminal.ts';

type RetryOptions = { yes?: true; dryRun?: true; json?: true };

export function addPhotoCommands(program: Command, terminal: Terminal): void {
  const photos = program
    .command('photos')
    .description('How the work on progress photos stands. Counts only; no photo, key or member.');
  photos
    .command('status')
    .description('How many photos are in each state, and how many wait for work that is overdue.')
    .option('--json', 'as one JSON object')
    .action((options: { json?: true }) => showStatus(terminal, options));
  photos
    .command('retry')
    .description('Takes up again what was given up after too many failures.')
    .option('--yes', 'do not ask')
    .option('--dry-run', 'say what would be done and do nothing')
    .option('--json', 'as one JSON object')
    .action((options: RetryOptions) => retry(terminal, options));
}

async function showStatus(terminal: Terminal, { json }: { json?: true }): Promise<void> {
  const states = await withDatabase(terminal, (db) => readPhotoWork({ db, clock: systemClock }));
  const lines = states.map(({ status, photos, overdue }) => `${status}: ${photos}, ${overdue} overdue`);
  terminal.out(
    json
      ? JSON.stringify({ states }, null, 2)
      : lines.length === 0
        ? 'There are no photos.'
        : lines.join('\n'),
  );
}

/** Says what it will do, asks, does it and says what it did. Doing it twice does no more. */
async function retry(terminal: Terminal, { yes, dryRun, json }: RetryOptions): Promise<void> {
  await withDatabase(terminal, async (db) => {
    const deps = { db, clock: systemClock };
    const failed = (await readPhotoWork(deps)).find(({ status }) => status === 'failed')?.photos ?? 0;
    terminal.err(`${failed} photos were given up.`);
    let retried = 0;
    if (!dryRun && failed > 0) {
      await confirm(terminal, { yes: yes === true });
      retried = await retryPhotos(deps, operatorOf(terminal));
    }
    terminal.out(
      json
        ? JSON.stringify({ failed, retried, dry_run: dryRun === true }, null, 2)
        : `${retried} photos are taken up again.`,
    );
  });
}
