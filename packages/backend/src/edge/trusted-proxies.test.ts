import { routes } from '@sleek/contract/routes';
import { ok } from '@sleek/domain/result';
import { describe, expect, test } from 'vitest';
import { silentLog } from '../platform/log.ts';
import { bareOptions } from '../testing/bare-server.ts';
import { createDoors } from './doors.ts';
import { createServer } from './server.ts';

/** Whom the server takes for the client when this peer sends this header. */
async function clientOf(trustProxy: boolean | string[], peer: string, forwarded?: string): Promise<string> {
  await using server = await createServer({ ...bareOptions, trustProxy });
  const doors = createDoors(server, {
    authenticate: async () => null,
    checkResponses: false,
    log: silentLog,
  });
  const { response: _any, ...row } = routes.health;
  let seen = '';
  doors.open(row, async ({ client }) => {
    seen = client.ipAddress;
    return ok(null);
  });
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  await server.inject({ url: '/health', remoteAddress: peer, headers });
  return seen;
}

const [proxy, outer, client, forged] = ['10.0.0.9', '10.0.0.8', '203.0.113.7', '198.51.100.1'];

describe('without a proxy', () => {
  test('the socket tells the client, whatever the header says', async () => {
    expect(await clientOf(false, client, forged)).toBe(client);
  });
});

describe('behind one proxy whose address is not known', () => {
  test('the client is whom the proxy saw', async () => {
    expect(await clientOf(true, proxy, client)).toBe(client);
  });

  test.each([`${forged}, ${client}`, `${forged}, 1.1.1.1, ${client}`, `${proxy}, ${client}`])(
    'what the client wrote before it is not believed: %s',
    async (header) => {
      expect(await clientOf(true, proxy, header)).toBe(client);
    },
  );

  test('without the header the proxy itself is the client', async () => {
    expect(await clientOf(true, proxy)).toBe(proxy);
  });
});

describe('behind proxies with known addresses', () => {
  test.each([
    [[proxy], proxy, `${forged}, ${client}`, client],
    [[proxy, outer], proxy, `${forged}, ${client}, ${outer}`, client],
    [['10.0.0.0/8'], proxy, `${forged}, ${client}, ${outer}`, client],
    [['10.0.0.0/8'], client, forged, client],
    [[proxy], outer, forged, outer],
    [['loopback'], '127.0.0.1', client, client],
  ])('%j: %s sends "%s" and the client is %s', async (trusted, peer, header, expected) => {
    expect(await clientOf(trusted, peer, header)).toBe(expected);
  });
});
