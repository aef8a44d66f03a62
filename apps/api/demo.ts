import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '@sleek/backend/app';

type Terms = { dataDir: string; say: (text: string) => void; stop: AbortSignal };

/** Makes the demo member, or names the one that is there; its login is kept in DATA_DIR/demo.txt. */
export async function demo(app: App, { dataDir, say, stop }: Terms): Promise<void> {
  const file = join(dataDir, 'demo.txt');
  say('Making a demo member with 120 days of simulated data ...');
  const seeded = await app.seedDemo((day, days) => {
    // What was made so far is taken away again.
    stop.throwIfAborted();
    if (day > 0 && day % 40 === 0) say(`  day ${day} of ${days}`);
  });
  if (seeded.ok) {
    writeFileSync(file, `${seeded.value.email}\n${seeded.value.password}\n`, { mode: 0o600 });
    say(`Demo member: ${seeded.value.email}, password ${seeded.value.password} (kept in ${file})`);
    return;
  }
  if (seeded.error.type === 'database-has-members') {
    say('No demo member: this database has members of its own, and demo data must not mix with theirs.');
    say('  Start the demo in a folder of its own: DATA_DIR=.demo npm start -- --demo');
    return;
  }
  say(`The demo member is there already: ${readLogin(file)}`);
}

function readLogin(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim().replace('\n', ', password ');
  } catch {
    return `its login was kept in ${file}, which is gone`;
  }
}
