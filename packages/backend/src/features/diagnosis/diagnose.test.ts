import { describe, expect, test } from 'vitest';
import { alarms } from '../alarms/alarms.ts';
import { diagnose, topicsOf } from './diagnose.ts';
import { topics } from './findings.ts';
import { ago, down, read, readingsWith, session, wellDatabase } from './readings.fixtures.ts';

test.each(topics)('%s: where all is well nothing is found, and what was looked at is told', (topic) => {
  const { headline, causes, looked } = diagnose(topic, readingsWith({}));
  expect({ headline, causes }).toEqual({ headline: 'Nothing found.', causes: [] });
  expect(looked.length).toBeGreaterThan(1);
});

test('the surest cause comes first, each once, and the first line is a sentence about it', () => {
  const readings = readingsWith({
    database: read({
      ...wellDatabase,
      connections: { used: 85, most: 100 },
      sessions: [
        session,
        { ...session, pid: 4712, state: 'active', forS: 2, statement: 'select ? from big' },
      ],
    }),
  });
  const { headline, causes } = diagnose('db', readings);
  expect(headline).toBe('A client holds a transaction open and does nothing in it.');
  expect(causes.map(({ cause, sure }) => [cause, sure])).toEqual([
    ['idle-in-transaction-holder', 'high'],
    ['too-many-connections', 'medium'],
    ['slow-statements', 'medium'],
  ]);
});

test('changes are told with the newest first', () => {
  const changes = [
    { kind: 'flag', at: ago(500), text: 'older' },
    { kind: 'start', at: ago(5), text: 'newer' },
  ] as const;
  expect(diagnose('db', readingsWith({ changes: [...changes] })).changes.map(({ text }) => text)).toEqual([
    'newer',
    'older',
  ]);
});

test('a source that is down was not looked at, and says why', () => {
  const { looked } = diagnose('redis', readingsWith({ redis: down('ECONNREFUSED') }));
  expect(looked).toContainEqual({ source: 'Redis', state: 'down', words: 'It: no answer' });
});

describe('the alarm that fires', () => {
  test.each(alarms.filter(({ diagnose: command }) => command.startsWith('ops diagnose ')))(
    '$id names a topic that there is',
    ({ id, diagnose: command }) => {
      expect(topicsOf([id], alarms)).toEqual([command.replace('ops diagnose ', '')]);
    },
  );

  test('chooses its topic by its name in AWS too, and one that names none chooses none', () => {
    expect(topicsOf(['sleek-coach-prod-api-5xx', 'redis-memory'], alarms)).toEqual(['5xx', 'redis']);
    expect(topicsOf(['failed-log-ins'], alarms)).toEqual([]);
  });
});
