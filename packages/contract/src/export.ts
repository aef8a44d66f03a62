import { z } from 'zod';
import { checkIn } from './check-ins.ts';
import { nutritionDay } from './nutrition.ts';
import { user } from './profile.ts';
import { instantOut } from './wire.ts';

/** A record with the names and values that it is kept under. */
const kept = z.record(z.string(), z.unknown());

/** Everything that is kept about a member; lists are newest first, zeros stay zeros, sealed texts are opened. */
export const memberExport = z.strictObject({
  user,
  photo_count: z.number().int(),
  exported_at: instantOut,
  check_ins: z.array(checkIn.strict()),
  nutrition_days: z.array(nutritionDay.strict()),
  account: kept,
  profile: kept,
  goal: kept,
  preferences: kept,
  safety_state: kept,
  changes: z.array(kept),
  energy_targets: z.array(kept),
  consents: z.array(kept),
  consent_history: z.array(kept),
  sessions: z.array(kept),
  account_history: z.array(kept),
  conversations: z.array(kept),
  coach_messages: z.array(kept),
  coach_answers: z.array(kept),
  coach_tokens: z.array(kept),
  coach_proposals: z.array(kept),
  coach_plans: z.array(kept),
  coach_recommendations: z.array(kept),
  coach_looks: z.array(kept),
  coach_safety: z.array(kept),
  photos: z.array(kept),
  photo_views: z.array(kept),
});

export type MemberExport = z.output<typeof memberExport>;
