import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEvents } from '../../events.ts';
import { systemClock } from '../../platform/clock.ts';
import { noCounters } from '../../platform/counters.ts';
import { silentLog } from '../../platform/log.ts';
import { Redacted } from '../../secrets.ts';
import {
  openTwoProviders,
  type TwoProviders,
  talkWith,
  textOf,
} from '../../testing/fake-providers/two-providers.ts';
import { testConfig } from '../../testing/test-app.ts';
import type { ConverseEvent } from './converse.ts';
import { openModelCoach } from './open-model-coach.ts';
import type { ProviderName } from './provider.ts';

let two: TwoProviders;
beforeAll(async () => {
  two = await openTwoProviders();
});
afterAll(() => two[Symbol.asyncDispose]());

test('providers, models, keys and order come from the configuration, and keys change while it runs', async () => {
  two.openai.script({ text: ['By one.'] });
  two.anthropic.script({ text: ['By the other.'] });
  let key = 'sk-first';
  let order: readonly ProviderName[] | null = null;
  const { openai, anthropic } = testConfig.coach.providers;
  const coach = openModelCoach(
    {
      ...testConfig.coach,
      order: ['anthropic', 'openai'],
      providers: {
        // With the version of the wire and without it.
        openai: { ...openai, baseUrl: two.openai.url.replace('/v1', '') },
        anthropic: { ...anthropic, baseUrl: two.anthropic.url.replace('/v1', '') },
      },
    },
    {
      clock: systemClock,
      events: createEvents({ log: silentLog, counters: noCounters }),
      secrets: { providerKey: () => new Redacted(key), dataKeys: () => new Redacted('data key') },
      providersInUse: async (configured) => order ?? configured,
    },
  );
  const ask = async () => {
    const events: ConverseEvent[] = [];
    for await (const event of coach.converse(talkWith(two))) events.push(event);
    return events;
  };
  expect(textOf(await ask())).toBe('By the other.');
  key = 'sk-second';
  expect(textOf(await ask())).toBe('By the other.');
  expect(two.anthropic.requests.map(({ headers }) => headers['x-api-key'])).toEqual([
    'sk-first',
    'sk-second',
  ]);
  expect(two.anthropic.requests[0]?.body.model).toBe(anthropic.models.standard);
  order = ['openai'];
  expect(textOf(await ask())).toBe('By one.');
  order = [];
  expect((await ask()).at(-1)).toMatchObject({ type: 'failed', reason: 'off' });
});

test('nothing of the libraries is loaded before the first answer', async () => {
  const path = new URL('./open-model-coach.ts', import.meta.url).href;
  const probe = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    await import(${JSON.stringify(path)});
    console.log(JSON.stringify(loaded.filter((url) => url.includes('node_modules'))));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', probe]);
  expect(JSON.parse(stdout)).toEqual([]);
});
