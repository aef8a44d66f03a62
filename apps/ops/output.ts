import type { Terminal } from './terminal.ts';

/** Left-aligned columns, two blanks between them. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** What a state means for whoever looks: all is well, it wants somebody, or nobody can say. */
export type Tone = 'good' | 'bad' | 'unknown';

const colours: Record<Tone, string> = { good: '32', bad: '31', unknown: '33' };

/** Colour where a person looks; the word itself says the same. */
export function toned({ hasColour = false }: Pick<Terminal, 'hasColour'>, tone: Tone, text: string): string {
  return hasColour ? `\u001b[${colours[tone]}m${text}\u001b[39m` : text;
}

/** A value can't move the cursor or pretend to be another line. */
export const printable = (text: string) => text.replace(/[\p{Cc}\p{Cf}]/gu, '?');

/** @example ageOf(new Date(now - 90_000), now) === '1 min ago' */
export function ageOf(moment: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - moment.getTime()) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 120) return `${minutes} min ago`;
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h ago` : `${Math.floor(minutes / 1440)} days ago`;
}
