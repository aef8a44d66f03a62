import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readOwner } from '@sleek/backend/platform/data-dir-lock';
import {
  joinEmbeddedPostgres,
  openEmbeddedPostgres,
} from '@sleek/backend/platform/embedded-postgres/embedded-postgres';
import { jpegPhoto } from '@sleek/backend/testing/photo-files';
import { countRows, differences, type Fingerprint, fingerprint } from './fingerprint.ts';
import type { Member } from './members.ts';
import * as members from './members.ts';
import type { Served, Stage } from './stage.ts';

export type DrillSize = { members: number; days: number; photos: number };
export type DrillResult = {
  ok: boolean;
  broken: string[];
  rows: number;
  photos: number;
  /** From the loss of the machine until the server answers again. */
  rto_seconds: number;
  backup_seconds: number;
  restore: Record<string, number>;
};

/**
 * A machine is lost after a mistake was made on it: members log, a backup is made, they go on, one leaves; the moment is
 * noted; more is written and another leaves; every process is killed and the disk is gone. All of it must come back as of
 * the moment, and who left stays away, whether that was before the moment or after.
 */
export async function drillToMoment(
  stage: Stage,
  size: DrillSize,
  say: (step: string) => void,
): Promise<DrillResult> {
  say('members log');
  const served = await stage.serve();
  const all: Member[] = [];
  for (let n = 0; n < size.members; n++) all.push(await members.join(served.address, n));
  const [staying, leavesEarly, leavesLate] = all as [Member, Member, Member];
  await live(served, all, { ...size, from: 0 });
  say('backup, while they go on');
  const startedMs = performance.now();
  const [backup] = await Promise.all([
    stage.ops('backup', '--json'),
    live(served, all, { ...size, photos: 0, from: size.days }),
  ]);
  if (backup.code !== 0) throw new Error(`The backup failed: ${backup.err}`);
  const backupSeconds = (performance.now() - startedMs) / 1000;
  await live(served, all, { days: size.days, photos: 1, from: 2 * size.days });
  await members.leave(served.address, leavesEarly);
  const before = await fingerprint((await joinEmbeddedPostgres(stage.dataDir)).url, stage.dataDir);
  await sleep(1100);
  const moment = new Date();
  await sleep(1100);

  say('more is written, and the machine is lost');
  await live(served, [staying], { days: size.days, photos: 0, from: 3 * size.days });
  await members.leave(served.address, leavesLate);
  await archived(stage, new Date());
  const lostMs = performance.now();
  await stage.destroy(served);

  say('restore');
  const restored = await stage.ops('restore', '--to-time', moment.toISOString(), '--yes', '--json');
  if (restored.code !== 0) throw new Error(`The restore failed: ${restored.err}`);
  const report = JSON.parse(restored.out);
  const after = await look(stage);
  const again = await stage.serve();
  const rtoSeconds = (performance.now() - lostMs) / 1000;
  const broken = differences(before, after, [leavesEarly.id, leavesLate.id]);
  if (!(await members.isHealthy(again.address))) broken.push('the server is not healthy');
  broken.push(...(await doors(again, { staying, left: [leavesEarly, leavesLate], days: 3 * size.days })));
  await stage.stop(again);
  return {
    ok: broken.length === 0,
    broken,
    ...sizeOf(before),
    rto_seconds: rtoSeconds,
    backup_seconds: backupSeconds,
    restore: report.seconds,
  };
}

const sizeOf = (before: Fingerprint) => ({
  rows: countRows(before),
  photos: Object.keys(before.photos).length,
});

export type LossResult = {
  ok: boolean;
  acknowledged: number;
  lost: number;
  /** From the loss of the machine back to the last write that is there. */
  rpo_seconds: number;
  rto_seconds: number;
  /** Of the recovery, with what each saw and took. */
  steps: { name: string; seconds: number }[];
};

/** The same machine is lost while its members write, and comes back as far as the archive reaches, by the six steps of
 * a full recovery. */
export async function drillToEnd(
  stage: Stage,
  { seconds, archiveTimeoutS }: { seconds: number; archiveTimeoutS: number },
): Promise<LossResult> {
  const served = await stage.serve();
  const member = await members.join(served.address, 1000);
  const backup = await stage.ops('backup', '--json');
  if (backup.code !== 0) throw new Error(`The backup failed: ${backup.err}`);
  const writes: { day: string; atMs: number }[] = [];
  const startedMs = performance.now();
  for (let n = 0; performance.now() - startedMs < seconds * 1000; n++) {
    await members.checkIn(served.address, member, dayOf(n));
    writes.push({ day: dayOf(n), atMs: performance.now() });
    await sleep(20);
  }
  const lostMs = performance.now();
  await stage.destroy(served);
  const recovered = await stage.ops('recover', '--latest', '--yes', '--json');
  if (recovered.code !== 0) throw new Error(`The recovery failed: ${recovered.err}`);
  const { steps } = JSON.parse(recovered.out);
  const address = readOwner(stage.dataDir)?.address ?? '';
  const rtoSeconds = (performance.now() - lostMs) / 1000;
  const found = new Set(await members.readDays(address, member));
  const kept = writes.filter(({ day }) => found.has(day));
  const rpoSeconds = (lostMs - (kept.at(-1)?.atMs ?? startedMs)) / 1000;
  // Nothing is missing between two writes that are there, and no more at the end than the archive may lack.
  const isWhole = kept.every(({ day }, index) => day === writes[index]?.day);
  return {
    ok: isWhole && found.size === kept.length && rpoSeconds <= archiveTimeoutS + 5,
    acknowledged: writes.length,
    lost: writes.length - kept.length,
    rpo_seconds: rpoSeconds,
    rto_seconds: rtoSeconds,
    steps,
  };
}

/** Each logs some days and sends some photos. */
async function live(
  { address }: Served,
  who: readonly Member[],
  { days, photos, from }: { days: number; photos: number; from: number },
): Promise<void> {
  for (let n = 0; n < days; n++)
    for (const member of who) await members.checkIn(address, member, dayOf(from + n));
  for (let n = 0; n < photos; n++)
    for (const member of who)
      await members.sendPhoto(
        address,
        member,
        await jpegPhoto({ width: 200 + n, height: 100 + member.photos.length }),
      );
}

const dayOf = (n: number): string => new Date(Date.UTC(2021, 0, 1 + n)).toISOString().slice(0, 10);

/** Until the log of a moment lies in the archive. */
async function archived({ backupDir }: Stage, moment: Date): Promise<void> {
  const folder = join(backupDir, 'wal');
  for (let tries = 0; tries < 600; tries++) {
    const newest = Math.max(
      ...readdirSync(folder).map(
        (name) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
      ),
    );
    if (newest > moment.getTime() + 200) return;
    await sleep(100);
  }
  throw new Error('The archive did not get that far in a minute');
}

/** What was restored, before a server works on it. */
async function look({ dataDir }: Stage): Promise<Fingerprint> {
  await using server = await openEmbeddedPostgres({ dataDir, log: () => {} });
  return await fingerprint(server.url, dataDir);
}

/** What members find when they come back. */
async function doors(
  { address }: Served,
  { staying, left, days }: { staying: Member; left: readonly Member[]; days: number },
): Promise<string[]> {
  const broken: string[] = [];
  const found = await members.readDays(address, staying);
  if (found.length !== days) broken.push(`${found.length} of ${days} days are there`);
  if ((await members.logIn(address, staying)) !== 200) broken.push('a member cannot log in');
  for (const member of left)
    if ((await members.logIn(address, member)) !== 401) broken.push('a member who left can log in');
  return broken;
}
