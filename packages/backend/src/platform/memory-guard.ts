/** Tells once when the process has stayed near its cap: before the kernel would end it in the middle of its work. */
export function watchMemory(options: {
  capBytes: number;
  onNearCap: (usage: { usedBytes: number; capBytes: number }) => void;
  everyMs?: number;
  usedBytes?: () => number;
}): Disposable {
  const { capBytes, onNearCap, everyMs = 1000, usedBytes = () => process.memoryUsage.rss() } = options;
  let nearInARow = 0;
  const timer = setInterval(() => {
    const used = usedBytes();
    nearInARow = used > capBytes * nearPart ? nearInARow + 1 : 0;
    if (nearInARow < timesInARow) return;
    clearInterval(timer);
    onNearCap({ usedBytes: used, capBytes });
  }, everyMs).unref();
  return { [Symbol.dispose]: () => clearInterval(timer) };
}

const nearPart = 0.9;
/** A garbage collection may still bring it down. */
const timesInARow = 3;
