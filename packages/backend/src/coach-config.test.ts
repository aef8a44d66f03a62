import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

const read = (environment: Record<string, string>) => readConfig(environment, { root: '/srv/sleek' });
function coachOf(environment: Record<string, string>) {
  const config = read(environment);
  if (!config.ok) throw new Error(config.error.join('\n'));
  return config.value.coach;
}

const keys = { OPENAI_API_KEY: 'sk-hush', ANTHROPIC_API_KEY: 'sk-ant-hush' };

describe('whom the coach asks', () => {
  test.each([
    ['nobody without a key', {}, []],
    ['those with a key', keys, ['openai', 'anthropic']],
    ['the one with a key', { ANTHROPIC_API_KEY: 'sk-ant-hush' }, ['anthropic']],
    [
      'those that are named, in their order',
      { ...keys, COACH_PROVIDERS: 'anthropic, openai' },
      ['anthropic', 'openai'],
    ],
    ['nobody where only the embedded coach is named', { ...keys, COACH_PROVIDERS: 'embedded' }, []],
    ['each once', { ...keys, COACH_PROVIDERS: 'openai,openai,embedded' }, ['openai']],
    [
      'a server without keys',
      { COACH_PROVIDERS: 'openai', OPENAI_BASE_URL: 'http://localhost:8080' },
      ['openai'],
    ],
    ['one whose key may come while it runs', { COACH_PROVIDERS: 'openai', SECRETS_DIR: '/tmp' }, ['openai']],
  ])('%s', (_who, environment, order) => {
    expect(coachOf(environment).order).toEqual(order);
  });

  test('is refused where it cannot be reached', () => {
    expect(read({ COACH_PROVIDERS: 'openai,anthropic', OPENAI_API_KEY: 'sk-hush' })).toEqual({
      ok: false,
      error: ['COACH_PROVIDERS: needs ANTHROPIC_API_KEY, or ANTHROPIC_BASE_URL of a server without keys'],
    });
  });
});

describe('the moderation', () => {
  test('is off until it is switched on, and waits 1.5 s', () => {
    expect(coachOf(keys).moderation).toEqual({ isOn: false, timeoutMs: 1500 });
    const asked = { ...keys, COACH_MODERATION: 'on', COACH_MODERATION_TIMEOUT_MS: '900' };
    expect(coachOf(asked).moderation).toEqual({ isOn: true, timeoutMs: 900 });
  });

  test.each([
    ['no provider', {}],
    ['another provider', { ANTHROPIC_API_KEY: 'sk-ant-hush' }],
    ['OpenAI, of which nothing is to be asked', { ...keys, COACH_PROVIDERS: 'anthropic' }],
  ])('is refused with %s', (_providers, environment) => {
    expect(read({ ...environment, COACH_MODERATION: 'on' })).toEqual({
      ok: false,
      error: ['COACH_MODERATION: needs OpenAI among the providers, since it is OpenAI that judges'],
    });
  });
});

test('a tier has a model of its own, or the common one', () => {
  const { openai } = coachOf({ OPENAI_MODEL: 'common', OPENAI_MODEL_PREMIUM: 'large' }).providers;
  expect(openai.models).toEqual({ free: 'common', standard: 'common', premium: 'large' });
});

test('every tier has the same model by default, with either provider', () => {
  for (const { models } of Object.values(coachOf({}).providers))
    expect(new Set(Object.values(models)).size).toBe(1);
});

test('the free tier of the backup provider may have a model of its own', () => {
  const { anthropic } = coachOf({ ANTHROPIC_MODEL: 'common', ANTHROPIC_MODEL_FREE: 'small' }).providers;
  expect(anthropic.models).toEqual({ free: 'small', standard: 'common', premium: 'common' });
});

test('a key with a line break is refused without being told', () => {
  expect(read({ OPENAI_API_KEY: 'sk-hush\nx' })).toEqual({
    ok: false,
    error: ['OPENAI_API_KEY: expected a key without spaces'],
  });
});

test('no key is printed', () => {
  const coach = coachOf(keys);
  expect(`${JSON.stringify(coach)}${inspect(coach, { depth: 9 })}`).not.toContain('hush');
  expect(coach.providers.openai.apiKey?.reveal()).toBe('sk-hush');
});

test('times come from the environment', () => {
  expect(
    coachOf({
      COACH_HEADER_TIMEOUT_MS: '100',
      COACH_IDLE_TIMEOUT_MS: '200',
      COACH_TOTAL_TIMEOUT_MS: '300',
      COACH_ON_OUTAGE: 'embedded',
    }),
  ).toMatchObject({ headerTimeoutMs: 100, idleTimeoutMs: 200, totalTimeoutMs: 300, onOutage: 'embedded' });
});
