/**
 * Loaded before a measured process' own code: answers the bench, which started it, with the CPU time and memory of
 * this process, and ends it when the bench is gone.
 */
export type Usage = { cpuUs: number; rssBytes: number };

process.on('message', (message) => {
  if (message !== 'usage') return;
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuUs: user + system, rssBytes: process.memoryUsage.rss() } satisfies Usage);
});
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The question alone must not keep a process alive that is done.
process.channel?.unref();
