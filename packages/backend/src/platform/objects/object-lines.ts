import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { LineFile } from '../line-file.ts';
import type { Objects } from './objects.ts';

const pageSize = 1000;

/**
 * JSON values in objects that are never changed, one for each time somebody appended: for machines whose disk goes with
 * them. What was read once is not fetched again.
 * @param folder ends with a slash; nothing else may lie there.
 */
export function createObjectLines(
  objects: Pick<Objects, 'list' | 'read' | 'write'>,
  { folder, clock }: { folder: string; clock: Clock },
): LineFile {
  const known = new Map<string, unknown[]>();
  const learn = async (key: string) => {
    if (known.has(key)) return;
    const bytes = await objects.read(key);
    if (bytes !== null) known.set(key, String(bytes).split('\n').flatMap(parsed));
  };
  return {
    async read() {
      for (let after: string | null = null; ; ) {
        const page = await objects.list(folder, { after, limit: pageSize });
        for (const { key } of page) await learn(key);
        if (page.length < pageSize) break;
        after = page.at(-1)?.key ?? null;
      }
      return [...known.keys()].sort().flatMap((key) => known.get(key) ?? []);
    },
    async append(values) {
      if (values.length === 0) return;
      const stamp = clock.now().toISOString().replace(/[-:.]/g, '');
      const text = values.map((value) => `${JSON.stringify(value)}\n`).join('');
      await objects.write(
        `${folder}${stamp}-${randomUUID()}.jsonl`,
        Buffer.from(text),
        'application/x-ndjson',
      );
    },
  };
}

/**
 * The same lines in two places. Reading brings each what only the other has. The second may be away: then the first counts
 * alone, and `onAway` is told.
 */
export function inBoth(first: LineFile, second: LineFile, onAway: (error: unknown) => void): LineFile {
  return {
    async read() {
      const own = await first.read();
      const other = await second.read().catch((error: unknown) => {
        onAway(error);
        return null;
      });
      if (other === null) return own;
      const [lackedByOther, lackedByOwn] = [without(own, other), without(other, own)];
      // What could not be brought now is still lacking at the next reading.
      await first.append(lackedByOwn).catch(onAway);
      await second.append(lackedByOther).catch(onAway);
      return [...own, ...lackedByOwn];
    },
    async append(values) {
      await first.append(values);
      // Nobody waits for a place that may be away: the next reading brings what is lacking.
      void second.append(values).catch(onAway);
    },
  };
}

function without(lines: readonly unknown[], others: readonly unknown[]): object[] {
  const texts = new Set(others.map((line) => JSON.stringify(line)));
  return lines.filter(
    (line): line is object => typeof line === 'object' && line !== null && !texts.has(JSON.stringify(line)),
  );
}

function parsed(line: string): unknown[] {
  try {
    return line === '' ? [] : [JSON.parse(line)];
  } catch {
    return [];
  }
}
