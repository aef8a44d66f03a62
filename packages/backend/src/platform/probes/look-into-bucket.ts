import { randomUUID } from 'node:crypto';
import type { S3Client } from '@aws-sdk/client-s3';
import { clientSettings, createS3Objects, type S3Options } from '../objects/s3-objects.ts';
import type { StoreProbe, StoreReading, StoreStep } from './store-reading.ts';

type Sdk = typeof import('@aws-sdk/client-s3');
type Opened = { sdk: Sdk; client: S3Client; place: { Bucket: string; Key: string } };

const text = 'probe';
const contentType = 'text/plain';

/** Head, put, signed put and get, delete, and what a browser asks first. @throws where nobody answers at all. */
export async function lookIntoBucket(options: S3Options, probe: StoreProbe): Promise<StoreReading> {
  const sdk = await import('@aws-sdk/client-s3');
  const seen: { date: string | null; region: string | null } = { date: null, region: null };
  const client = openClient(sdk, options, { ...probe, seen });
  const place = { Bucket: options.bucket.name, Key: `diagnosis/${randomUUID()}` };
  const opened = { sdk, client, place };
  try {
    const steps: StoreReading['steps'] = [{ step: 'head', code: await codeAfter(head(opened)) }];
    const run = async (step: StoreStep, work: () => Promise<unknown>) => {
      steps.push({ step, code: await codeAfter(work()) });
    };
    await run('put', () =>
      client.send(new sdk.PutObjectCommand({ ...place, Body: text, ContentType: contentType })),
    );
    await run('signed put', () => sendSigned(opened, 'PUT', probe));
    // Where nothing could be sent, nothing lies there to be fetched.
    if (steps.some(({ step, code }) => step.endsWith('put') && code === null))
      await run('signed get', () => sendSigned(opened, 'GET', probe));
    await run('delete', () => eraseAgain(options, place.Key, probe));
    return {
      kind: 's3',
      steps: named(steps),
      skewS: seen.date === null ? null : (probe.now.getTime() - Date.parse(seen.date)) / 1000,
      allowsOrigin: await asksAsBrowser(opened, probe).catch(() => null),
      origin: probe.origin,
      region: options.bucket.region,
      realRegion: seen.region,
    };
  } finally {
    client.destroy();
  }
}

/** As the server erases: every version, so that nothing of the probe stays. */
function eraseAgain(options: S3Options, key: string, { now, limitMs }: StoreProbe): Promise<void> {
  const waits = { connectMs: limitMs, answerMs: limitMs };
  return createS3Objects({ ...options, replica: null, clock: { now: () => now }, waits }).erase(key);
}

/** The answer to HEAD has no body that could say more than 403, or 400: what the same key met next is believed of it. */
function named(steps: StoreReading['steps']): StoreReading['steps'] {
  const better = steps.find(({ code }) => code !== null && !vague.has(code))?.code;
  return steps.map(({ step, code }) => ({
    step,
    code: code !== null && vague.has(code) && better !== undefined ? better : code,
  }));
}
const vague = new Set(['403', '400', '301', 'Forbidden', 'UnknownError', 'Unknown', 'BadRequest']);

function openClient(
  sdk: Sdk,
  options: S3Options,
  { limitMs, seen }: StoreProbe & { seen: { date: string | null; region: string | null } },
): S3Client {
  const settings = clientSettings(options, { attempts: 1, connectMs: limitMs, answerMs: limitMs });
  const client = new sdk.S3Client({ ...settings, region: options.bucket.region });
  client.middlewareStack.add(
    (next) => async (given) => {
      const result = await next(given);
      const { headers = {} } = result.response as { headers?: Record<string, string> };
      seen.date ??= headers.date ?? null;
      seen.region ??= headers['x-amz-bucket-region'] ?? null;
      return result;
    },
    { step: 'deserialize', name: 'seesHeaders', priority: 'low' },
  );
  return client;
}

/** That nothing lies there is the answer of a store that lets us look. */
async function head({ sdk, client, place }: Opened): Promise<void> {
  await client.send(new sdk.HeadObjectCommand(place)).catch((error: Error) => {
    if (error.name !== 'NotFound' && error.name !== 'NoSuchKey') throw error;
  });
}

class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** As a phone sends and fetches: past the SDK, with what was signed. */
async function sendSigned(
  { sdk, client, place }: Opened,
  method: 'PUT' | 'GET',
  { limitMs }: StoreProbe,
): Promise<void> {
  const { getSignedUrl } = await import('@aws-sdk/s3-request-presigner');
  const command =
    method === 'PUT'
      ? new sdk.PutObjectCommand({ ...place, ContentType: contentType })
      : new sdk.GetObjectCommand(place);
  const url = await getSignedUrl(client, command, { expiresIn: 60 });
  const sent = method === 'PUT' ? { body: text, headers: { 'content-type': contentType } } : {};
  const answer = await fetch(url, { method, ...sent, signal: AbortSignal.timeout(limitMs) });
  const said = await answer.text();
  if (!answer.ok) throw new Refused(/<Code>(\w{1,60})<\/Code>/.exec(said)?.[1] ?? String(answer.status));
}

/** What a browser asks before it sends a photo: whether a page of the app may. */
async function asksAsBrowser(
  { sdk, client, place }: Opened,
  { origin, limitMs }: StoreProbe,
): Promise<boolean> {
  const { getSignedUrl } = await import('@aws-sdk/s3-request-presigner');
  const url = await getSignedUrl(client, new sdk.PutObjectCommand(place), { expiresIn: 60 });
  const answer = await fetch(url, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'content-type',
    },
    signal: AbortSignal.timeout(limitMs),
  });
  await answer.body?.cancel();
  const allowed = answer.headers.get('access-control-allow-origin');
  return answer.ok && (allowed === origin || allowed === '*');
}

/** Codes that say that nobody was there to answer. */
const unreached = /^(E[A-Z]+|TimeoutError|NetworkingError)$/;

async function codeAfter(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    const code = codeIn(error);
    if (unreached.test(code)) throw error;
    return code;
  }
}

function codeIn(error: unknown): string {
  const { name, code, Code, cause, $metadata } = error as Fields;
  const below = typeof cause?.code === 'string' ? cause.code : undefined;
  const own = typeof code === 'string' ? code : undefined;
  const first = Code ?? own ?? below ?? name ?? 'Unknown';
  const isVague = first === 'Unknown' || first === 'UnknownError' || first === 'Error';
  return isVague && $metadata?.httpStatusCode ? String($metadata.httpStatusCode) : first;
}
type Fields = {
  name?: string;
  code?: unknown;
  Code?: string;
  cause?: { code?: unknown };
  $metadata?: { httpStatusCode?: number };
};
