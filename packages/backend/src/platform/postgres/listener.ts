import type { Client, ClientConfig } from 'pg';
import { createClient } from './client.ts';

export type Listener = AsyncDisposable & {
  /** Whether what the database tells would be heard now. */
  hears(): boolean;
};

export type ListenerOptions = {
  url: () => string;
  channel: string;
  onNotice: (payload: string) => void;
  /** After a gap, and at the start: anything may have been missed. */
  onGap: () => void;
  onError: (error: Error) => void;
  retryMs?: number;
};

/** Hears what transactions tell on a channel, over a connection of its own that is made again whenever it is lost. */
export function openListener(options: ListenerOptions): Listener {
  const { onGap, onError, retryMs = 1000 } = options;
  let closed = false;
  let hears = false;
  let timer: NodeJS.Timeout | null = null;
  let current: Client | null = null;

  const lost = (client: Client, error?: Error) => {
    if (current !== client) return;
    if (error && !closed) onError(error);
    current = null;
    hears = false;
    onGap();
    client.end().catch(() => {});
    if (!closed) timer = setTimeout(open, retryMs).unref();
  };
  const open = () => {
    const client = createClient(options.url(), connection);
    current = client;
    client.on('notification', ({ payload }) => options.onNotice(payload ?? ''));
    client.on('error', (error) => lost(client, error));
    client.on('end', () => lost(client));
    void client
      .connect()
      .then(() => client.query(`listen ${client.escapeIdentifier(options.channel)}`))
      .then(() => {
        if (current !== client) return;
        onGap();
        hears = true;
      })
      .catch((error: Error) => lost(client, error));
  };
  open();
  return {
    hears: () => hears,
    async [Symbol.asyncDispose]() {
      closed = true;
      if (timer) clearTimeout(timer);
      hears = false;
      await current?.end().catch(() => {});
    },
  };
}

const connection: ClientConfig = {
  connectionTimeoutMillis: 5000,
  keepAlive: true,
  application_name: 'sleek-coach-listener',
};
