import type { NutritionDay, NutritionRange } from '@sleek/contract/nutrition';
import { addDays, type LocalDay } from '@sleek/domain/days';
import { useCallback } from 'react';
import { api } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { type Outcome, removedOrGone } from '../../api/request.ts';
import { putResource, type Resource, useResource } from '../../api/resource.ts';
import { nutritionChanged } from '../../api/resources.ts';
import { type Notify, useSnackbar } from '../../design/Snackbar.tsx';
import { enFood as m } from '../../messages/en.food.ts';
import { m as common } from '../../messages/en.ts';
import { type DayChange, restoreDay } from './food-day.ts';

const recentDays = 14;

/** The food of the last two weeks up to `today`, newest first. */
export const useRecentFood = (today: LocalDay): Resource<NutritionRange> =>
  useResource(`nutrition:recent:${today}`, () =>
    api.get('/nutrition/range', { from: addDays(today, 1 - recentDays), to: today }),
  );

export type FoodDayWrites = {
  /** Changes what is named; with `say` the change is confirmed in words and can be undone. */
  save: (change: DayChange, before: NutritionDay | null, say?: string) => Promise<Outcome<unknown>>;
  clear: (before: NutritionDay) => Promise<Outcome<unknown>>;
};

export function useFoodDayWrites(): FoodDayWrites {
  const notify = useSnackbar();
  const save = useCallback<FoodDayWrites['save']>(
    async (change, before, say) => {
      const answer = await write(change);
      if (answer.ok && say) offerUndo(notify, say, change.date, before);
      return answer;
    },
    [notify],
  );
  const clear = useCallback<FoodDayWrites['clear']>(
    async (before) => {
      const answer = await remove(before.date);
      if (answer.ok) offerUndo(notify, m.cleared, before.date, before);
      return answer;
    },
    [notify],
  );
  return { save, clear };
}

function offerUndo(notify: Notify, text: string, date: string, before: NutritionDay | null): void {
  const undo = async () => {
    const answer = await (before === null ? remove(date) : write(restoreDay(before)));
    notify({ text: answer.ok ? m.restored : errorWords(answer.error) });
  };
  notify({ text, action: { label: common.undo, run: () => void undo() } });
}

async function write(change: DayChange): Promise<Outcome<NutritionDay>> {
  const answer = await api.post<NutritionDay>('/nutrition/day', change);
  if (answer.ok) {
    putResource(`nutrition:${change.date}`, answer.value);
    nutritionChanged();
  }
  return answer;
}

async function remove(date: string): Promise<Outcome<null>> {
  const answer = removedOrGone(await api.remove('/nutrition/day', { date }));
  if (answer.ok) {
    putResource(`nutrition:${date}`, null);
    nutritionChanged();
  }
  return answer;
}
