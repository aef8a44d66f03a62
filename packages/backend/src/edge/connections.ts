/** How long the server waits for a client, in milliseconds. */
export type Waits = {
  /** Until the headers of a request are there. */
  headersMs: number;
  /** Until a whole request is there. */
  requestMs: number;
  /** Until the next request on a connection: longer than load balancers wait, or they would use a closed one. */
  keepAliveMs: number;
  /** Without a byte in either direction: longer than the slowest answer that the configuration allows. */
  silentMs: number;
  /** How often the first two are looked at. */
  checkEveryMs: number;
};

const waits: Waits = {
  headersMs: 10_000,
  requestMs: 30_000,
  keepAliveMs: 72_000,
  silentMs: 660_000,
  checkEveryMs: 5000,
};
const maxHeaderBytes = 16_384;

/** Connections beyond these are closed at once: each one costs memory and a file of the process. */
export const maxConnections = 4000;

/** The server's own limits on slow, silent and oversized senders, as the framework names them. */
export function connectionLimits(shorter: Partial<Waits> = {}) {
  const { headersMs, requestMs, keepAliveMs, silentMs, checkEveryMs } = { ...waits, ...shorter };
  return {
    requestTimeout: requestMs,
    keepAliveTimeout: keepAliveMs,
    connectionTimeout: silentMs,
    http: {
      maxHeaderSize: maxHeaderBytes,
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: checkEveryMs,
    },
  };
}
