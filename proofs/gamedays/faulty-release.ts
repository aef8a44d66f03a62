/**
 * Loaded before a server by an incident: a release with a fault that shows as long as a file names it. Where that file lies
 * stands in this module's own address, behind the question mark.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isMainThread, Worker } from 'node:worker_threads';

export type Fault = 'blocks' | 'leaks' | 'burns';

const file = decodeURIComponent(new URL(import.meta.url).search.slice(1));
const lookEveryMs = 200;
const leakBytes = 16 * 1024 * 1024;
/** More than any cap of an incident, and less than would hurt the machine. */
const mostLeaks = 60;

const faults: Readonly<Record<Fault, () => void>> = {
  blocks() {
    for (;;);
  },
  leaks() {
    const hoard: Buffer[] = [];
    setInterval(() => {
      if (hoard.length < mostLeaks) hoard.push(Buffer.alloc(leakBytes, 1));
    }, 50).unref();
  },
  burns() {
    for (let core = 0; core < availableParallelism(); core++)
      new Worker('for (;;);', { eval: true, execArgv: [], env: {} }).unref();
  },
};

// It starts well: what hangs before it serves has no guards yet, and is not what an incident is about.
if (isMainThread && file !== '') subscribe('http.server.request.start', beginToLook);

function beginToLook(): void {
  unsubscribe('http.server.request.start', beginToLook);
  const looking = setInterval(() => {
    const fault = faultIn(file);
    if (fault === null) return;
    clearInterval(looking);
    faults[fault]();
  }, lookEveryMs).unref();
}

function faultIn(path: string): Fault | null {
  try {
    const text = readFileSync(path, 'utf8');
    return text in faults ? (text as Fault) : null;
  } catch {
    return null;
  }
}
