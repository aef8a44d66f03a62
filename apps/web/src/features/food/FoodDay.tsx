import type { Targets } from '@sleek/contract/energy';
import type { NutritionDay } from '@sleek/contract/nutrition';
import type { LocalDay } from '@sleek/domain/days';
import { useState } from 'react';
import { useSubmit } from '../../api/use-submit.ts';
import { Button } from '../../design/Button.tsx';
import { Card, CardTitle } from '../../design/Card.tsx';
import { FormError } from '../../design/FormError.tsx';
import { preloadSheet, Sheet } from '../../design/Sheet.tsx';
import { enFood as m } from '../../messages/en.food.ts';
import { DaySwitches } from './DaySwitches.tsx';
import { DayTotals } from './DayTotals.tsx';
import { EditTotalsForm } from './EditTotalsForm.tsx';
import { QuickAddForm } from './QuickAddForm.tsx';
import { useFoodDayWrites } from './use-food-day.ts';

type FoodDayProps = { day: LocalDay; today: LocalDay; food: NutritionDay | null; targets: Targets | null };

export function FoodDay({ day, today, food, targets }: FoodDayProps) {
  const [editing, setEditing] = useState(false);
  return (
    <>
      <Card aria-labelledby="totals-heading">
        <CardTitle id="totals-heading" aside={food?.source === 'mfp_import' ? m.imported : null}>
          {m.totalsHeading}
        </CardTitle>
        {food === null ? (
          <p className="max-w-[52ch] text-muted">{day === today ? m.nothingYet : m.nothingThen}</p>
        ) : (
          <>
            <DayTotals food={food} targets={targets} />
            <Actions food={food} onEdit={() => setEditing(true)} />
          </>
        )}
      </Card>
      <QuickAddForm day={day} food={food} />
      {food ? <DaySwitches food={food} today={today} /> : null}
      <Sheet open={editing} onClose={() => setEditing(false)} title={m.editTitle}>
        <EditTotalsForm day={day} food={food} onDone={() => setEditing(false)} />
      </Sheet>
    </>
  );
}

function Actions({ food, onEdit }: { food: NutritionDay; onEdit: () => void }) {
  const { clear } = useFoodDayWrites();
  const { busy, error, submit } = useSubmit();
  return (
    <>
      {food.notes ? (
        <p className="mt-4 whitespace-pre-line border-hairline border-t pt-3">
          <span className="block text-caption text-muted">{m.note}</span>
          {food.notes}
        </p>
      ) : null}
      <div className="-mx-3 mt-3 -mb-2 flex flex-wrap gap-x-1">
        <Button
          kind="text"
          className="px-3!"
          onClick={onEdit}
          onPointerEnter={preloadSheet}
          onFocus={preloadSheet}
        >
          {m.edit}
        </Button>
        <Button
          kind="text"
          className="px-3!"
          busy={busy}
          onClick={() =>
            void submit(
              () => clear(food),
              () => {},
            )
          }
        >
          {m.clear}
        </Button>
      </div>
      <FormError error={error} />
    </>
  );
}
