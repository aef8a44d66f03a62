import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Stands between a client and a server of this machine, and can be what goes wrong between them. */
export type LoopbackProxy = AsyncDisposable & {
  port: number;
  /** Takes connections and passes nothing on until `thaw`, as a frozen server does. */
  freeze(): void;
  thaw(): void;
  /** Keeps what is sent from now on for so long, each way. */
  delay(ms: number): void;
  /** Ends every connection and takes none until `mend`, as a server that is gone. */
  cut(): Promise<void>;
  mend(): Promise<void>;
};

export async function openLoopbackProxy(target: { host: string; port: number }): Promise<LoopbackProxy> {
  const sockets = new Set<Socket>();
  let isFrozen = false;
  let delayMs = 0;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
    if (isFrozen) socket.pause();
  };
  const server = createServer((near) => {
    const far = connect(target.port, target.host);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on(
        'data',
        inOrder(
          (chunk) => to.write(chunk),
          () => delayMs,
        ),
      );
      from.once('close', () => to.destroy());
      keep(from);
    }
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  const cut = async () => {
    const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    freeze: () => {
      isFrozen = true;
      for (const socket of sockets) socket.pause();
    },
    thaw: () => {
      isFrozen = false;
      for (const socket of sockets) socket.resume();
    },
    delay(ms) {
      delayMs = ms;
    },
    cut,
    mend: () => listen(port),
    [Symbol.asyncDispose]: cut,
  };
}

/** Passes each on after its delay, and never before what came earlier. */
function inOrder(pass: (chunk: Buffer) => void, delayMs: () => number): (chunk: Buffer) => void {
  const kept: Buffer[] = [];
  const passFirst = () => {
    const first = kept.shift();
    if (first !== undefined) pass(first);
  };
  return (chunk) => {
    const ms = delayMs();
    if (ms === 0 && kept.length === 0) return pass(chunk);
    kept.push(chunk);
    setTimeout(passFirst, ms);
  };
}

/** The address of a database with a proxy in between. */
export async function databaseBehindProxy(url: string): Promise<LoopbackProxy & { url: string }> {
  const address = new URL(url);
  const proxy = await openLoopbackProxy({
    host: address.hostname.replace(/^\[|\]$/g, ''),
    port: Number(address.port || 5432),
  });
  address.host = `127.0.0.1:${proxy.port}`;
  return { ...proxy, url: address.href };
}
