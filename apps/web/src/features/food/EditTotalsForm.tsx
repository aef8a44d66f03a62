import type { NutritionDay } from '@sleek/contract/nutrition';
import type { LocalDay } from '@sleek/domain/days';
import { type FormEvent, useState } from 'react';
import { useSubmit } from '../../api/use-submit.ts';
import { Button } from '../../design/Button.tsx';
import { FormError } from '../../design/FormError.tsx';
import { TextArea } from '../../design/TextField.tsx';
import { enFood as m } from '../../messages/en.food.ts';
import { m as common } from '../../messages/en.ts';
import { useUnits } from '../../quantities/use-units.ts';
import { AmountFields, macroNames } from './AmountFields.tsx';
import { type DraftFaults, draftOf, type FoodDraft, readDraft } from './food-day.ts';
import { useFoodDayWrites } from './use-food-day.ts';

type EditTotalsFormProps = { day: LocalDay; food: NutritionDay | null; onDone: () => void };

/** Sets the day's totals to what is in the fields; an emptied field is no longer logged. */
export function EditTotalsForm({ day, food, onDone }: EditTotalsFormProps) {
  const unit = useUnits().energy;
  const { save } = useFoodDayWrites();
  const { busy, error, submit, again, clear } = useSubmit();
  const [draft, setDraft] = useState(() => draftOf(food, unit));
  const [notes, setNotes] = useState(food?.notes ?? '');
  const [faults, setFaults] = useState<DraftFaults>({});

  const edit = (next: FoodDraft) => {
    setDraft(next);
    clear();
  };
  const saveTotals = (event: FormEvent) => {
    event.preventDefault();
    const read = readDraft(draft, unit);
    setFaults(read.ok ? {} : read.error);
    if (!read.ok) return;
    const note = notes.trim() === '' ? null : notes.trim();
    void submit(() => save({ date: day, ...read.value, notes: note }, food, m.saved), onDone);
  };

  return (
    <form noValidate onSubmit={saveTotals} className="flex flex-col gap-4">
      <AmountFields names={['calories']} draft={draft} faults={faults} onDraft={edit} />
      <div className="grid grid-cols-2 gap-3">
        <AmountFields names={macroNames} draft={draft} faults={faults} onDraft={edit} />
      </div>
      <TextArea
        label={m.note}
        value={notes}
        maxLength={2000}
        placeholder={m.notePlaceholder}
        onValueChange={(text) => {
          setNotes(text);
          clear();
        }}
      />
      <FormError error={error} onAgain={again} />
      <Button type="submit" wide busy={busy}>
        {busy ? common.saving : common.save}
      </Button>
    </form>
  );
}
