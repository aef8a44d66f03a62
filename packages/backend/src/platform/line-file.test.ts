import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLineFile } from './line-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'line-file-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const newPath = () => join(folder, `of-${++files}`, 'lines.jsonl');

describe('a line file', () => {
  test('that is not there yet has no values, and appending nothing does not make it', async () => {
    const file = createLineFile(newPath());
    await file.append([]);
    expect(await file.read()).toEqual([]);
  });

  test('gives back what was appended, in order, to a later reader too', async () => {
    const path = newPath();
    await createLineFile(path).append([{ a: 1 }, { a: 'two\n\u2028"' }]);
    await createLineFile(path).append([{ a: null }]);
    expect(await createLineFile(path).read()).toEqual([{ a: 1 }, { a: 'two\n\u2028"' }, { a: null }]);
  });

  test('can be read by its owner only', async () => {
    const path = newPath();
    await createLineFile(path).append([{ a: 1 }]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('loses only the line that a crash cut off, wherever it was cut', async () => {
    const path = newPath();
    const file = createLineFile(path);
    await file.append([{ first: 'kept' }]);
    const whole = readFileSync(path);
    await file.append([{ second: 'cut' }]);
    const both = readFileSync(path);
    for (let length = whole.length; length < both.length; length++) {
      writeFileSync(path, both.subarray(0, length));
      await file.append([{ third: 'kept' }]);
      const values = await file.read();
      expect(values.at(0)).toEqual({ first: 'kept' });
      expect(values.at(-1)).toEqual({ third: 'kept' });
    }
  });

  test('keeps every value of fifty appenders at once', async () => {
    const path = newPath();
    const values = Array.from({ length: 50 }, (_, index) => ({ index, padding: 'x'.repeat(500) }));
    await Promise.all(values.map((value) => createLineFile(path).append([value])));
    const read = (await createLineFile(path).read()) as typeof values;
    expect(read.sort((a, b) => a.index - b.index)).toEqual(values);
  });

  test('that cannot be read says so and does not pass for an empty one', async () => {
    await expect(createLineFile(folder).read()).rejects.toThrow();
    const path = newPath();
    appendFileSync(join(folder, 'a-file'), '');
    await expect(createLineFile(join(folder, 'a-file', 'x')).append([{ path }])).rejects.toThrow();
  });
});
