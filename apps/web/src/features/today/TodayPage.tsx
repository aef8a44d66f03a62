import type { Energy } from '@sleek/contract/energy';
import type { NutritionDay } from '@sleek/contract/nutrition';
import { type ReactNode, useState } from 'react';
import type { Resource } from '../../api/resource.ts';
import { useEnergy, useNumbers, useNumbersFailure, useNutritionDay } from '../../api/resources.ts';
import { useMember } from '../../api/session.tsx';
import { hourIn } from '../../clock.ts';
import { dayText } from '../../days-text.ts';
import { Card } from '../../design/Card.tsx';
import { Page } from '../../design/Page.tsx';
import { ErrorState, Skeleton } from '../../design/States.tsx';
import { m } from '../../messages/en.ts';
import { useZone } from '../../quantities/use-units.ts';
import { YouLink } from '../../shell/YouLink.tsx';
import { LegalUpdate } from '../legal/LegalUpdate.tsx';
import { HealthDataOff } from '../privacy/HealthDataOff.tsx';
import { decline, declinedOn } from './declined.memory.ts';
import { FoodCard } from './FoodCard.tsx';
import { InsightCard } from './InsightCard.tsx';
import { NextActionCard } from './NextActionCard.tsx';
import { nextAction } from './next-action.ts';
import { PlanCard } from './PlanCard.tsx';
import { RhythmCard } from './RhythmCard.tsx';
import { type RecentCheckIns, useRecentCheckIns } from './use-today.ts';
import { WeightCard } from './WeightCard.tsx';

/** The day at a glance: one next step, the quick weight, and what the data say. */
export function TodayPage() {
  const name = useMember().profile?.display_name?.trim();
  const greeting = greetingAt(hourIn(useZone()));
  const recent = useRecentCheckIns();
  const energy = useEnergy();
  const food = useNutritionDay(recent.today);
  return (
    <Page
      title={m.navToday}
      overline={dayText(recent.today, 'long')}
      heading={name ? m.greetingNamed(greeting, name) : greeting}
      aside={<YouLink className="wide:hidden" />}
      width="wide"
    >
      <HealthDataOff />
      <LegalUpdate />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 wide:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] wide:gap-5">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3 wide:gap-5">
          <NextAndWeight recent={recent} food={food} />
        </div>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3 wide:gap-5">
          <FoodAndPlan food={food} energy={energy} />
        </div>
      </div>
    </Page>
  );
}

function NextAndWeight({ recent, food }: { recent: RecentCheckIns; food: Resource<NutritionDay | null> }) {
  const { today, checkIns } = recent;
  const numbers = useNumbers();
  const [declined, setDeclined] = useState(() => declinedOn(today));
  if (recent.error && !checkIns) return <FailedCard error={recent.error} onRetry={recent.reload} />;
  if (!checkIns || numbers === undefined) return <NumbersPending />;
  const action =
    food.data === undefined ? null : nextAction({ today, numbers, checkIns, food: food.data, declined });
  const notToday = () => {
    const all = action ? [...declined, action] : declined;
    setDeclined(all);
    decline(today, all);
  };
  return (
    <>
      {action ? <NextActionCard action={action} onDecline={notToday} /> : null}
      <WeightCard today={today} checkIns={checkIns} numbers={numbers} />
      <RhythmCard today={today} checkIns={checkIns} />
    </>
  );
}

/** Which numbers may show isn't known yet: skeletons, or the reason why it can't be known. */
function NumbersPending() {
  const failure = useNumbersFailure();
  if (failure) return <FailedCard {...failure} />;
  return (
    <>
      <Skeleton className="h-40" />
      <Skeleton className="h-56" />
    </>
  );
}

type FoodAndPlanProps = { food: Resource<NutritionDay | null>; energy: Resource<Energy> };

function FoodAndPlan({ food, energy }: FoodAndPlanProps) {
  const numbers = useNumbers();
  if (!energy.data || numbers === undefined) {
    return energy.error ? null : <Skeleton className="h-40" />;
  }
  return (
    <>
      {food.data === undefined && food.error ? <FailedCard error={food.error} onRetry={food.reload} /> : null}
      {food.data === undefined ? null : (
        <FoodCard food={food.data} targets={energy.data.targets} numbers={numbers} />
      )}
      <InsightCard energy={energy.data} numbers={numbers} />
      <PlanCard energy={energy.data} numbers={numbers} />
    </>
  );
}

function FailedCard(props: Parameters<typeof ErrorState>[0]): ReactNode {
  return (
    <Card>
      <ErrorState {...props} />
    </Card>
  );
}

function greetingAt(hour: number): string {
  if (hour < 5) return m.greetingNight;
  if (hour < 12) return m.greetingMorning;
  return hour < 18 ? m.greetingAfternoon : m.greetingEvening;
}
