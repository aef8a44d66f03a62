import { sizeText } from './size-text.ts';
import type { Terminal } from './terminal.ts';

/** One line that counts up, where there is a person to watch it. */
export function progressOf(
  { input, progress }: Pick<Terminal, 'input' | 'progress'>,
  what: string,
): { show(bytes: number, ofBytes: number): void; end(): void } {
  let last = -1;
  const isWatched = input.isTTY === true && progress !== undefined;
  return {
    show(bytes, ofBytes) {
      const percent = ofBytes === 0 ? 100 : Math.floor((100 * bytes) / ofBytes);
      if (!isWatched || percent === last) return;
      last = percent;
      progress(`\r${what}: ${percent} % of ${sizeText(ofBytes)} `);
    },
    end() {
      if (isWatched && last >= 0) progress('\n');
    },
  };
}
