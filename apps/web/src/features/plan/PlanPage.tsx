import type { WeeklyPlan } from '@sleek/contract/plans';
import { CalendarDays } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useSubmit } from '../../api/use-submit.ts';
import { dayWords } from '../../charts/spoken-quantities.ts';
import { Button } from '../../design/Button.tsx';
import { Card, CardTitle } from '../../design/Card.tsx';
import { FormError } from '../../design/FormError.tsx';
import { Page } from '../../design/Page.tsx';
import { useSnackbar } from '../../design/Snackbar.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../design/States.tsx';
import { enPlan as m } from '../../messages/en.plan.ts';
import { enPrivacy as privacy } from '../../messages/en.privacy.ts';
import { useBack } from '../../shell/use-back.ts';
import { HealthDataOff } from '../privacy/HealthDataOff.tsx';
import { NewPlan } from './NewPlan.tsx';
import { PlanTargets } from './PlanTargets.tsx';
import { RecommendationItem } from './RecommendationItem.tsx';
import { makePlan, showPlan, useWeeklyPlan, withDecision } from './use-weekly-plan.ts';

/** The week's targets and what would help most, made when the member asks for it. */
export function PlanPage() {
  const onBack = useBack('/');
  return (
    <Page title={m.title} onBack={onBack}>
      <HealthDataOff text={privacy.bannerLog} />
      <Content />
    </Page>
  );
}

function Content() {
  const { data: plan, error, reload } = useWeeklyPlan();
  const isNone = error?.code === 'not-found';
  if (error && !isNone && !plan) return <ErrorState error={error} onRetry={reload} />;
  if (isNone) return <NoPlan />;
  if (!plan) return <Placeholder />;
  return <Plan plan={plan} />;
}

function NoPlan() {
  const { busy, error, submit, again } = useSubmit();
  const notify = useSnackbar();
  const make = () =>
    void submit(makePlan, (plan) => {
      showPlan(plan);
      notify({ text: m.made });
    });
  return (
    <Card>
      <EmptyState
        icon={<CalendarDays size={26} />}
        text={m.emptyText}
        action={
          <Button busy={busy} onClick={make}>
            {m.make}
          </Button>
        }
      />
      <FormError error={error} onAgain={() => void again()} />
    </Card>
  );
}

function Plan({ plan }: { plan: WeeklyPlan }) {
  const top = useRef<HTMLParagraphElement>(null);
  const [shown, setShown] = useState(plan.plan_id);
  // A new plan is read from its beginning.
  useEffect(() => {
    if (shown === plan.plan_id) return;
    setShown(plan.plan_id);
    top.current?.focus();
  }, [shown, plan.plan_id]);
  return (
    <div className="flex flex-col gap-6">
      <p ref={top} tabIndex={-1} className="-mt-3 text-muted outline-none">
        {m.from(dayWords(plan.week_start.slice(0, 10), 'long'))}
      </p>
      <PlanTargets targets={plan.daily_targets} />
      {plan.target_changed_since ? <p className="-mt-3 text-muted">{m.targetsChanged}</p> : null}
      {plan.focus_areas.length === 0 ? null : (
        <section aria-labelledby="focus-title">
          <CardTitle id="focus-title">{m.focusTitle}</CardTitle>
          <ul className="flex flex-wrap gap-2">
            {plan.focus_areas.map((area) => (
              <li
                key={area}
                className="rounded-full bg-primary-container px-4 py-2 font-medium text-label text-on-primary-container"
              >
                {area}
              </li>
            ))}
          </ul>
        </section>
      )}
      {plan.changes.length === 0 ? null : (
        <section aria-labelledby="changes-title">
          <CardTitle id="changes-title">{m.changesTitle}</CardTitle>
          <ul className="flex flex-col gap-2">
            {plan.changes.map(({ description, basis }) => (
              <li key={description}>
                {description}
                {basis === null ? null : (
                  <span className="block text-caption text-muted">{m.because(basis)}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="help-title">
        <CardTitle id="help-title">{m.recommendationsTitle}</CardTitle>
        <ul className="flex flex-col gap-3">
          {plan.items.map((item) => (
            <RecommendationItem
              key={item.id}
              item={item}
              onDecided={(decided) => showPlan(withDecision(plan, decided))}
            />
          ))}
        </ul>
      </section>
      <NewPlan />
      <p className="text-caption text-muted">{m.origin}</p>
    </div>
  );
}

function Placeholder() {
  return (
    <div className="flex flex-col gap-3">
      <Skeleton className="h-28" />
      <Skeleton className="h-40" />
      <Skeleton className="h-40" />
    </div>
  );
}
