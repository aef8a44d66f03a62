import type { Construct } from 'constructs';
import { type Cache, defineCache } from './cache.ts';
import { defineDatabase } from './database.ts';
import type { Keys } from './keys.ts';
import type { Network } from './network.ts';
import { definePhotoBucket, type PhotoBuckets } from './photo-bucket.ts';
import { defineSecrets, type Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

type Needs = { account: string; domainName: string; network: Network; keys: Keys };

export type Data = {
  /** Its host name, without a port. */
  readonly databaseAddress: string;
  readonly cache: Cache;
  readonly photos: PhotoBuckets;
  readonly secretArns: Secrets['arns'];
};

/** All that is kept of members, and the secrets that open it. */
export function defineData(scope: Construct, settings: Settings, needs: Needs): Data {
  const secrets = defineSecrets(scope, settings, needs.keys);
  return {
    databaseAddress: defineDatabase(scope, settings, { ...needs, ...secrets }),
    cache: defineCache(scope, settings, { ...needs, ...secrets }),
    photos: definePhotoBucket(scope, settings, needs),
    secretArns: secrets.arns,
  };
}
