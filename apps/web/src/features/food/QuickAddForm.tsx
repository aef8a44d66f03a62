import type { NutritionDay } from '@sleek/contract/nutrition';
import type { LocalDay } from '@sleek/domain/days';
import { ChevronDown } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useSubmit } from '../../api/use-submit.ts';
import { Button } from '../../design/Button.tsx';
import { Card, CardTitle } from '../../design/Card.tsx';
import { FormError } from '../../design/FormError.tsx';
import { enFood as m } from '../../messages/en.food.ts';
import { useUnits } from '../../quantities/use-units.ts';
import { AmountFields, macroNames } from './AmountFields.tsx';
import { addToDay, type DraftFaults, emptyDraft, type FoodDraft, isEmpty, readDraft } from './food-day.ts';
import { useFoodDayWrites } from './use-food-day.ts';

/** Adds a meal's amounts to the day's totals. */
export function QuickAddForm({ day, food }: { day: LocalDay; food: NutritionDay | null }) {
  const unit = useUnits().energy;
  const { save } = useFoodDayWrites();
  const { busy, error, submit, again, clear } = useSubmit();
  const [draft, setDraft] = useState(emptyDraft);
  const [faults, setFaults] = useState<DraftFaults>({});
  const [nothing, setNothing] = useState(false);

  const edit = (next: FoodDraft) => {
    setDraft(next);
    clear();
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    const read = readDraft(draft, unit);
    setNothing(read.ok && isEmpty(read.value));
    if (read.ok && isEmpty(read.value)) return setFaults({});
    const change = read.ok ? addToDay(day, food, read.value) : read;
    setFaults(change.ok ? {} : change.error);
    if (!change.ok) return;
    void submit(
      () => save(change.value, food, m.added),
      () => setDraft(emptyDraft),
    );
  };

  return (
    <Card aria-labelledby="add-heading">
      <CardTitle id="add-heading">{m.addHeading}</CardTitle>
      <form noValidate onSubmit={add} className="flex flex-col gap-3">
        <div className="flex items-start gap-3">
          <div className="min-w-0 flex-1">
            <AmountFields names={['calories']} draft={draft} faults={faults} onDraft={edit} />
          </div>
          <Button type="submit" busy={busy} className="mt-[1.625rem]">
            {m.add}
          </Button>
        </div>
        <p aria-live="polite" className="text-label text-muted">
          {nothing ? m.nothingEntered : m.addHint}
        </p>
        <details className="group">
          <summary className="-mx-2 inline-flex min-h-11 items-center gap-1 rounded-control px-2 font-medium text-label text-primary marker:content-none">
            {m.addMore}
            <ChevronDown
              size={18}
              aria-hidden="true"
              className="transition-transform duration-150 group-open:rotate-180"
            />
          </summary>
          <div className="mt-1 grid grid-cols-2 gap-3 pb-1">
            <AmountFields names={macroNames} draft={draft} faults={faults} onDraft={edit} />
          </div>
        </details>
        <FormError error={error} onAgain={again} />
      </form>
    </Card>
  );
}
