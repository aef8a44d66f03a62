import { freePorts } from '@sleek/backend/testing/free-ports';
import { makePhotoBuckets, type PhotoBuckets } from '@sleek/backend/testing/photo-buckets';
import { jpegPhoto } from '@sleek/backend/testing/photo-files';
import { hasRadosgw, type Radosgw } from '@sleek/backend/testing/radosgw';
import { openRegionProxy } from '@sleek/backend/testing/region-proxy';
import type { PresignedUpload } from '@sleek/contract/photos';
import { ask, type Member } from '../client.ts';
import type { Game } from '../game.ts';
import type { Ground } from '../ground.ts';
import type { Incident, Scene } from '../incident.ts';
import { type Asked, isGood, statuses } from '../load.ts';

const home = 'us-east-1';
const photo = 'photo';
const photoEveryMs = 500;

/** One gateway for all of them. */
type Store = {
  gateway: Radosgw;
  buckets: PhotoBuckets;
  /** Whom the server is to the store: not the owner of the bucket, whom no policy binds altogether. */
  user: string;
  environment: Record<string, string>;
  bytes: Buffer;
};

async function storeOn(ground: Ground, endpoint?: string): Promise<Store> {
  const gateway = await ground.photoGateway();
  const [port = 0] = await freePorts(1);
  const buckets = await makePhotoBuckets(gateway, originOf(port));
  const user = `server-${port}`;
  const { accessKeyId, secretAccessKey } = await gateway.addUser(user);
  await buckets.allow(user);
  const environment = {
    PORT: String(port),
    S3_BUCKET_NAME: 'photos',
    S3_ENDPOINT_URL: endpoint ?? gateway.endpoint,
    AWS_REGION: home,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  };
  return { gateway, buckets, user, environment, bytes: await jpegPhoto({ width: 120, height: 160 }) };
}

const originOf = (port: number | string) => `http://localhost:${port}`;

/** As a browser sends a photo: it asks the store first whether it may, and sends nothing where it may not. */
async function sendPhoto(
  game: Game,
  { token }: Member,
  bytes: Buffer,
): Promise<{ status: number; ms: number }> {
  const { address } = game.served();
  const body = { filename: 'front.jpg', content_type: 'image/jpeg', content_length: bytes.length };
  const signed = await ask<PresignedUpload>(address, '/api/v1/photos/presign', {
    method: 'POST',
    token,
    body,
  });
  if (signed.status !== 200 || signed.body === null) return { status: signed.status, ms: signed.ms };
  const { upload_url: url } = signed.body;
  const origin = originOf(game.environment.PORT ?? '');
  const type = 'content-type';
  const startedMs = performance.now();
  const told = async (method: string, headers: Record<string, string>, sent?: Uint8Array<ArrayBuffer>) => {
    const answer = await fetch(url, {
      method,
      headers: { origin, ...headers },
      ...(sent && { body: sent }),
      signal: AbortSignal.timeout(5000),
    }).catch(() => null);
    await answer?.arrayBuffer().catch(() => null);
    return answer;
  };
  const asked = await told('OPTIONS', {
    'access-control-request-method': 'PUT',
    'access-control-request-headers': type,
  });
  const mayPut = asked?.ok === true && asked.headers.get('access-control-allow-origin') === origin;
  const put = mayPut ? await told('PUT', { [type]: 'image/jpeg' }, new Uint8Array(bytes)) : null;
  return { status: put?.status ?? (asked === null ? 0 : 403), ms: signed.ms + performance.now() - startedMs };
}

/** What needs no photo goes on. */
function othersFailed({ load }: Game, sinceMs: number): string[] {
  const failed = load.since(sinceMs).filter((one) => one.kind !== photo && !isGood(one));
  return failed.length === 0
    ? []
    : [`${failed.length} requests failed that need no photo (${statuses(failed)})`];
}

const shared = {
  mayFollow: [],
  topic: 'photos',
  group: 'photo-store',
  detectWithinMs: 30_000,
  recoverWithinMs: 60_000,
  missing: () => (hasRadosgw ? null : 'radosgw is not installed'),
} as const;

type Acts = { inject(): Promise<void>; fix(): Promise<void> };

const sceneWith =
  (act: (store: Store) => Acts, more: Pick<Scene, 'sign'> = {}): Incident['setScene'] =>
  async (ground, release) => {
    const store = await storeOn(ground);
    const acts = act(store);
    // The next one finds the store as it should be.
    release.defer(() => acts.fix());
    let game: Game | null = null;
    return {
      environment: store.environment,
      prepare: async (opened) => {
        game = opened;
      },
      habits: [
        {
          kind: photo,
          everyMs: photoEveryMs,
          run: (member) => sendPhoto(game as Game, member, store.bytes),
        },
      ],
      broken: othersFailed,
      ...more,
      ...acts,
    };
  };

export const photoStoreFrozen: Incident = {
  ...shared,
  id: '4-photo-store-frozen',
  symptom: 'Photos cannot be kept, all else works',
  injected: 'radosgw, which speaks the wire of S3, is stopped with SIGSTOP',
  fixed: 'radosgw goes on (SIGCONT)',
  alarm: 'photo-store-unavailable',
  diagnosis: 'store-down',
  setScene: sceneWith(({ gateway }) => ({
    inject: async () => gateway.freeze(),
    fix: async () => gateway.thaw(),
  })),
};

export const photosDenied: Incident = {
  ...shared,
  id: '4-photos-denied',
  symptom: 'Access Denied for every photo',
  injected: 'the bucket’s policy forbids to read and to write its objects',
  fixed: 'the bucket’s policy is put back as it was',
  alarm: 'photo-store-unavailable',
  diagnosis: 'policy-denies',
  setScene: sceneWith(({ buckets, user }) => ({
    inject: () => buckets.deny(user),
    fix: () => buckets.allow(user),
  })),
};

const photosFailing = ({ load }: Game) => ({
  firstMs: (sinceMs: number) => load.since(sinceMs).find(isFailedPhoto)?.atMs ?? null,
  isThere() {
    const last = load.asked.filter(({ kind }) => kind === photo).slice(-3);
    return last.some((one) => !isGood(one));
  },
});
const isFailedPhoto = (one: Asked) => one.kind === photo && !isGood(one);

export const corsDropped: Incident = {
  ...shared,
  id: '4-cors-dropped',
  symptom: 'Members’ browsers send no photo, and no server knows of it',
  injected: 'the bucket’s CORS rules are deleted',
  fixed: 'the CORS rules are put back',
  alarm: null,
  noticedBy: 'members',
  noticedHow: 'their browser sends a photo to the bucket itself, and only it hears that it may not',
  diagnosis: 'cors-wrong',
  setScene: sceneWith(({ buckets }) => ({ inject: () => buckets.dropCors(), fix: () => buckets.putCors() }), {
    sign: photosFailing,
  }),
};

export const regionWrong: Incident = {
  ...shared,
  id: '4-region-wrong',
  symptom: 'No photo can be kept or seen since a release',
  injected:
    'a release looks for the bucket in another region, and the store refuses that as AWS does (a proxy says it)',
  fixed: 'AWS_REGION is set back and the server started',
  alarm: 'photo-store-unavailable',
  diagnosis: 'wrong-region',
  async setScene(ground, release) {
    const gateway = await ground.photoGateway();
    const proxy = release.use(await openRegionProxy(gateway.endpoint, home));
    const { environment } = await storeOn(ground, proxy.endpoint);
    return {
      environment,
      inject: (game) => game.restart({ AWS_REGION: 'eu-central-1' }),
      fix: (game) => game.restart({ AWS_REGION: home }),
    };
  },
};
