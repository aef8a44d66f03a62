import type { NutritionDay } from '@sleek/contract/nutrition';
import type { LocalDay } from '@sleek/domain/days';
import { type FormEvent, useState } from 'react';
import { useSubmit } from '../../api/use-submit.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { FormError } from '../../design/FormError.tsx';
import { TextArea } from '../../design/TextField.tsx';
import { enFood as m } from '../../messages/en.food.ts';
import { m as common } from '../../messages/en.ts';
import { useFoodDayWrites } from './use-food-day.ts';

type QuietFoodDayProps = { day: LocalDay; food: NutritionDay | null };

/** A day of food without a single amount, for members who see none. */
export function QuietFoodDay({ day, food }: QuietFoodDayProps) {
  const { save } = useFoodDayWrites();
  const { busy, error, submit, again, clear } = useSubmit();
  const [notes, setNotes] = useState(food?.notes ?? '');
  const saveNote = (event: FormEvent) => {
    event.preventDefault();
    const note = notes.trim() === '' ? null : notes.trim();
    void submit(
      () => save({ date: day, notes: note }, food, m.saved),
      () => {},
    );
  };
  return (
    <Card className="max-w-[42rem]">
      <p className="mb-4 max-w-[52ch] text-muted">
        {m.hiddenText} {food?.calories != null ? m.hiddenLogged : null}
      </p>
      <form onSubmit={saveNote} className="flex flex-col items-start gap-3">
        <div className="w-full">
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
        </div>
        <FormError error={error} onAgain={again} />
        <Button type="submit" busy={busy}>
          {busy ? common.saving : common.save}
        </Button>
      </form>
    </Card>
  );
}
