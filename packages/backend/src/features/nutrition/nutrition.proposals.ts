import { problem } from '@sleek/contract/errors';
import { nutritionDayRequest } from '@sleek/contract/nutrition';
import { err, ok } from '@sleek/domain/result';
import { roundTo } from '@sleek/domain/units';
import type { ChangeOf, ProposalWriter } from '../proposals/proposal-writer.ts';
import type { NutritionDeps } from './log-nutrition-day.ts';
import {
  deleteNutritionRow,
  listNutritionRows,
  type NutritionRow,
  upsertNutritionDay,
} from './nutrition.store.ts';
import { loggedKcal } from './read-nutrition.ts';

type FoodDeps = Pick<NutritionDeps, 'clock' | 'events' | 'issueDueTargets'>;

const aDayCanHold = nutritionDayRequest.pick({ calories: true, protein_g: true });
const tooMuch =
  'With this the day would hold more than a day can. Correct what is logged for it, then try again.';

/** What a day holds whose energy only its macronutrients say. It is read and never written. */
const ofMacros = 'kcal_of_macros';

/** Food that is added to the totals of a day. */
export const foodProposals = (deps: FoodDeps): ProposalWriter<ChangeOf<'log_food'>> => ({
  kind: 'log_food',
  async read(db, { userId }, { date }) {
    const [row] = await listNutritionRows(db, userId, { from: date, to: date });
    if (row === undefined) return null;
    const stored = { calories: row.calories, protein_g: row.protein_g };
    return row.calories === null ? { ...stored, [ofMacros]: loggedKcal(row) } : stored;
  },
  plan({ calories, protein_g: proteinG }, before) {
    const had = {
      calories: Number(before?.calories ?? before?.[ofMacros] ?? 0),
      proteinG: (before?.protein_g ?? null) as number | null,
    };
    return {
      calories: had.calories + calories,
      protein_g: proteinG === null ? had.proteinG : roundTo((had.proteinG ?? 0) + proteinG, 1),
    };
  },
  async write(db, actor, { change: { date }, stand }) {
    const fields = {
      calories: (stand?.calories ?? null) as number | null,
      protein_g: (stand?.protein_g ?? null) as number | null,
    };
    if (!aDayCanHold.safeParse(fields).success) return err(problem('validation-failed', tooMuch));
    const row = await upsertNutritionDay(db, actor.userId, { date, fields, now: deps.clock.now() });
    if (stand === null && saysNothing(row)) await deleteNutritionRow(db, actor.userId, date);
    await deps.issueDueTargets(db, actor);
    if (stand !== null) deps.events.nutritionDayLogged();
    return ok(null);
  },
});

/** A day that the member closed, or called a fast, says something without any amount. */
const saysNothing = (row: NutritionRow): boolean =>
  !row.closed &&
  !row.fasting_confirmed &&
  [row.calories, row.protein_g, row.carbs_g, row.fat_g, row.fiber_g, row.notes].every(
    (value) => value === null,
  );
