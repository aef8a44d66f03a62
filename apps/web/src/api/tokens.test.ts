import { describe, expect, test } from 'vitest';
import { createTokens, type Exchange, type TokenPair, type TokenStorage, type Turn } from './tokens.ts';

const access = (member: string, number: number) => `h.${btoa(JSON.stringify({ sub: member, number }))}.s`;
const pairOf = (member: string, number: number): TokenPair => ({
  access_token: access(member, number),
  refresh_token: `r${number}`,
});

type RotatingServer = { exchanges: string[]; exchange: Exchange };

/** A server that rotates: each refresh token works once. */
const rotatingServer = (): RotatingServer => {
  let number = 0;
  const server: RotatingServer = {
    exchanges: [],
    exchange: async (token) => {
      server.exchanges.push(token);
      await Promise.resolve();
      if (token !== `r${number}`) return 'refused';
      number += 1;
      return pairOf('ana', number);
    },
  };
  return server;
};

const sharedStorage = (initial: TokenPair | null = pairOf('ana', 0)): TokenStorage => {
  let kept = initial;
  return {
    read: () => kept,
    write: (pair) => {
      kept = pair;
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

const countChanges = (tokens: ReturnType<typeof createTokens>) => {
  const told = { times: 0 };
  tokens.onChange(() => {
    told.times += 1;
  });
  return told;
};

describe('createTokens', () => {
  test('a page that loads has its token without an exchange', () => {
    const server = rotatingServer();
    const tokens = createTokens({ storage: sharedStorage(), turn: noTurns, exchange: server.exchange });
    expect(tokens.access()).toBe(access('ana', 0));
    expect(server.exchanges).toEqual([]);
  });

  test('many callers at once cost one exchange', async () => {
    const server = rotatingServer();
    const tokens = createTokens({ storage: sharedStorage(), turn: noTurns, exchange: server.exchange });
    const rejected = tokens.access();
    const renewals = await Promise.all([1, 2, 3].map(() => tokens.renew(rejected)));
    expect(renewals).toEqual(['renewed', 'renewed', 'renewed']);
    expect(server.exchanges).toEqual(['r0']);
    expect(tokens.access()).toBe(access('ana', 1));
    expect(tokens.refresh()).toBe('r1');
  });

  test('a caller that comes late with a token refused before needs no other exchange', async () => {
    const server = rotatingServer();
    const tokens = createTokens({ storage: sharedStorage(), turn: noTurns, exchange: server.exchange });
    const rejected = tokens.access();
    await tokens.renew(rejected);
    expect(await tokens.renew(rejected)).toBe('renewed');
    expect(server.exchanges).toHaveLength(1);
  });

  test('two tabs take turns, and the second finds what the first has left', async () => {
    const server = rotatingServer();
    const storage = sharedStorage();
    const turn = takeTurns();
    const tabs = [1, 2].map(() => createTokens({ storage, turn, exchange: server.exchange }));
    const renewals = await Promise.all(tabs.map((tab) => tab.renew(access('ana', 0))));
    expect(renewals).toEqual(['renewed', 'renewed']);
    expect(server.exchanges).toEqual(['r0']);
    expect(tabs.map((tab) => tab.access())).toEqual([access('ana', 1), access('ana', 1)]);
  });

  test('without a lock the slower tab keeps what the faster one has left', async () => {
    const storage = sharedStorage();
    const presented: string[] = [];
    const exchange: Exchange = async (token) => {
      presented.push(token);
      storage.write(pairOf('ana', 1));
      return 'refused';
    };
    const tokens = createTokens({ storage, turn: noTurns, exchange });
    expect(await tokens.renew(access('ana', 0))).toBe('renewed');
    expect(presented).toEqual(['r0']);
    expect(tokens.access()).toBe(access('ana', 1));
  });

  test('a refused token ends the session and tells', async () => {
    const storage = sharedStorage();
    const tokens = createTokens({ storage, turn: noTurns, exchange: async () => 'refused' });
    const told = countChanges(tokens);
    expect(await tokens.renew(tokens.access())).toBe('ended');
    expect(tokens.access()).toBeNull();
    expect(storage.read()).toBeNull();
    expect(told.times).toBe(1);
  });

  test('an unreachable server leaves the session as it is', async () => {
    const storage = sharedStorage();
    const tokens = createTokens({ storage, turn: noTurns, exchange: async () => 'unreachable' });
    expect(await tokens.renew(tokens.access())).toBe('unreachable');
    expect(storage.read()).toEqual(pairOf('ana', 0));
  });

  test('the token of another member who signed in from another tab is not used, and the page is told', async () => {
    const server = rotatingServer();
    const storage = sharedStorage();
    const tokens = createTokens({ storage, turn: noTurns, exchange: server.exchange });
    const told = countChanges(tokens);
    expect(tokens.access()).not.toBeNull();
    storage.write(pairOf('ben', 7));
    expect(tokens.access()).toBeNull();
    expect(await tokens.renew(null)).toBe('ended');
    expect(server.exchanges).toEqual([]);
    expect(told.times).toBe(1);
    expect(storage.read()).toEqual(pairOf('ben', 7));
    expect(tokens.access()).toBe(access('ben', 7));
  });

  test('nobody signed in is no session and no request', async () => {
    const server = rotatingServer();
    const tokens = createTokens({ storage: sharedStorage(null), turn: noTurns, exchange: server.exchange });
    const told = countChanges(tokens);
    expect(tokens.access()).toBeNull();
    expect(await tokens.renew(null)).toBe('ended');
    expect(server.exchanges).toEqual([]);
    expect(told.times).toBe(0);
  });
});
