import type { Construct } from 'constructs';
import { defineAlarms } from './alarms.ts';
import { defineBudget } from './budget.ts';
import { defineDashboard } from './dashboard.ts';
import { defineDatabaseEvents } from './database-events.ts';
import type { Settings } from './settings.ts';
import { defineSubscribers } from './subscribers.ts';
import { defineTopics } from './topics.ts';

type Needs = {
  account: string;
  alertEmail: string;
  alertKeyArn: string;
  /** The last part of its ARN, and that of what it sends to. */
  loadBalancer: string;
  targetGroup: string;
  certificateArn: string;
  cacheNodes: readonly string[];
  /** What adds tasks. */
  scaleOutArn: string;
};

/** Alarms and whom they reach, what can be looked at, and what it all may cost. */
export function defineWatching(scope: Construct, settings: Settings, needs: Needs): void {
  const { account, alertKeyArn: keyArn, loadBalancer, targetGroup, certificateArn, cacheNodes } = needs;
  const subscribers = defineSubscribers(scope, needs.alertEmail);
  const topics = defineTopics(scope, { account, keyArn, subscribers });
  defineAlarms(scope, settings, {
    names: { loadBalancer, targetGroup, certificateArn, cacheClusters: cacheNodes },
    topics,
    scaleOutArn: needs.scaleOutArn,
  });
  defineDatabaseEvents(scope, settings, topics);
  defineBudget(scope, settings, topics);
  defineDashboard(scope, settings, { loadBalancer, cacheNodes });
}
