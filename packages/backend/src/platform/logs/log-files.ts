import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** One file of a log: `name.2026-06-15.log`, then `name.2026-06-15.1.log` of the same day. Days are those of UTC. */
export type LogFilePart = { path: string; day: string; part: number };

export function partPath(path: string, day: string, part: number): string {
  const extension = extname(path);
  const name = basename(path, extension);
  return join(dirname(path), `${name}.${day}${part === 0 ? '' : `.${part}`}${extension}`);
}

/** Every file of the log, oldest first; none where there is no such folder. */
export function listParts(path: string): LogFilePart[] {
  const extension = extname(path);
  const start = `${basename(path, extension)}.`;
  const found: LogFilePart[] = [];
  for (const name of namesIn(dirname(path))) {
    if (!name.startsWith(start) || !name.endsWith(extension)) continue;
    const match = /^(\d{4}-\d{2}-\d{2})(?:\.(\d{1,6}))?$/.exec(
      name.slice(start.length, name.length - extension.length),
    );
    if (match)
      found.push({ path: join(dirname(path), name), day: match[1] ?? '', part: Number(match[2] ?? 0) });
  }
  return found.sort((one, other) => one.day.localeCompare(other.day) || one.part - other.part);
}

/** Deletes the files of days before this one. @returns how many went. */
export function removeParts(path: string, beforeDay: string): number {
  const old = listParts(path).filter(({ day }) => day < beforeDay);
  for (const part of old) rmSync(part.path, { force: true });
  return old.length;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
