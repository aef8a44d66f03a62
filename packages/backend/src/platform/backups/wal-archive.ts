import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, gunzipSync } from 'node:zlib';
import { err, ok, type Result } from '@sleek/domain/result';
import { errorCode } from '../defect.ts';
import { isSegment, numberOf, numberOfLsn, segmentName, timelineOf } from './wal-names.ts';

/** A part of the archive that leads from a backup to its own end without a gap. */
export type WalChain = {
  timeline: number;
  segments: string[];
  /** When its last segment was archived: what was written later is not in it. */
  reachesTo: Date;
  /** Where it ends although the archive goes on. */
  broken: BrokenChain | null;
};

export type BrokenChain =
  | { type: 'segment-missing'; name: string }
  /** It does not unpack, or to something else than a segment. */
  | { type: 'segment-damaged'; name: string };
export type WalChainError = { type: 'no-such-timeline'; timeline: number };

/**
 * Reads the archive from a backup's first segment to its end, each segment through and through: PostgreSQL takes a
 * damaged one for the end of the log and would come up with what is before it, as if nothing were missing.
 * @param timeline null: the newest that leads on from the backup.
 */
export async function checkWalChain(
  archive: string,
  backup: { first: string; stopLsn: string; segmentBytes: number },
  timeline: number | null,
): Promise<Result<WalChain, WalChainError>> {
  const names = (await readdir(archive))
    .filter((name) => name.endsWith('.gz'))
    .map((name) => name.slice(0, -3));
  const histories = await readHistories(archive, names, backup);
  const wanted = timeline ?? newestAfter(histories, backup);
  const history = histories.get(wanted);
  if (history === undefined) return err({ type: 'no-such-timeline', timeline: wanted });
  const segments: string[] = [];
  const reached = (broken: BrokenChain | null, reachesTo: Date) =>
    ok({ timeline: wanted, segments, reachesTo, broken });
  let reachesTo = new Date(0);
  for (const name of chainOf(names.filter(isSegment), history, { ...backup, timeline: wanted })) {
    const path = join(archive, `${name}.gz`);
    const info = await stat(path).catch(() => null);
    if (info === null) return reached({ type: 'segment-missing', name }, reachesTo);
    if ((await unpackedBytes(path)) !== backup.segmentBytes)
      return reached({ type: 'segment-damaged', name }, reachesTo);
    segments.push(name);
    reachesTo = info.mtime;
  }
  return reached(null, reachesTo);
}

type Switch = { timeline: number; endLsn: string };
type Backup = Parameters<typeof checkWalChain>[1];

/** Per timeline, which ones it came from and where it left each. */
async function readHistories(
  archive: string,
  names: readonly string[],
  { first }: Backup,
): Promise<Map<number, Switch[]>> {
  const histories = new Map<number, Switch[]>([[timelineOf(first), []]]);
  for (const name of names.filter((one) => /^[0-9A-F]{8}\.history$/.test(one))) {
    const text = await readFile(join(archive, `${name}.gz`)).then(
      (bytes) => gunzipSync(bytes).toString(),
      () => '',
    );
    const lines = [...text.matchAll(/^\s*(\d+)\s+([0-9A-F]+\/[0-9A-F]+)/gm)];
    histories.set(
      Number.parseInt(name.slice(0, 8), 16),
      lines.map(([, timeline, endLsn = '']) => ({ timeline: Number(timeline), endLsn })),
    );
  }
  return histories;
}

/** The newest timeline that left the backup's own after the backup; else that one. */
function newestAfter(histories: ReadonlyMap<number, Switch[]>, { first, stopLsn }: Backup): number {
  const own = timelineOf(first);
  const later = [...histories].filter(([, history]) =>
    history.some(({ timeline, endLsn }) => timeline === own && lsnOf(endLsn) >= lsnOf(stopLsn)),
  );
  return Math.max(own, ...later.map(([timeline]) => timeline));
}

const lsnOf = (lsn: string): bigint => {
  const [high = '0', low = '0'] = lsn.split('/');
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
};

/** Every segment that there has to be from the backup's first one to the newest. */
function chainOf(
  present: readonly string[],
  history: readonly Switch[],
  { first, segmentBytes, stopLsn, timeline }: Backup & { timeline: number },
): string[] {
  const timelineAt = (number: number) =>
    history.find(
      (left) => left.timeline >= timelineOf(first) && number < numberOfLsn(left.endLsn, segmentBytes),
    )?.timeline ?? timeline;
  const numbers = present
    .filter((name) => timelineOf(name) === timeline)
    .map((name) => numberOf(name, segmentBytes));
  const from = numberOf(first, segmentBytes);
  const last = Math.max(numberOfLsn(stopLsn, segmentBytes), ...numbers);
  return Array.from({ length: last - from + 1 }, (_, index) =>
    segmentName(timelineAt(from + index), from + index, segmentBytes),
  );
}

/** How many bytes a compressed file holds; null when it is damaged. */
async function unpackedBytes(path: string): Promise<number | null> {
  let bytes = 0;
  try {
    await pipeline(createReadStream(path), createGunzip(), async (chunks) => {
      for await (const chunk of chunks as AsyncIterable<Buffer>) bytes += chunk.length;
    });
    return bytes;
  } catch (error) {
    if (errorCode(error)?.startsWith('E') === true && !errorCode(error)?.startsWith('ERR_')) throw error;
    return null;
  }
}
