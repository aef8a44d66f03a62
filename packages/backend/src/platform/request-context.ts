import { AsyncLocalStorage } from 'node:async_hooks';

const requests = new AsyncLocalStorage<string>();

/** Everything that is begun by this work, now or later, belongs to the request. */
export const withinRequest = <T>(requestId: string, work: () => T): T => requests.run(requestId, work);

/** The id of the request that the running code belongs to. */
export const currentRequestId = (): string | undefined => requests.getStore();
