import type { S3Client, S3ClientConfig } from '@aws-sdk/client-s3';
import type { Redacted } from '../../secrets.ts';
import type { Clock } from '../clock.ts';
import { errorCode } from '../defect.ts';
import {
  checkedKey,
  checkedPrefix,
  type ListedObject,
  type ObjectInfo,
  ObjectStoreDown,
  type Objects,
} from './objects.ts';

export type Bucket = { name: string; region: string };
export type S3Options = {
  bucket: Bucket;
  /** Where the store itself copies everything to, and where it has to be deleted as well. */
  replica: Bucket | null;
  /** A server with the wire of S3, addressed by path; null: AWS. */
  endpoint: string | null;
  /** Null: what the machine was given, such as a role. */
  credentials: { accessKeyId: Redacted; secretAccessKey: Redacted } | null;
};

type Sdk = typeof import('@aws-sdk/client-s3');
type Presigner = typeof import('@aws-sdk/s3-request-presigner');
type Opened = { sdk: Sdk; presigner: Presigner; client: S3Client; replica: S3Client | null };
type Place = { client: S3Client; bucket: string };

/** Until a connection is there, and until an answer, or the next part of it, is. A client waits 30 s. */
type Waits = { connectMs: number; answerMs: number };
const waits: Waits = { connectMs: 3000, answerMs: 8000 };
const listedAtOnce = 1000;

type Open = () => Promise<Opened>;

/** Objects in a bucket, whose versions and copy in another bucket are deleted too. The SDK is loaded on first use. */
export function createS3Objects(options: S3Options & { clock: Clock; waits?: Waits }): Objects {
  let opening: Promise<Opened> | null = null;
  const opened = () => {
    opening ??= open(options);
    return opening;
  };
  return { ...signing(options, opened), ...keeping(options, opened), ...erasing(options, opened) };
}

function signing(
  { bucket, clock }: S3Options & { clock: Clock },
  opened: Open,
): Pick<Objects, 'signUpload' | 'signDownload'> {
  /** What the sender has to say exactly as it was signed. */
  const terms = (seconds: number, ...said: string[]) => ({
    expiresIn: seconds,
    signingDate: clock.now(),
    signableHeaders: new Set(['host', ...said]),
    unhoistableHeaders: new Set(said),
  });
  return {
    signUpload: ({ key, contentType, length }, seconds) =>
      whileUp(async () => {
        const input = { Bucket: bucket.name, Key: checkedKey(key), ContentType: contentType };
        const { sdk, presigner, client } = await opened();
        const [command, said] =
          length === null
            ? [new sdk.PutObjectCommand(input), ['content-type']]
            : [
                new sdk.PutObjectCommand({ ...input, ContentLength: length }),
                ['content-type', 'content-length'],
              ];
        return presigner.getSignedUrl(client, command, terms(seconds, ...said));
      }),
    signDownload: (key, seconds) =>
      whileUp(async () => {
        const input = { Bucket: bucket.name, Key: checkedKey(key), ResponseCacheControl: 'no-store' };
        const { sdk, presigner, client } = await opened();
        return presigner.getSignedUrl(client, new sdk.GetObjectCommand(input), terms(seconds));
      }),
  };
}

function keeping({ bucket }: S3Options, opened: Open): Pick<Objects, 'head' | 'read' | 'write' | 'list'> {
  const at = (key: string) => ({ Bucket: bucket.name, Key: checkedKey(key) });
  return {
    head: (key) =>
      ifThere(async () => {
        const place = at(key);
        const { sdk, client } = await opened();
        return infoIn(await client.send(new sdk.HeadObjectCommand(place)));
      }),
    read: (key, firstBytes) =>
      ifThere(async () => {
        const place = at(key);
        const { sdk, client } = await opened();
        const range = firstBytes === undefined ? {} : { Range: `bytes=0-${firstBytes - 1}` };
        const { Body } = await client.send(new sdk.GetObjectCommand({ ...place, ...range }));
        return Buffer.from((await Body?.transformToByteArray()) ?? []);
      }),
    write: (key, bytes, contentType) =>
      whileUp(async () => {
        const input = { ...at(key), Body: bytes, ContentType: contentType };
        const { sdk, client } = await opened();
        await client.send(new sdk.PutObjectCommand(input));
      }),
    list: (prefix, { after, limit }) =>
      whileUp(async () => {
        const start = after === null ? {} : { StartAfter: after };
        const input = { Bucket: bucket.name, Prefix: checkedPrefix(prefix), MaxKeys: limit, ...start };
        const { sdk, client } = await opened();
        const { Contents = [] } = await client.send(new sdk.ListObjectsV2Command(input));
        return Contents.flatMap(({ Key, LastModified }): ListedObject[] =>
          Key && LastModified ? [{ key: Key, changedAt: LastModified }] : [],
        );
      }),
  };
}

function erasing(
  { bucket, replica }: S3Options,
  opened: Open,
): Pick<Objects, 'erase' | 'eraseUnder' | 'countVersions'> {
  /** The same in the bucket and in the one it is copied to; the sum of what both say. */
  const everywhere = (work: (sdk: Sdk, place: Place) => Promise<number>) =>
    whileUp(async () => {
      const { sdk, client, replica: copier } = await opened();
      let sum = await work(sdk, { client, bucket: bucket.name });
      if (copier && replica) sum += await work(sdk, { client: copier, bucket: replica.name });
      return sum;
    });
  return {
    erase: async (key) => {
      const prefix = checkedKey(key);
      await everywhere((sdk, place) => eraseVersions(sdk, place, { prefix, only: key }));
    },
    eraseUnder: async (given) => {
      const prefix = checkedPrefix(given);
      return everywhere((sdk, place) => eraseVersions(sdk, place, { prefix }));
    },
    countVersions: async (given) => {
      const prefix = checkedPrefix(given);
      return everywhere(async (sdk, place) => {
        let count = 0;
        for await (const page of versionPages(sdk, place, prefix)) count += page.length;
        return count;
      });
    },
  };
}

async function open({
  bucket,
  replica,
  endpoint,
  credentials,
  waits: { connectMs, answerMs } = waits,
}: S3Options & { waits?: Waits }): Promise<Opened> {
  const [sdk, presigner] = await Promise.all([
    import('@aws-sdk/client-s3'),
    import('@aws-sdk/s3-request-presigner'),
  ]);
  const settings = clientSettings({ endpoint, credentials }, { attempts: 2, connectMs, answerMs });
  return {
    sdk,
    presigner,
    client: new sdk.S3Client({ ...settings, region: bucket.region }),
    replica: replica && new sdk.S3Client({ ...settings, region: replica.region }),
  };
}

/** How every client of ours speaks to the store. */
export const clientSettings = (
  { endpoint, credentials }: Pick<S3Options, 'endpoint' | 'credentials'>,
  { attempts, connectMs, answerMs }: Waits & { attempts: number },
): S3ClientConfig => ({
  maxAttempts: attempts,
  // A checksum of no bytes would be signed into an address for sending.
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
  requestHandler: {
    connectionTimeout: connectMs,
    requestTimeout: answerMs,
    socketTimeout: answerMs,
    throwOnRequestTimeout: true,
  },
  ...(endpoint !== null && { endpoint, forcePathStyle: true }),
  ...(credentials !== null && {
    credentials: {
      accessKeyId: credentials.accessKeyId.reveal(),
      secretAccessKey: credentials.secretAccessKey.reveal(),
    },
  }),
});

const infoIn = (answer: {
  ContentType?: string | undefined;
  ContentLength?: number | undefined;
  ETag?: string | undefined;
}): ObjectInfo => ({
  contentType: answer.ContentType ?? '',
  length: answer.ContentLength ?? 0,
  etag: (answer.ETag ?? '').replaceAll('"', ''),
});

type Version = { Key: string; VersionId: string };

/** Every version and every mark that something was deleted, a page at a time. */
async function* versionPages(sdk: Sdk, { client, bucket }: Place, prefix: string): AsyncGenerator<Version[]> {
  let marker: { KeyMarker?: string; VersionIdMarker?: string } = {};
  for (;;) {
    const page = await client.send(
      new sdk.ListObjectVersionsCommand({
        Bucket: bucket,
        Prefix: prefix,
        MaxKeys: listedAtOnce,
        ...marker,
      }),
    );
    yield [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])].flatMap(({ Key, VersionId }) =>
      Key ? [{ Key, VersionId: VersionId ?? 'null' }] : [],
    );
    if (page.IsTruncated !== true) return;
    marker = {
      ...(page.NextKeyMarker !== undefined && { KeyMarker: page.NextKeyMarker }),
      ...(page.NextVersionIdMarker !== undefined && { VersionIdMarker: page.NextVersionIdMarker }),
    };
  }
}

/** @param only the one key of them that is meant. @returns how many versions went. */
async function eraseVersions(
  sdk: Sdk,
  place: Place,
  { prefix, only }: { prefix: string; only?: string },
): Promise<number> {
  let erased = 0;
  for await (const page of versionPages(sdk, place, prefix)) {
    const doomed = page.filter(({ Key }) => only === undefined || Key === only);
    if (doomed.length === 0) continue;
    const { Errors = [] } = await place.client.send(
      new sdk.DeleteObjectsCommand({
        Bucket: place.bucket,
        Delete: { Objects: doomed, Quiet: true },
      }),
    );
    const [failed] = Errors;
    if (failed !== undefined) throw new ObjectStoreDown(failed.Code);
    erased += doomed.length;
  }
  return erased;
}

const absent = new Set(['NotFound', 'NoSuchKey']);

async function ifThere<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && absent.has(error.name)) return null;
    // Of an empty object no range can be read.
    if (error instanceof Error && error.name === 'InvalidRange') return Buffer.alloc(0) as T;
    throw asDown(error);
  }
}

async function whileUp<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asDown(error);
  }
}

/** What goes wrong in the SDK is the store's fault, unless the key was none; its words may hold keys. */
function asDown(error: unknown): unknown {
  if (error instanceof RangeError || error instanceof ObjectStoreDown) return error;
  return new ObjectStoreDown(errorCode(error) ?? nameOf(error));
}

/** The answer to HEAD has no body that could name what is wrong. */
function nameOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } };
  return error.name === 'Unknown' ? String($metadata?.httpStatusCode ?? error.name) : error.name;
}
