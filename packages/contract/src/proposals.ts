import { z } from 'zod';
import { day, dayOut, instantOut, numberBetween, uuid, wholeBetween } from './wire.ts';

/** What the coach may propose to write, by its kind. Nothing of it is stored in the log before the member confirms it. */
export const changeFields = {
  log_weight: z.object({ date: day, weight_kg: numberBetween(20, 500) }),
  /** Added to what the day holds. */
  log_food: z.object({
    date: day,
    calories: wholeBetween(1, 20_000),
    protein_g: numberBetween(0, 1000).nullable(),
  }),
  change_goal: z.object({ target_weight_kg: numberBetween(20, 500) }),
};

export const proposedChange = z.discriminatedUnion('kind', [
  changeFields.log_weight.extend({ kind: z.literal('log_weight') }),
  changeFields.log_food.extend({ kind: z.literal('log_food') }),
  changeFields.change_goal.extend({ kind: z.literal('change_goal') }),
]);

const shownChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('log_weight'), date: dayOut, weight_kg: z.number() }),
  z.object({
    kind: z.literal('log_food'),
    date: dayOut,
    calories: z.number().int(),
    protein_g: z.number().nullable(),
  }),
  z.object({ kind: z.literal('change_goal'), target_weight_kg: z.number() }),
]);

/** `open` can be confirmed until `expires_at`; `confirmed` can be undone while what it wrote stands as it wrote it. */
export const proposal = z.object({
  id: z.string(),
  session_id: z.string(),
  status: z.enum(['open', 'confirmed', 'undone', 'expired']),
  change: shownChange,
  created_at: instantOut,
  expires_at: instantOut,
  decided_at: instantOut.nullable(),
});

export const proposalId = z.object({ id: uuid });
export const proposalQuery = z.object({ session_id: uuid.optional() });
export const proposalList = z.object({ items: z.array(proposal) });

export type ProposedChange = z.output<typeof proposedChange>;
export type Proposal = z.output<typeof proposal>;
export type ProposalList = z.output<typeof proposalList>;
