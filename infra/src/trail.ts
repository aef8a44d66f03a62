import { Cloudtrail } from '@cdktn/provider-aws/lib/cloudtrail/index.js';
import type { Construct } from 'constructs';
import { logPrefixes, trailName } from './logs-bucket.ts';
import type { PrivateBucket } from './private-bucket.ts';

/** Who did what in this account, in every region, with digests that show when a file was changed afterwards. */
export function defineTrail(scope: Construct, { bucket, policy }: PrivateBucket): void {
  new Cloudtrail(scope, 'trail', {
    name: trailName,
    s3BucketName: bucket.id,
    s3KeyPrefix: logPrefixes.trail,
    isMultiRegionTrail: true,
    includeGlobalServiceEvents: true,
    enableLogFileValidation: true,
    enableLogging: true,
    dependsOn: [policy],
  });
}
