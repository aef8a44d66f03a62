import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Stands between a client and a server of this machine, and can be what goes wrong between them. */
export type LoopbackProxy = AsyncDisposable & {
  port: number;
  /** Takes connections and passes nothing on until `thaw`, as a frozen server does. */
  freeze(): void;
  thaw(): void;
  /** Ends every connection and takes none until `mend`, as a server that is gone. */
  cut(): Promise<void>;
  mend(): Promise<void>;
};

export async function openLoopbackProxy(target: { host: string; port: number }): Promise<LoopbackProxy> {
  const sockets = new Set<Socket>();
  let isFrozen = false;
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
      from.on('data', (chunk) => to.write(chunk));
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
    cut,
    mend: () => listen(port),
    [Symbol.asyncDispose]: cut,
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
