import { causes, type Finding, sortFindings, type Topic, topics } from './findings.ts';
import { judge5xx } from './judge-5xx.ts';
import { judgeCoach } from './judge-coach.ts';
import { judgeDb } from './judge-db.ts';
import { judgeLatency } from './judge-latency.ts';
import { judgePhotos } from './judge-photos.ts';
import { judgeRedis } from './judge-redis.ts';
import type { Change, Readings, ToolReading } from './readings.ts';

export type Diagnosis = {
  topic: Topic;
  /** The most likely cause, or that there is none, as one sentence. */
  headline: string;
  changes: Change[];
  causes: Finding[];
  /** How long the coach's looks took, where that was asked. */
  tools: ToolReading[];
  looked: { source: string; state: 'answered' | 'down' | 'absent'; words: string }[];
};

const rules: Readonly<Record<Topic, (readings: Readings) => Finding[]>> = {
  '5xx': judge5xx,
  db: judgeDb,
  redis: judgeRedis,
  photos: judgePhotos,
  coach: judgeCoach,
  latency: judgeLatency,
};

/** The sources of each topic, by their names among the readings. */
export const sourcesOf: Readonly<Record<Topic, readonly SourceName[]>> = {
  '5xx': ['server', 'process', 'service', 'database', 'databaseHost', 'maintenance', 'errors'],
  db: ['server', 'process', 'database', 'databaseHost'],
  redis: ['server', 'redis', 'redisHost'],
  photos: ['server', 'store', 'photoWork'],
  coach: ['server', 'providers', 'providerLog', 'tools', 'flags'],
  latency: ['server', 'process', 'service', 'database', 'databaseHost'],
};

const sourceWords = {
  server: 'the server’s metrics',
  process: 'the server’s process',
  service: 'the service',
  database: 'the database',
  databaseHost: 'who runs the database',
  redis: 'Redis',
  redisHost: 'who runs Redis',
  store: 'the photo store',
  photoWork: 'the work on photos',
  providers: 'the model providers',
  providerLog: 'the log of requests to providers',
  tools: 'the log of looks',
  flags: 'the flags',
  maintenance: 'maintenance',
  errors: 'the log',
} satisfies Partial<Record<keyof Readings, string>>;
export type SourceName = keyof typeof sourceWords;

/** What the readings say of one topic. Pure: the same readings, the same diagnosis. */
export function diagnose(topic: Topic, readings: Readings): Diagnosis {
  const found = sortFindings(rules[topic](readings));
  const looked = sourcesOf[topic].map((name) => lookOf(name, readings));
  return {
    topic,
    headline: headlineOf(found, looked),
    changes: readings.changes.toSorted((one, other) => other.at.getTime() - one.at.getTime()),
    causes: found,
    tools: topic === 'coach' && readings.tools.state === 'read' ? readings.tools.value : [],
    looked,
  };
}

function headlineOf([first]: readonly Finding[], looked: Diagnosis['looked']): string {
  if (first === undefined)
    return looked.some(({ state }) => state === 'answered') ? 'Nothing found.' : 'Nothing could be asked.';
  if (first.sure === 'high') return causes[first.cause];
  return `${first.sure === 'medium' ? 'Probably' : 'Perhaps'}: ${causes[first.cause]}`;
}

function lookOf(name: SourceName, readings: Readings): Diagnosis['looked'][number] {
  const source = readings[name];
  if (source.state === 'read') return { source: sourceWords[name], state: 'answered', words: 'answered' };
  return { source: sourceWords[name], state: source.state, words: source.why };
}

/** The topics that firing alarms ask for, by the command that each names. @param alarms with the command of each. */
export function topicsOf(
  firing: readonly string[],
  alarms: readonly { id: string; diagnose: string }[],
): Topic[] {
  const asked = alarms
    .filter(({ id }) => firing.some((name) => name === id || name.endsWith(id)))
    .map(({ diagnose: command }) => command.replace('ops diagnose ', ''));
  return topics.filter((topic) => asked.includes(topic));
}
