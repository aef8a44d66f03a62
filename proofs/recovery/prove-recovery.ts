/**
 * The restore drill: `prove-recovery [--members N] [--days N] [--photos N]`. A machine is lost and comes back as of a
 * moment, with real processes. Prints a JSON line for each part, `ok` false where something is not as it was; exit 1 then.
 */

import { parseArgs } from 'node:util';
import { drillDamage } from './damage.ts';
import { drillToEnd, drillToMoment } from './drill.ts';
import { openStage } from './stage.ts';

const archiveTimeoutS = 2;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const options = {
    members: { type: 'string' },
    days: { type: 'string' },
    photos: { type: 'string' },
  } as const;
  const { values } = parseArgs({ args, options });
  const size = {
    members: Number(values.members ?? 20),
    days: Number(values.days ?? 100),
    photos: Number(values.photos ?? 3),
  };
  if (!(size.members >= 3 && size.days >= 1 && size.photos >= 1)) {
    console.error('usage: prove-recovery [--members N] [--days N] [--photos N], with three members or more');
    return 2;
  }
  await using stage = openStage(archiveTimeoutS);
  const drill = await drillToMoment(stage, size, (step) => console.error(step));
  console.log(JSON.stringify({ part: 'to a moment', ...drill }));
  const damages = await drillDamage(stage);
  for (const damage of damages) console.log(JSON.stringify({ part: 'damage', ...damage }));
  const loss = await drillToEnd(stage, { seconds: 12, archiveTimeoutS });
  console.log(JSON.stringify({ part: 'to the end', ...loss }));
  const { rows, photos, rto_seconds } = drill;
  const { rpo_seconds } = loss;
  console.log(JSON.stringify({ summary: { rows, photos, rto_seconds, rpo_seconds, archiveTimeoutS } }));
  return drill.ok && loss.ok && damages.every(({ ok }) => ok) ? 0 : 1;
}
