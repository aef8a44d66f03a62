import { z } from 'zod';
import { checkIn } from './check-ins.ts';
import { consent } from './consent.ts';
import { nutritionDay } from './nutrition.ts';
import { safetyState, user } from './profile.ts';
import { instantOut } from './wire.ts';

/** Everything that is kept about a member; newest first, zeros stay zeros. */
export const memberExport = z.object({
  user,
  check_ins: z.array(checkIn),
  nutrition_days: z.array(nutritionDay),
  photo_count: z.number().int(),
  safety: safetyState,
  consents: z.array(consent),
  exported_at: instantOut,
});

export type MemberExport = z.output<typeof memberExport>;
