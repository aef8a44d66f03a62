import { SnsTopic } from '@cdktn/provider-aws/lib/sns-topic/index.js';
import { SnsTopicPolicy } from '@cdktn/provider-aws/lib/sns-topic-policy/index.js';
import { SnsTopicSubscription } from '@cdktn/provider-aws/lib/sns-topic-subscription/index.js';
import type { Construct } from 'constructs';
import type { Subscribers } from './subscribers.ts';

export const topicNames = ['page', 'notify', 'security'] as const;
export type TopicName = (typeof topicNames)[number];
/** Their ARNs. */
export type Topics = Readonly<Record<TopicName, string>>;

type Needs = { account: string; keyArn: string; subscribers: Subscribers };

const publishers = ['cloudwatch', 'events.rds', 'budgets'].map((name) => `${name}.amazonaws.com`);

/** Whom alarms reach: who is woken, who is told, and who looks after security. */
export function defineTopics(scope: Construct, { account, keyArn, subscribers }: Needs): Topics {
  const topic = (name: TopicName) => {
    const made = new SnsTopic(scope, `topic-${name}`, {
      name: `sleek-coach-${name}`,
      kmsMasterKeyId: keyArn,
    });
    new SnsTopicPolicy(scope, `topic-${name}-policy`, {
      arn: made.arn,
      policy: topicPolicy(made.arn, account),
    });
    new SnsTopicSubscription(scope, `topic-${name}-by-mail`, {
      topicArn: made.arn,
      protocol: 'email',
      endpoint: subscribers.email,
    });
    return made;
  };
  const topics = { page: topic('page'), notify: topic('notify'), security: topic('security') };
  const call = new SnsTopicSubscription(scope, 'topic-page-by-call', {
    topicArn: topics.page.arn,
    protocol: 'https',
    endpoint: subscribers.pageUrl,
  });
  call.addOverride('count', `\${${subscribers.hasPageUrl} ? 1 : 0}`);
  return { page: topics.page.arn, notify: topics.notify.arn, security: topics.security.arn };
}

const topicPolicy = (topic: string, account: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'ServicesOfThisAccount',
        Effect: 'Allow',
        Principal: { Service: publishers },
        Action: 'sns:Publish',
        Resource: topic,
        Condition: { StringEquals: { 'aws:SourceAccount': account } },
      },
      {
        Sid: 'OnlyOverTls',
        Effect: 'Deny',
        Principal: '*',
        Action: 'sns:Publish',
        Resource: topic,
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ],
  });
