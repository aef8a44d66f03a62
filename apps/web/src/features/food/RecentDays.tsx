import type { NutritionDay } from '@sleek/contract/nutrition';
import { addDays, dayRange, type LocalDay } from '@sleek/domain/days';
import { dayText } from '../../days-text.ts';
import { Card, CardTitle } from '../../design/Card.tsx';
import { classes } from '../../design/classes.ts';
import { ErrorState, Skeleton } from '../../design/States.tsx';
import { enFood as m } from '../../messages/en.food.ts';
import { energyText } from '../../quantities/quantities.ts';
import { useUnits } from '../../quantities/use-units.ts';
import { weekSentence } from './food-words.ts';
import { useRecentFood } from './use-food-day.ts';

type RecentDaysProps = {
  day: LocalDay;
  today: LocalDay;
  targetKcal: number | null;
  onOpen: (day: LocalDay) => void;
};

/** The last two weeks at a glance, the week's average in a sentence; each day opens. */
export function RecentDays(props: RecentDaysProps) {
  const { today, targetKcal } = props;
  const unit = useUnits().energy;
  const recent = useRecentFood(today);
  return (
    <Card aria-labelledby="recent-heading">
      <CardTitle id="recent-heading">{m.recentHeading}</CardTitle>
      {recent.error && !recent.data ? <ErrorState error={recent.error} onRetry={recent.reload} /> : null}
      {!recent.data && !recent.error ? <Skeleton className="h-96" /> : null}
      {recent.data ? (
        <>
          <p className="mb-3 text-pretty">{weekSentence(recent.data.items, today, targetKcal, unit)}</p>
          <DayList {...props} days={recent.data.items} />
        </>
      ) : null}
    </Card>
  );
}

function DayList({
  day,
  today,
  targetKcal,
  onOpen,
  days,
}: RecentDaysProps & { days: readonly NutritionDay[] }) {
  const byDay = new Map(days.map((food) => [food.date, food]));
  const most = Math.max(targetKcal ?? 0, ...days.map((food) => food.calories ?? 0), 1);
  return (
    <ol className="-mx-2 flex flex-col">
      {dayRange(addDays(today, -13), today)
        .toReversed()
        .map((shown) => (
          <DayRow
            key={shown}
            day={shown}
            food={byDay.get(shown) ?? null}
            current={shown === day}
            share={(kcal) => kcal / most}
            targetKcal={targetKcal}
            onOpen={onOpen}
          />
        ))}
    </ol>
  );
}

type DayRowProps = {
  day: LocalDay;
  food: NutritionDay | null;
  current: boolean;
  share: (kcal: number) => number;
  targetKcal: number | null;
  onOpen: (day: LocalDay) => void;
};

function DayRow({ day, food, current, share, targetKcal, onOpen }: DayRowProps) {
  const unit = useUnits().energy;
  const calories = food?.calories ?? null;
  const amount = calories === null ? m.notLogged : energyText(calories, unit);
  return (
    <li>
      <button
        type="button"
        aria-current={current ? 'date' : undefined}
        onClick={() => onOpen(day)}
        className={classes(
          'numerals grid min-h-11 w-full grid-cols-[3.75rem_1fr_5.5rem] items-center gap-3 rounded-small px-2 text-left text-label transition-colors duration-150',
          current ? 'bg-primary-container text-on-primary-container' : 'hover:bg-primary-container/50',
        )}
      >
        <span className={classes('whitespace-nowrap', !current && 'text-muted')}>{rowDay(day)}</span>
        <span aria-hidden="true" className="relative h-2">
          {calories === null ? null : (
            <span
              data-mark
              className="absolute inset-y-0 left-0 rounded-full bg-primary"
              style={{ width: `${share(calories) * 100}%` }}
            />
          )}
          {targetKcal === null ? null : (
            <span
              className="absolute -inset-y-2 w-px bg-outline"
              style={{ left: `${share(targetKcal) * 100}%` }}
            />
          )}
        </span>
        <span
          className={classes('whitespace-nowrap text-right', calories === null && !current && 'text-muted')}
        >
          {amount}
        </span>
      </button>
    </li>
  );
}

const rowDay = (day: LocalDay): string => `${dayText(day, 'weekday')} ${Number(day.slice(8))}`;
