import { schedules } from '../../packages/backend/src/features/schedules/schedules.ts';
import { value } from '../../packages/backend/src/pool.ts'; // @broken

export const stack = [schedules, value];
