import { value as routes } from './meals.routes.ts'; // @broken
import { type value as Jobs } from './meals.jobs.ts'; // @broken

export const logMeal: typeof Jobs = routes;
