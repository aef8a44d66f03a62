import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { OPEN_TIMEOUT_MS, useDataDirs } from '../../testing/data-dirs.ts';
import { waitForAnswer } from './login.ts';

const { defer, newStoppedDataDir, open } = useDataDirs();

/** A way to the server at `port` on which the first `refusals` connections break. */
async function brittleWayTo(port: number, refusals: number): Promise<number> {
  let left = refusals;
  const way = createServer((socket) => {
    socket.on('error', () => {});
    left -= 1;
    if (left >= 0) return void socket.destroy();
    const onward = connect(port, '127.0.0.1').on('error', () => socket.destroy());
    socket.pipe(onward).pipe(socket);
  }).listen(0, '127.0.0.1');
  defer(() => way.close());
  await once(way, 'listening');
  return (way.address() as AddressInfo).port;
}

test('a server that does not answer at once is asked again while it serves', {
  timeout: OPEN_TIMEOUT_MS,
}, async () => {
  const { url, port } = await open(newStoppedDataDir());
  const { password } = new URL(url);
  const answer = await waitForAnswer({ port: await brittleWayTo(port, 3), password }, () => true);
  expect(answer.kind).toBe('ready');
});

test('a server that is gone is not waited for', async () => {
  const answer = await waitForAnswer({ port: await brittleWayTo(1, 9), password: 'x' }, () => false);
  expect(answer).toEqual({ kind: 'no-answer' });
});
