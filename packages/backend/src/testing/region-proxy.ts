import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands before a store that takes any region, and refuses a wrong one as AWS does. */
export type RegionProxy = AsyncDisposable & { endpoint: string };

/** @param region in which the buckets are. */
export async function openRegionProxy(storeUrl: string, region: string): Promise<RegionProxy> {
  const store = new URL(storeUrl);
  const server = createServer((asked, answer) => {
    const named = regionIn(asked);
    if (named !== null && named !== region) {
      asked.resume();
      const text = refusal(named, region);
      answer.writeHead(400, { 'content-type': 'application/xml', 'x-amz-bucket-region': region });
      return void answer.end(asked.method === 'HEAD' ? undefined : text);
    }
    const passed = request(
      {
        host: store.hostname,
        port: store.port,
        method: asked.method,
        path: asked.url,
        headers: asked.headers,
      },
      (found) => {
        answer.writeHead(found.statusCode ?? 502, found.headers);
        found.pipe(answer);
      },
    );
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** As the signature names it, in a header or in the address. */
function regionIn({ headers, url }: IncomingMessage): string | null {
  const text = `${headers.authorization ?? ''} ${decodeURIComponent(url ?? '')}`;
  return /Credential=[^/\s]+\/\d{8}\/([\w-]+)\/s3\/aws4_request/.exec(text)?.[1] ?? null;
}

const refusal = (named: string, region: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Error><Code>AuthorizationHeaderMalformed</Code><Message>the region '${named}' is wrong; expecting '${region}'</Message><Region>${region}</Region></Error>`;
