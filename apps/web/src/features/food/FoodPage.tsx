import { type LocalDay, parseLocalDay } from '@sleek/domain/days';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEnergy, useNumbers, useNumbersFailure, useNutritionDay } from '../../api/resources.ts';
import { todayIn } from '../../clock.ts';
import { Page } from '../../design/Page.tsx';
import { ErrorState, Skeleton } from '../../design/States.tsx';
import { enFood as m } from '../../messages/en.food.ts';
import { useZone } from '../../quantities/use-units.ts';
import { YouLink } from '../../shell/YouLink.tsx';
import { HealthDataOff } from '../privacy/HealthDataOff.tsx';
import { DayNav } from './DayNav.tsx';
import { FoodDay } from './FoodDay.tsx';
import { QuietFoodDay } from './QuietFoodDay.tsx';
import { RecentDays } from './RecentDays.tsx';

/** What was eaten on a day, in totals; and the two weeks around it. */
export function FoodPage() {
  const today = todayIn(useZone());
  const day = dayOf(useLocation().hash, today);
  const navigate = useNavigate();
  const open = (next: LocalDay) =>
    void navigate({
      to: '/food',
      ...(next === today ? {} : { hash: next }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Page title={m.title} width="wide" aside={<YouLink className="wide:hidden" />}>
      <HealthDataOff />
      <DayNav day={day} today={today} onOpen={open} />
      <Content day={day} today={today} onOpen={open} />
    </Page>
  );
}

type ContentProps = { day: LocalDay; today: LocalDay; onOpen: (day: LocalDay) => void };

function Content({ day, today, onOpen }: ContentProps) {
  const food = useNutritionDay(day);
  const energy = useEnergy();
  const numbers = useNumbers();
  const failure = useNumbersFailure();
  if (food.error && food.data === undefined) return <ErrorState error={food.error} onRetry={food.reload} />;
  if (failure) return <ErrorState {...failure} />;
  if (food.data === undefined || numbers === undefined) return <Placeholder />;
  if (numbers !== 'shown') return <QuietFoodDay key={day} day={day} food={food.data} />;
  const targets = energy.data?.targets ?? null;
  return (
    <div className="grid items-start gap-3 wide:grid-cols-5">
      <div className="flex min-w-0 flex-col gap-3 wide:col-span-3">
        <FoodDay key={day} day={day} today={today} food={food.data} targets={targets} />
      </div>
      <div className="min-w-0 wide:col-span-2">
        <RecentDays day={day} today={today} targetKcal={targets?.calories ?? null} onOpen={onOpen} />
      </div>
    </div>
  );
}

function Placeholder() {
  return (
    <div className="flex flex-col gap-3">
      <Skeleton className="h-64" />
      <Skeleton className="h-48" />
    </div>
  );
}

/** The day in the address; days to come and nonsense mean today. */
function dayOf(hash: string, today: LocalDay): LocalDay {
  const day = parseLocalDay(hash);
  return day.ok && day.value < today ? day.value : today;
}
