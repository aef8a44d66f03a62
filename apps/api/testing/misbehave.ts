/** Loaded before `main.ts` by tests: on a signal the process does what belongs to it. */
import { isMainThread } from 'node:worker_threads';

const hoard: Buffer[] = [];
const bytes = 16 * 1024 * 1024;
/** More than any cap of the tests, and less than would hurt the machine. */
const mostBuffers = 40;
let crawling: NodeJS.Timeout | null = null;

function spinForever(): never {
  for (;;);
}

/** Busy nearly all the time, but never for so long that it would seem blocked. */
function toggleCrawl(): void {
  if (crawling !== null) {
    clearInterval(crawling);
    crawling = null;
    return;
  }
  crawling = setInterval(() => {
    const end = performance.now() + 700;
    while (performance.now() < end);
  }, 10);
}

function hoardMore(): void {
  if (hoard.length < mostBuffers) hoard.push(Buffer.alloc(bytes, 1));
}

if (isMainThread) {
  process.on('SIGUSR2', spinForever);
  process.on('SIGWINCH', toggleCrawl);
  process.on('SIGPWR', () => void setInterval(hoardMore, 50).unref());
}
