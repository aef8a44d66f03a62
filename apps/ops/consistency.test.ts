import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandsByPath } from './commands-by-path.ts';
import { type Operated, openOperated } from './testing/operated.ts';

/**
 * What a command is, for whoever adds one: whether it changes something, what it needs to begin, and the words that
 * it takes. `but` says why it has not what others of its kind have.
 */
type Row = {
  changes: boolean;
  needs: 'database' | 'configuration' | 'nothing';
  /** Arguments and options without which it is wrong use. */
  words?: readonly string[];
  but?: { lacks: readonly ('--yes' | '--dry-run' | '--json')[]; since: string };
};
const looks = (needs: Row['needs'], more: Partial<Row> = {}): Row => ({ changes: false, needs, ...more });
const changes = (needs: Row['needs'], more: Partial<Row> = {}): Row => ({ changes: true, needs, ...more });
const reason = ['--reason', 'x'];
const twice = 'twice does no more, so nobody is asked';

const rows: Readonly<Record<string, Row>> = {
  backup: changes('configuration', { but: { lacks: ['--yes'], since: twice } }),
  'backup list': looks('configuration'),
  'backup verify': looks('configuration', { words: ['--latest'] }),
  status: looks('configuration'),
  diagnose: looks('configuration'),
  perf: looks('configuration'),
  deploy: changes('configuration', { words: ['4'] }),
  migrate: changes('configuration', { words: [`x@sha256:${'f'.repeat(64)}`] }),
  rollback: changes('configuration'),
  scale: changes('configuration', { words: ['2'] }),
  restart: changes('configuration'),
  'alarms list': looks('database'),
  'alarms history': looks('database'),
  'alarms ack': changes('database', { words: ['api-5xx', ...reason] }),
  'alarms silence': changes('database', { words: ['api-5xx', '--minutes', '5', ...reason] }),
  'alarms unsilence': changes('database', { words: ['api-5xx', ...reason] }),
  'alarms test': changes('configuration'),
  'alarms rules': looks('nothing', { but: { lacks: ['--json'], since: 'its form is that of who reads it' } }),
  'rotate db-password': changes('configuration'),
  'rotate openai-key': changes('configuration'),
  'rotate jwt': changes('configuration'),
  'db shell': looks('database', { words: ['--command', 'select 1'] }),
  'db connections': looks('database'),
  'db end-session': changes('database', { words: ['4711'] }),
  'db make-indexes': changes('database'),
  'db failover': changes('configuration'),
  'db scale': changes('configuration', { words: ['db.r6g.xlarge'] }),
  'coach switch-provider': changes('database', { words: ['embedded', ...reason] }),
  'users find': looks('database', { words: ['a@b.example'] }),
  'users disable': changes('database', { words: ['a@b.example'] }),
  'users enable': changes('database', { words: ['a@b.example'] }),
  'users make-admin': changes('database', { words: ['a@b.example'] }),
  'users make-member': changes('database', { words: ['a@b.example'] }),
  'config explain': looks('nothing'),
  errors: looks('configuration'),
  'flags list': looks('database'),
  'flags history': looks('database', { words: ['coach'] }),
  'flags set': changes('database', { words: ['coach', 'off', ...reason] }),
  escalate: looks('configuration'),
  'incident open': changes('database', {
    words: ['--title', 'x', '--impact', 'minor', '--parts', 'log', '--words', 'x'],
  }),
  'incident note': changes('database', { words: ['1', '--words', 'x'] }),
  'incident close': changes('database', { words: ['1', '--words', 'x'] }),
  'incident post-mortem': looks('database', { words: ['1'] }),
  'incident list': looks('database'),
  'incident show': looks('database', { words: ['1'] }),
  'jobs list': looks('database'),
  'jobs run': changes('database', { words: ['token-cleanup'], but: { lacks: ['--yes'], since: twice } }),
  'jobs history': looks('database'),
  'jobs dead': looks('database'),
  'jobs retry': changes('database', { words: ['1'] }),
  'data-keys list': looks('database'),
  'data-keys reseal': changes('database'),
  'maintenance on': changes('database', { words: reason }),
  'maintenance off': changes('database'),
  'maintenance status': looks('database'),
  metrics: looks('database'),
  'photos status': looks('database'),
  'photos retry': changes('database'),
  smoke: changes('configuration'),
  recover: changes('configuration', { words: ['--latest'] }),
  restore: changes('configuration', { words: ['--latest'] }),
  'safety-review list': looks('database'),
  'safety-review mark': changes('database', { words: ['00000000-0000-4000-8000-00000000000a', 'right'] }),
  'safety-review export': looks('database'),
  'safety-review state': looks('database', { words: ['--user', 'a@b.example'] }),
  'safety-review set-state': changes('database', {
    words: ['--user', 'a@b.example', '--eating-disorder', 'on', ...reason],
  }),
};

let operated: Operated;
beforeAll(async () => {
  operated = await openOperated();
});
afterAll(() => operated[Symbol.asyncDispose]());

const commands = commandsByPath();
const all = Object.entries(rows);
const wordsOf = (path: string, { words = [] }: Row) => [...path.split(' '), ...words];

test('every command has its row here, and no row is of none', () => {
  expect([...commands.keys()].toSorted()).toEqual(Object.keys(rows).toSorted());
});

describe('like every other', () => {
  test.each(all)('%s says what it is and tells its options: exit 0', async (path) => {
    expect(commands.get(path)?.description()).toMatch(/^[A-Z].*\.$/);
    const { code, out, err } = await operated.here([...path.split(' '), '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Usage: npm run ops -- ${path}`);
  });

  test.each(all)('%s takes the options of its kind', (path, { changes: isChange, but }) => {
    const wanted = ['--json', ...(isChange ? ['--yes', '--dry-run'] : [])];
    const taken = commands.get(path)?.options.map(({ long }) => long) ?? [];
    const lacking = wanted.filter((option) => !taken.includes(option));
    expect(lacking).toEqual(but?.lacks ?? []);
    for (const option of commands.get(path)?.options ?? []) expect(option.description).not.toBe('');
  });

  test('an option of one name is said in the same words everywhere', () => {
    const said = [...commands.values()].flatMap((command) => command.options);
    const wordsFor = (long: string) =>
      new Set(said.filter((one) => one.long === long).map((one) => one.description));
    expect([...wordsFor('--yes')]).toEqual(['do not ask']);
    expect([...wordsFor('--reason')]).toEqual(['why, for who reads the history']);
    for (const words of wordsFor('--words')) expect(words).toMatch(/members read|what happened/);
    for (const words of wordsFor('--dry-run')) expect(words).toMatch(/do nothing|restore nothing/);
  });

  test.each(all)('%s ends with 2 at an option that it does not know', async (path, row) => {
    const { code, out, err } = await operated.here([...wordsOf(path, row), '--sing']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('--sing');
    expect(err).toContain(`npm run ops -- ${path} --help`);
  });

  test.each(all.filter(([, { changes: isChange }]) => isChange))(
    '%s rehearsed in JSON says JSON, and leaves no record of a deed',
    async (path, row) => {
      const { code, out } = await operated.here([...wordsOf(path, row), '--dry-run', '--json']);
      if (code === 0) expect(JSON.parse(out)).toBeTypeOf('object');
      else expect(out).toBe('');
      expect(await operated.deeds()).toEqual([]);
    },
  );

  test.each(all.filter(([, { needs }]) => needs !== 'nothing'))(
    '%s ends with 2 where the configuration has faults, and tells them',
    async (path, row) => {
      const { code, out, err } = await operated.here(wordsOf(path, row), { JWT_SECRET_KEY: 'short' });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('JWT_SECRET_KEY');
      expect(err).not.toContain('short');
    },
  );

  test.each(all.filter(([, { needs }]) => needs === 'database'))(
    '%s ends with 4 where the database is down',
    async (path, row) => {
      const environment = { DATABASE_URL: 'postgres://app:hush@127.0.0.1:1/none' };
      const { code, out, err } = await operated.here(wordsOf(path, row), environment);
      expect({ code, out }).toEqual({ code: 4, out: '' });
      expect(err).toMatch(/does not answer/);
      expect(err).not.toMatch(/hush| at .*\.ts:/);
    },
  );

  /** Those whose answer takes seconds have a test of their own. */
  const slow = ['diagnose', 'smoke'];
  test.each(all.filter(([path, { changes: isChange, but }]) => !isChange && !but && !slow.includes(path)))(
    '%s in JSON says one JSON value and nothing else, or nothing at all',
    async (path, row) => {
      const { code, out, err } = await operated.here([...wordsOf(path, row), '--json']);
      if (out !== '') expect(JSON.parse(out)).toBeTypeOf('object');
      if (code === 0) expect(out).not.toBe('');
      expect(err).not.toMatch(/ at .*\.ts:/);
    },
  );

  test.each([
    'status',
    'deploy',
    'rollback',
    'scale',
    'restart',
    'db failover',
    'db scale',
    'restore',
    'recover',
  ])('%s ends with 4 where AWS does not answer', async (path) => {
    const environment = { CONTROL_ENDPOINT_URL: 'http://127.0.0.1:1' };
    const words = wordsOf(path, rows[path] as Row);
    const { code, out, err } = await operated.onAws([...words, ...(path === 'status' ? [] : ['--yes'])], {
      environment,
    });
    expect(code).toBe(4);
    expect(out + err).toMatch(/AWS does not answer/);
    expect(out + err).not.toMatch(/ at .*\.ts:/);
  });
});
