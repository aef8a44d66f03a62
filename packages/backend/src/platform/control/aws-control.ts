import { ok } from '@sleek/domain/result';
import { type AwsAccess, ask, openAwsClients } from './aws-clients.ts';
import type { AwsEnvironment } from './aws-names.ts';
import { createAwsOrders } from './aws-orders.ts';
import { readAwsResources } from './aws-resources.ts';
import { readAwsService } from './aws-service.ts';
import { readAwsSignals } from './aws-signals.ts';
import type { Control } from './control.ts';

/** The system in AWS, production unless told otherwise, through its own interfaces. */
export function createAwsControl(access: AwsAccess & { environment?: AwsEnvironment }): Control {
  const clients = openAwsClients(access, access.environment);
  return {
    kind: 'aws',
    place: `AWS ${access.region}, ${clients.names.cluster}${access.endpoint === null ? '' : ` at ${access.endpoint}`}`,
    async whoAmI() {
      const read = await ask(async () => (await clients.sts()).getCallerIdentity({}));
      return read.ok ? ok(`${read.value.Arn} in account ${read.value.Account}`) : read;
    },
    ...readAwsService(clients),
    ...readAwsResources(clients),
    ...readAwsSignals(clients),
    ...createAwsOrders(clients),
  };
}
