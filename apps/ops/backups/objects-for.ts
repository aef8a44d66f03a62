import type { Config } from '@sleek/backend/config';
import { systemClock } from '@sleek/backend/platform/clock';
import { joinObjects } from '@sleek/backend/platform/objects/open-objects';
import { Redacted } from '@sleek/backend/secrets';

/** The photo store for reading and writing, past signed addresses, which are what its key is for. */
export const objectsFor = (config: Config) =>
  joinObjects(config, {
    secrets: { dataKeys: () => new Redacted('') },
    clock: systemClock,
    servedAt: '/',
  }).objects;
