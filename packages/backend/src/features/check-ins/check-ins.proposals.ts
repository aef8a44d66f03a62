import { ok } from '@sleek/domain/result';
import type { ChangeOf, ProposalWriter } from '../proposals/proposal-writer.ts';
import { deleteCheckInRow, findCheckIn, upsertCheckIn } from './check-ins.store.ts';
import type { CheckInDeps } from './log-check-in.ts';

type WeightDeps = Pick<CheckInDeps, 'clock' | 'events' | 'issueDueTargets'>;

/** The weight of a day, in the day's check-in. */
export const weightProposals = (deps: WeightDeps): ProposalWriter<ChangeOf<'log_weight'>> => ({
  kind: 'log_weight',
  async read(db, { userId }, { date }) {
    const row = await findCheckIn(db, userId, date);
    return row && { weight_kg: row.weight_kg };
  },
  plan: ({ weight_kg }) => ({ weight_kg }),
  async write(db, actor, { change: { date }, stand }) {
    const weightKg = (stand?.weight_kg ?? null) as number | null;
    const fields = { weight_kg: weightKg };
    const row = await upsertCheckIn(db, actor.userId, { date, fields, now: deps.clock.now() });
    const isBare = [row.weight_kg, row.notes, row.energy_level, row.sleep_quality, row.mood].every(
      (value) => value === null,
    );
    if (stand === null && isBare) await deleteCheckInRow(db, actor.userId, date);
    await deps.issueDueTargets(db, actor);
    if (weightKg !== null) deps.events.checkInLogged();
    return ok(null);
  },
});
