import type { NutritionDay } from '@sleek/contract/nutrition';
import type { LocalDay } from '@sleek/domain/days';
import { useSubmit } from '../../api/use-submit.ts';
import { Card } from '../../design/Card.tsx';
import { FormError } from '../../design/FormError.tsx';
import { Switch } from '../../design/Switch.tsx';
import { enFood as m } from '../../messages/en.food.ts';
import { isVeryLow } from './food-day.ts';
import { useFoodDayWrites, useRecentFood } from './use-food-day.ts';

/** What only the member can know about a day: that it is over, or that very little was all there was. */
export function DaySwitches({ food, today }: { food: NutritionDay; today: LocalDay }) {
  const recent = useRecentFood(today);
  const { save } = useFoodDayWrites();
  const { error, submit, again } = useSubmit();
  const set = (change: { closed?: boolean; fasting_confirmed?: boolean }) =>
    void submit(
      () => save({ date: food.date, ...change }, food),
      () => {},
    );
  const isToday = food.date === today;
  const counts = !isToday || food.closed;
  const low = counts && isVeryLow(food, recent.data?.items ?? []);
  if (!isToday && !low && !food.fasting_confirmed) return null;
  return (
    <Card tone="quiet" className="flex flex-col gap-3 py-3!">
      {isToday ? (
        <Switch
          label={m.closed}
          hint={m.closedHint}
          checked={food.closed}
          onCheckedChange={(closed) => set({ closed })}
        />
      ) : null}
      {low || food.fasting_confirmed ? (
        <Switch
          label={m.fasted}
          hint={low ? `${m.lowHeading}. ${m.lowText}` : null}
          checked={food.fasting_confirmed}
          onCheckedChange={(fasted) => set({ fasting_confirmed: fasted })}
        />
      ) : null}
      <FormError error={error} onAgain={again} />
    </Card>
  );
}
