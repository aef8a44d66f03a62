import { AwsError } from './aws-error.ts';

type Input = Record<string, unknown>;

/** EventBridge Scheduler. A schedule that stands in no rule of time is refused by AWS, so these are real ones. */
export function createScheduler() {
  const schedules = [
    { Name: 'sleek-coach-token-cleanup', ScheduleExpression: 'cron(0 4 * * ? *)', State: 'ENABLED' },
    { Name: 'sleek-coach-session-archive', ScheduleExpression: 'cron(0 5 ? * SUN *)', State: 'ENABLED' },
    { Name: 'sleek-coach-metrics-aggregation', ScheduleExpression: 'cron(0 * * * ? *)', State: 'ENABLED' },
  ].map((schedule) => ({ ...schedule, GroupName: 'default' }));
  return {
    schedules,
    answer: (action: string, { Name, NamePrefix = '' }: Input): object => {
      if (action === 'GET /1')
        return { Schedules: schedules.filter((one) => one.Name.startsWith(String(NamePrefix))) };
      const found = schedules.find((one) => one.Name === Name);
      if (action === 'GET /2' && found !== undefined) return found;
      throw new AwsError('ResourceNotFoundException', `Schedule ${String(Name)} does not exist.`, 404);
    },
  };
}

export function answerSts(action: string): object {
  if (action !== 'GetCallerIdentity')
    throw new AwsError('InvalidAction', `The simulator has no sts:${action}`);
  return {
    Arn: 'arn:aws:iam::123456789012:user/operator',
    UserId: 'AIDASIMULATED',
    Account: '123456789012',
  };
}

/** Enough of S3 to be looked at. It checks no signature, so it proves nothing about access. */
export function answerS3(action: string, { path }: Input): object {
  if (path !== '/sleek-coach-photos-prod' && path !== '/sleek-coach-photos-prod/')
    throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
  if (action === 'GET /1?policy') return { text: JSON.stringify({ Version: '2012-10-17', Statement: [] }) };
  return {
    ListBucketResult: {
      Name: 'sleek-coach-photos-prod',
      Prefix: '',
      KeyCount: 0,
      MaxKeys: 1000,
      IsTruncated: false,
    },
  };
}
