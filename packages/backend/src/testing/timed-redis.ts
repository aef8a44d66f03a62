/**
 * Loaded before a server by who wants to know what Redis costs its members: each answer says, in a header of its own, how long
 * its request waited for commands to Redis, without what the event loop was late meanwhile: a busy machine is not Redis. Nothing
 * of this is in the server itself.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';
import { Redis } from 'ioredis';

export const waitHeader = 'x-waited-for-redis-ms';

type Waiting = { ms: number };
const requests = new AsyncLocalStorage<Waiting>();

subscribe('http.server.request.start', (message) => {
  const { response } = message as { response: ServerResponse };
  const waiting = { ms: 0 };
  requests.enterWith(waiting);
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = (...args: unknown[]) => {
    response.setHeader(waitHeader, waiting.ms.toFixed(1));
    return writeHead(...args);
  };
});

const tickMs = 10;
let lateMs = 0;
let tickedMs = performance.now();
const lateSinceTick = () => Math.max(0, performance.now() - tickedMs - tickMs);
setInterval(() => {
  lateMs += lateSinceTick();
  tickedMs = performance.now();
}, tickMs).unref();
/** How late timers were in all, up to now. */
const lateness = () => lateMs + lateSinceTick();

const sendCommand = Redis.prototype.sendCommand;
Redis.prototype.sendCommand = function (command, stream) {
  const waiting = requests.getStore();
  const sent = sendCommand.call(this, command, stream);
  if (waiting === undefined) return sent;
  const [startedMs, lateBeforeMs] = [performance.now(), lateness()];
  const note = () => {
    waiting.ms += Math.max(0, performance.now() - startedMs - (lateness() - lateBeforeMs));
  };
  void (sent as Promise<unknown>).then(note, note);
  return sent;
};
