import type { Construct } from 'constructs';
import type { BucketStatement } from './bucket-policies.ts';
import { definePrivateBucket, type PrivateBucket } from './private-bucket.ts';
import type { Settings } from './settings.ts';
import { logRetentionDays } from './values.ts';

export const logPrefixes = { loadBalancer: 'alb', trail: 'cloudtrail' } as const;
export const trailName = 'sleek-coach';

/** What the load balancer and the account's trail write, each below its prefix, for as long as logs are kept. */
export function defineLogsBucket(
  scope: Construct,
  { names, region }: Settings,
  account: string,
): PrivateBucket {
  return definePrivateBucket(scope, 'log-archive', {
    name: names.logsBucket,
    region,
    // The load balancer writes with the store's own key alone.
    keyArn: null,
    statements: [
      ...loadBalancerMay(names.logsBucket, { region, account }),
      ...trailMay(names.logsBucket, { region, account }),
    ],
    lifecycle: [
      {
        id: 'logs-end',
        filter: [{ prefix: '' }],
        expiration: [{ days: logRetentionDays }],
        noncurrentVersionExpiration: [{ noncurrentDays: 1 }],
        abortIncompleteMultipartUpload: [{ daysAfterInitiation: 1 }],
      },
    ],
  });
}

type Place = { region: string; account: string };

const loadBalancerMay = (bucket: string, { region, account }: Place): BucketStatement[] => [
  {
    Sid: 'LoadBalancerWrites',
    Effect: 'Allow',
    Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
    Action: 's3:PutObject',
    Resource: `arn:aws:s3:::${bucket}/${logPrefixes.loadBalancer}/AWSLogs/${account}/*`,
    Condition: {
      ArnLike: { 'aws:SourceArn': `arn:aws:elasticloadbalancing:${region}:${account}:loadbalancer/*` },
    },
  },
];

const trailMay = (bucket: string, { region, account }: Place): BucketStatement[] => {
  const service = { Service: 'cloudtrail.amazonaws.com' } as const;
  const trail = { 'aws:SourceArn': `arn:aws:cloudtrail:${region}:${account}:trail/${trailName}` };
  return [
    {
      Sid: 'TrailLooks',
      Effect: 'Allow',
      Principal: service,
      Action: 's3:GetBucketAcl',
      Resource: `arn:aws:s3:::${bucket}`,
      Condition: { StringEquals: trail },
    },
    {
      Sid: 'TrailWrites',
      Effect: 'Allow',
      Principal: service,
      Action: 's3:PutObject',
      Resource: `arn:aws:s3:::${bucket}/${logPrefixes.trail}/AWSLogs/${account}/*`,
      Condition: { StringEquals: { ...trail, 's3:x-amz-acl': 'bucket-owner-full-control' } },
    },
  ];
};
