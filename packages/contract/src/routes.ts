import { accountRoutes } from './account-routes.ts';
import { coachRoutes } from './coach-routes.ts';
import { logRoutes } from './log-routes.ts';
import { memberRoutes } from './member-routes.ts';
import { photoRoutes } from './photo-routes.ts';
import { serviceRoutes } from './service-routes.ts';

/** Every route of the API, in the order of the documentation. */
export const routes = {
  ...serviceRoutes,
  ...accountRoutes,
  ...memberRoutes,
  ...logRoutes,
  ...photoRoutes,
  ...coachRoutes,
} as const;
