import { createServer } from 'node:http';
import { takeOwnership } from '../platform/data-dir-lock.ts';

/** Run as a process: owns the folder of its first argument and tells metrics, until SIGUSR2 makes it compute for ever. */
const [dataDir = ''] = process.argv.slice(2);
const owned = await takeOwnership(dataDir);
if (!owned.ok) throw new Error(owned.error.type);
owned.value.publish({ address: 'http://127.0.0.1:1' });
const server = createServer((_, response) => response.end('process_memory_ratio 0.1\n'));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') process.stdout.write(`${address?.port}\n`);
});
process.on('SIGUSR2', () => {
  for (;;);
});
