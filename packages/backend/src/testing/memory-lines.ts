import type { LineFile } from '../platform/line-file.ts';

/** A line file that is forgotten with its test. */
export function createMemoryLines(): LineFile {
  const lines: string[] = [];
  return {
    read: async () => lines.map((line) => JSON.parse(line) as unknown),
    async append(values) {
      lines.push(...values.map((value) => JSON.stringify(value)));
    },
  };
}
