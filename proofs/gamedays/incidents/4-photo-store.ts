import { freePorts } from '@sleek/backend/testing/free-ports';
import { makePhotoBuckets } from '@sleek/backend/testing/photo-buckets';
import { hasRadosgw, startRadosgw } from '@sleek/backend/testing/radosgw';
import type { Incident, Scene } from '../incident.ts';
import { isGood, statuses } from '../load.ts';

export const photoStoreFrozen: Incident = {
  id: '4-photo-store-frozen',
  symptom: 'Photos cannot be kept, all else works',
  injected: 'radosgw, which speaks the wire of S3, is stopped with SIGSTOP',
  fixed: 'radosgw goes on (SIGCONT)',
  alarm: 'photo-store-unavailable',
  mayFollow: [],
  topic: 'photos',
  diagnosis: 'store-down',
  detectWithinMs: 30_000,
  recoverWithinMs: 60_000,
  missing: () => (hasRadosgw ? null : 'radosgw is not installed'),
  setScene,
};

async function setScene(_ground: unknown, release: AsyncDisposableStack): Promise<Scene> {
  const gateway = release.use(await startRadosgw());
  const [port = 0] = await freePorts(1);
  await makePhotoBuckets(gateway, `http://localhost:${port}`);
  return {
    environment: {
      PORT: String(port),
      S3_BUCKET_NAME: 'photos',
      S3_ENDPOINT_URL: gateway.endpoint,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: gateway.accessKeyId,
      AWS_SECRET_ACCESS_KEY: gateway.secretAccessKey,
    },
    inject: async () => gateway.freeze(),
    fix: async () => gateway.thaw(),
    broken({ load }, sinceMs) {
      const failed = load.since(sinceMs).filter((one) => !isGood(one));
      return failed.length === 0
        ? []
        : [`${failed.length} requests failed that need no photo (${statuses(failed)})`];
    },
  };
}
