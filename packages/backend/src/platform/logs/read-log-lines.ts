import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { listParts } from './log-files.ts';

export type ReadLine = { at: Date; text: string };

/** The latest lines since then that hold all of these words, oldest first. What is no whole line is passed over. */
export async function readLogLines(
  path: string,
  { words, since, most }: { words: readonly string[]; since: Date; most: number },
): Promise<ReadLine[]> {
  const firstDay = since.toISOString().slice(0, 10);
  let found: ReadLine[] = [];
  for (const { path: file } of listParts(path).filter(({ day }) => day >= firstDay)) {
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      if (!words.every((word) => text.includes(word))) continue;
      const at = timeOf(text);
      if (at !== null && at >= since) found.push({ at, text });
    }
    found = found.slice(-most);
  }
  return found;
}

function timeOf(text: string): Date | null {
  try {
    const at = new Date((JSON.parse(text) as { time: string }).time);
    return Number.isNaN(at.getTime()) ? null : at;
  } catch {
    return null;
  }
}
