import { AwsProvider } from '@cdktn/provider-aws/lib/provider/index.js';
import { type App, S3Backend, TerraformStack } from 'cdktn';
import { defineInputs } from './inputs.ts';
import { defineNetwork } from './network.ts';
import type { Settings } from './settings.ts';

/** Everything of one environment, in the order in which the parts need each other. */
export function defineEnvironment(app: App, settings: Settings): TerraformStack {
  const stack = new TerraformStack(app, settings.environment);
  const inputs = defineInputs(stack);
  openDoors(stack, settings, inputs.account_id);
  defineNetwork(stack, settings);
  return stack;
}

/** Where state lies, and as whom AWS is asked. */
function openDoors(stack: TerraformStack, { environment, names, region }: Settings, account: string): void {
  new S3Backend(stack, {
    bucket: names.stateBucket,
    key: `${environment}.tfstate`,
    region,
    encrypt: true,
    useLockfile: true,
  });
  new AwsProvider(stack, 'aws', {
    region,
    allowedAccountIds: [account],
    defaultTags: [{ tags: { service: 'sleek-coach', environment, 'managed-by': 'terraform' } }],
  });
}
