import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { request as requestPlain } from 'node:http';
import { request as requestTls } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

export type Getting = {
  url: URL;
  headers: Record<string, string>;
  /** Ends it, also while the answer is being read. */
  signal: AbortSignal;
  mostBytes: number;
  /** Connects to addresses of the internet only, whatever a name leads to. */
  publicOnly: boolean;
  /** For tests: asked of this port of this machine, without TLS. */
  loopbackPort?: number | null;
  resolve?: Resolve;
};
export type Resolve = (host: string) => Promise<LookupAddress[]>;
export type Got = { status: number; headers: Record<string, string>; text: string };

/** Why nothing was read; no text of the other side. */
export class GetFailure extends Error {
  override readonly name = 'GetFailure';
  readonly kind: 'private' | 'big' | 'encoded';
  constructor(kind: GetFailure['kind']) {
    super(kind);
    this.kind = kind;
  }
}

/**
 * Reads one address; redirects are the caller's to follow. The addresses that a name leads to are looked at, and these very
 * ones are connected to: a name that answers differently the next time gains nothing.
 * @throws where no whole answer came.
 */
export function getText(getting: Getting): Promise<Got> {
  const { url, headers, signal, mostBytes, publicOnly, loopbackPort = null } = getting;
  const options = {
    headers: { ...headers, 'accept-encoding': 'identity' },
    signal,
    agent: false,
    ...(publicOnly && loopbackPort === null && { lookup: publicLookup(getting.resolve ?? resolveAll) }),
  };
  return new Promise((resolve, reject) => {
    const asked =
      loopbackPort === null
        ? (url.protocol === 'https:' ? requestTls : requestPlain)(url, options)
        : requestPlain({
            ...options,
            host: '127.0.0.1',
            port: loopbackPort,
            path: url.pathname + url.search,
            setHost: false,
            headers: { ...options.headers, host: url.host },
          });
    asked.on('error', reject);
    asked.once('response', (response) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      const fail = (kind: GetFailure['kind']) => {
        reject(new GetFailure(kind));
        asked.destroy();
      };
      if ((response.headers['content-encoding'] ?? 'identity') !== 'identity') fail('encoded');
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > mostBytes) fail('big');
        else chunks.push(chunk);
      });
      response.on('error', reject);
      response.once('close', () => reject(new Error('The answer ended early')));
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
          ),
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    asked.end();
  });
}

const resolveAll: Resolve = (host) => lookup(host, { all: true });

const publicLookup =
  (resolve: Resolve): LookupFunction =>
  (host, { all }, done) => {
    resolve(host).then(
      (found) => {
        const [first] = found;
        const isOpen = found.every(({ address }) => isPublicAddress(address));
        if (first === undefined || !isOpen) done(new GetFailure('private'), '', 0);
        else if (all) done(null, found);
        else done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    );
  };
