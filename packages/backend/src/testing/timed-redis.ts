/**
 * Loaded before a server by who wants to know what Redis costs its members: each answer says, in a header of its own, how long
 * its request waited for commands to Redis. Nothing of this is in the server itself.
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

const sendCommand = Redis.prototype.sendCommand;
Redis.prototype.sendCommand = function (command, stream) {
  const waiting = requests.getStore();
  const sent = sendCommand.call(this, command, stream);
  if (waiting === undefined) return sent;
  const startedMs = performance.now();
  const note = () => {
    waiting.ms += performance.now() - startedMs;
  };
  void (sent as Promise<unknown>).then(note, note);
  return sent;
};
