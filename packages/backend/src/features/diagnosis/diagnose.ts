import { causes, type Finding, sortFindings, type Topic, topics } from './findings.ts';
import { judge5xx } from './judge-5xx.ts';
import { judgeCoach } from './judge-coach.ts';
import { judgeDb } from './judge-db.ts';
import { judgeLatency } from './judge-latency.ts';
import { judgePhotos } from './judge-photos.ts';
import { judgeRedis } from './judge-redis.ts';
import type { Change, Readings } from './readings.ts';

export type Diagnosis = {
  topic: Topic;
  /** The most likely cause, or that there is none, as one sentence. */
  headline: string;
  changes: Change[];
  causes: Finding[];
  looked: { source: string; isAnswered: boolean; words: string }[];
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
  redis: ['server', 'redis'],
  photos: ['server', 'store', 'photoWork'],
  coach: ['server', 'providers', 'tools', 'flags'],
  latency: ['server', 'process', 'service', 'database', 'databaseHost'],
};

const sourceWords = {
  server: 'the server’s metrics',
  process: 'the server’s process',
  service: 'the service',
  database: 'the database',
  databaseHost: 'who runs the database',
  redis: 'Redis',
  store: 'the photo store',
  photoWork: 'the work on photos',
  providers: 'the model providers',
  tools: 'the log of looks',
  flags: 'the flags',
  maintenance: 'maintenance',
  errors: 'the log',
} satisfies Partial<Record<keyof Readings, string>>;
export type SourceName = keyof typeof sourceWords;

/** What the readings say of one topic. Pure: the same readings, the same diagnosis. */
export function diagnose(topic: Topic, readings: Readings): Diagnosis {
  const found = sortFindings(rules[topic](readings));
  return {
    topic,
    headline: headlineOf(found),
    changes: readings.changes.toSorted((one, other) => other.at.getTime() - one.at.getTime()),
    causes: found,
    looked: sourcesOf[topic].map((name) => lookOf(name, readings)),
  };
}

function headlineOf([first]: readonly Finding[]): string {
  if (first === undefined) return 'Nothing found.';
  if (first.sure === 'high') return causes[first.cause];
  return `${first.sure === 'medium' ? 'Probably' : 'Perhaps'}: ${causes[first.cause]}`;
}

function lookOf(name: SourceName, readings: Readings): Diagnosis['looked'][number] {
  const source = readings[name];
  const words = source.state === 'read' ? 'answered' : source.why;
  return { source: sourceWords[name], isAnswered: source.state !== 'down', words };
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
