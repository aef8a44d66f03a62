import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from './stage.ts';

export type DamageResult = { damage: string; ok: boolean; said: string };

/** The negative control: with what it needs damaged, nothing may be called restorable, and the reason is named. It is
 * tried on the timeline that the drill left, which goes on after its moment. */
export async function drillDamage(stage: Stage): Promise<DamageResult[]> {
  const id = readdirSync(join(stage.backupDir, 'base')).at(-1) ?? '';
  const segments = readdirSync(join(stage.backupDir, 'wal')).filter((name) =>
    /^[0-9A-F]{24}\.gz$/.test(name),
  );
  const backup = JSON.parse(readFileSync(join(stage.backupDir, 'base', id, 'manifest.json'), 'utf8'));
  const later = segments.filter((name) => name > `${backup.wal.last}.gz`).sort()[0] ?? '';
  const segment = join(stage.backupDir, 'wal', later);
  const results: DamageResult[] = [];
  const trial = async (damage: string, reason: RegExp, harm: () => () => void) => {
    const mend = harm();
    const { code, err } = await stage.ops('backup', 'verify', '--timeline', '1', '--json');
    mend();
    results.push({ damage, ok: code === 1 && reason.test(err), said: err.trim().split('\n').at(-1) ?? '' });
  };
  await trial('a file of the database is changed', /is damaged: data\/base\//, () =>
    flip(join(stage.backupDir, 'base', id, largestOf(backup.files))),
  );
  await trial(
    'a segment of the archive is changed',
    new RegExp(`${later.slice(0, 24)} of the archive is damaged`),
    () => flip(segment),
  );
  await trial(
    'a segment of the archive is missing',
    new RegExp(`lacks segment ${later.slice(0, 24)}`),
    () => {
      renameSync(segment, `${segment}.away`);
      return () => renameSync(`${segment}.away`, segment);
    },
  );
  const whole = await stage.ops('backup', 'verify', '--timeline', '1', '--json');
  results.push({ damage: 'none', ok: whole.code === 0, said: whole.err.trim() });
  return results;
}

const largestOf = (files: { path: string; bytes: number }[]): string =>
  files.filter(({ path }) => path.startsWith('data/base/')).sort((one, other) => other.bytes - one.bytes)[0]
    ?.path ?? '';

function flip(path: string): () => void {
  const bytes = readFileSync(path);
  const changed = Buffer.from(bytes);
  const place = Math.floor(bytes.length / 2);
  changed[place] = (changed[place] ?? 0) ^ 0xff;
  writeFileSync(path, changed);
  return () => writeFileSync(path, bytes);
}
