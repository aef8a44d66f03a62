import type { CheckIn } from '@sleek/contract/check-ins';
import { addDays, type LocalDay, parseLocalDay } from '@sleek/domain/days';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCheckIns, useNumbers, useNumbersFailure } from '../../api/resources.ts';
import { todayIn } from '../../clock.ts';
import { dayText } from '../../days-text.ts';
import { Page } from '../../design/Page.tsx';
import { ErrorState, Skeleton } from '../../design/States.tsx';
import { m } from '../../messages/en.ts';
import { useZone } from '../../quantities/use-units.ts';
import { useBack } from '../../shell/use-back.ts';
import { HealthDataOff } from '../privacy/HealthDataOff.tsx';
import { CheckInForm } from './CheckInForm.tsx';
import { DayPicker } from './DayPicker.tsx';

/** How a day was: weight, energy, sleep, mood and a note, today or on any day before. */
export function CheckInPage() {
  const navigate = useNavigate();
  const today = todayIn(useZone());
  const day = dayFrom(useSearch({ from: '/shell/check-in' }).day, today);
  const [from = day] = [day, addDays(today, -29)].sort();
  const range = useCheckIns(from, today);
  const numbers = useNumbers();
  const failure = useNumbersFailure();
  const goBack = useBack('/');
  return (
    <Page title={m.checkInTitle} overline={dayText(day, 'long')} onBack={goBack}>
      <HealthDataOff />
      <div className="flex flex-col gap-6">
        <DayPicker
          today={today}
          day={day}
          logged={new Set(range.data?.items.map((item) => item.date))}
          onDay={(next) => void navigate({ to: '/check-in', search: { day: next }, replace: true })}
        />
        {range.error && !range.data ? <ErrorState error={range.error} onRetry={range.reload} /> : null}
        {range.data && failure ? <ErrorState {...failure} /> : null}
        {!range.error && !failure && (!range.data || numbers === undefined) ? (
          <Skeleton className="h-96" />
        ) : null}
        {range.data && numbers !== undefined ? (
          <CheckInForm
            key={day}
            day={day}
            today={today}
            weightShown={numbers !== 'hidden'}
            before={ofDay(range.data.items, day)}
          />
        ) : null}
      </div>
    </Page>
  );
}

const ofDay = (items: CheckIn[], day: LocalDay): CheckIn | null =>
  items.find((item) => item.date === day) ?? null;

function dayFrom(text: string | undefined, today: LocalDay): LocalDay {
  const day = parseLocalDay(text ?? '');
  return day.ok && day.value <= today ? day.value : today;
}
