import { Client, type ClientConfig } from 'pg';
import { addressesIn } from './addresses.ts';

/** Servers answered, and each of them is a standby. Its code is PostgreSQL's own for a write that is refused so. */
export class NoWritableHost extends Error {
  override readonly name = 'NoWritableHost';
  readonly code = '25006';
  constructor() {
    super('No host of the database takes writes');
  }
}

/**
 * A connection that is still to be made. Where the address names several hosts, `connect` finds the one that takes
 * writes: the one that did before, then each in the order in which they are named.
 */
export function createClient(url: string, config: ClientConfig = {}): Client {
  const { each, mustTakeWrites } = addressesIn(url);
  return mustTakeWrites
    ? new WritableClient(each, config)
    : new Client({ ...config, connectionString: each[0] });
}

/** Work on a connection of its own, closed before this resolves: the library ends its own without waiting for that. */
export async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = createClient(url);
  // A server that goes away is told twice: as the query's error, and as this event, which would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => {});
  }
}

class WritableClient extends Client {
  readonly #addresses: string[];
  readonly #limitMs: number;
  #isLeft = false;

  constructor(addresses: string[], config: ClientConfig) {
    super({ ...config, connectionString: addresses[0] });
    this.#addresses = addresses;
    this.#limitMs = (config.connectionTimeoutMillis || 5000) / (addresses.length + 1);
  }

  override connect(): Promise<this>;
  override connect(callback: (error: Error) => void): void;
  override connect(callback?: (error: Error) => void): Promise<this> | undefined {
    const connected = this.#reach();
    if (callback === undefined) return connected;
    connected.then(() => callback(undefined as unknown as Error), callback);
    return undefined;
  }

  /** Who gave up while hosts were looked at must not be connected afterwards. */
  override end(): Promise<void>;
  override end(callback: (error: Error) => void): void;
  override end(callback?: (error: Error) => void): Promise<void> | undefined {
    this.#isLeft = true;
    if (callback === undefined) return super.end();
    super.end(callback);
    return undefined;
  }

  async #reach(): Promise<this> {
    const found = await findWritable(this.#addresses, this.#limitMs);
    const { stream } = (this as unknown as { connection: { stream: { destroyed: boolean } } }).connection;
    if (this.#isLeft || stream.destroyed) throw new Error('Connection terminated');
    const { host, port } = new Client({ connectionString: found });
    Object.assign(this, { host, port });
    return super.connect().then(() => this);
  }
}

/** Which of some addresses took writes last, and who is looking now, by the addresses. */
const took = new Map<string, string>();
const looking = new Map<string, Promise<string>>();

/** Connections that are made at the same moment look once. */
function findWritable(addresses: string[], limitMs: number): Promise<string> {
  const key = addresses.join();
  const looked = looking.get(key) ?? lookForWritable(addresses, limitMs).finally(() => looking.delete(key));
  looking.set(key, looked);
  return looked;
}

async function lookForWritable(addresses: string[], limitMs: number): Promise<string> {
  const places = addresses.map(placeOf).join();
  const ordered = addresses.toSorted(
    (a, b) => Number(placeOf(b) === took.get(places)) - Number(placeOf(a) === took.get(places)),
  );
  let failure: unknown = null;
  for (const address of ordered) {
    try {
      if (await takesWrites(address, limitMs)) {
        took.set(places, placeOf(address));
        return address;
      }
      failure = new NoWritableHost();
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
}

/** A password changes; where a server is does not. */
const placeOf = (address: string) => new URL(address).host;

async function takesWrites(address: string, limitMs: number): Promise<boolean> {
  const client = new Client({
    connectionString: address,
    connectionTimeoutMillis: limitMs,
    query_timeout: limitMs,
    application_name: 'sleek-coach-look',
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ transaction_read_only: string }>('show transaction_read_only');
    return rows[0]?.transaction_read_only === 'off';
  } finally {
    void client.end().catch(() => {});
  }
}
