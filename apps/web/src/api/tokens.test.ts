import { describe, expect, test } from 'vitest';
import { createTokens, type Exchange, type Turn } from './tokens.ts';

const access = (member: string, number: number) => `h.${btoa(JSON.stringify({ sub: member, number }))}.s`;

/** A server that rotates: each refresh token works once. */
type RotatingServer = { member: string; exchanges: string[]; exchange: Exchange };

const rotatingServer = (): RotatingServer => {
  let number = 0;
  let valid = 'r0';
  const server: RotatingServer = {
    member: 'ana',
    exchanges: [],
    exchange: async (token) => {
      server.exchanges.push(token);
      await Promise.resolve();
      if (token !== valid) return 'refused';
      number += 1;
      valid = `r${number}`;
      return { access_token: access(server.member, number), refresh_token: valid };
    },
  };
  return server;
};

const sharedStorage = (initial: string | null = 'r0') => {
  let kept = initial;
  return {
    read: () => kept,
    write: (token: string) => {
      kept = token;
    },
    clear: () => {
      kept = null;
    },
  };
};

/** One at a time, as the browser's lock across tabs does it. */
const takeTurns = (): Turn => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => {});
    return turn;
  };
};
const noTurns: Turn = (work) => work();

describe('createTokens', () => {
  test('many callers at once cost one exchange', async () => {
    const server = rotatingServer();
    const tokens = createTokens({ storage: sharedStorage(), turn: noTurns, exchange: server.exchange });
    const renewals = await Promise.all([tokens.renew(null), tokens.renew(null), tokens.renew(null)]);
    expect(renewals).toEqual(['renewed', 'renewed', 'renewed']);
    expect(server.exchanges).toEqual(['r0']);
    expect(tokens.access()).toBe(access('ana', 1));
    expect(tokens.refresh()).toBe('r1');
  });

  test('a caller whose token was refused before the last renewal needs no other', async () => {
    const server = rotatingServer();
    const tokens = createTokens({ storage: sharedStorage(), turn: noTurns, exchange: server.exchange });
    await tokens.renew(null);
    expect(await tokens.renew('an older token')).toBe('renewed');
    expect(server.exchanges).toHaveLength(1);
  });

  test('two tabs take turns and each presents the newest token', async () => {
    const server = rotatingServer();
    const storage = sharedStorage();
    const turn = takeTurns();
    const tabs = [1, 2].map(() => createTokens({ storage, turn, exchange: server.exchange }));
    const renewals = await Promise.all(tabs.map((tab) => tab.renew(null)));
    expect(renewals).toEqual(['renewed', 'renewed']);
    expect(server.exchanges).toEqual(['r0', 'r1']);
  });

  test('without a lock the slower tab tries again with the token that the faster one left', async () => {
    const storage = sharedStorage('r0');
    const answers = ['refused', { access_token: access('ana', 2), refresh_token: 'r2' }] as const;
    const presented: string[] = [];
    const exchange: Exchange = async (token) => {
      presented.push(token);
      if (token === 'r0') storage.write('r1');
      return answers[presented.length - 1] ?? 'refused';
    };
    const tokens = createTokens({ storage, turn: noTurns, exchange });
    expect(await tokens.renew(null)).toBe('renewed');
    expect(presented).toEqual(['r0', 'r1']);
  });

  test('a refused token ends the session and tells', async () => {
    const server = rotatingServer();
    const storage = sharedStorage();
    const tokens = createTokens({ storage, turn: noTurns, exchange: server.exchange });
    let told = 0;
    tokens.onChange(() => {
      told += 1;
    });
    await tokens.renew(null);
    storage.write('stolen');
    expect(await tokens.renew(tokens.access())).toBe('ended');
    expect(tokens.access()).toBeNull();
    expect(storage.read()).toBeNull();
    expect(told).toBe(1);
  });

  test('an unreachable server leaves the session as it is', async () => {
    const storage = sharedStorage();
    const tokens = createTokens({ storage, turn: noTurns, exchange: async () => 'unreachable' });
    expect(await tokens.renew(null)).toBe('unreachable');
    expect(storage.read()).toBe('r0');
  });

  test('another member signed in from another tab is told, the same member is not', async () => {
    const server = rotatingServer();
    const tokens = createTokens({ storage: sharedStorage(), turn: noTurns, exchange: server.exchange });
    let told = 0;
    tokens.onChange(() => {
      told += 1;
    });
    await tokens.renew(null);
    await tokens.renew(tokens.access());
    expect(told).toBe(0);
    server.member = 'ben';
    await tokens.renew(tokens.access());
    expect(told).toBe(1);
  });

  test('nobody signed in is no session and no request', async () => {
    const server = rotatingServer();
    const tokens = createTokens({ storage: sharedStorage(null), turn: noTurns, exchange: server.exchange });
    expect(await tokens.renew(null)).toBe('ended');
    expect(server.exchanges).toEqual([]);
  });
});
