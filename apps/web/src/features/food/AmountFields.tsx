import { NumberField } from '../../design/NumberField.tsx';
import { enFood as m } from '../../messages/en.food.ts';
import { useUnits } from '../../quantities/use-units.ts';
import type { AmountName, DraftFaults, FoodDraft } from './food-day.ts';

type AmountFieldsProps = {
  names: readonly AmountName[];
  draft: FoodDraft;
  faults: DraftFaults;
  onDraft: (draft: FoodDraft) => void;
};

export function AmountFields({ names, draft, faults, onDraft }: AmountFieldsProps) {
  const energyUnit = useUnits().energy === 'kj' ? 'kJ' : 'kcal';
  return names.map((name) => {
    const fault = faults[name];
    return (
      <NumberField
        key={name}
        label={m[name]}
        unit={name === 'calories' ? energyUnit : m.grams}
        digits={name === 'calories' ? 0 : 1}
        value={draft[name]}
        error={fault ? m.faults[fault] : null}
        onValueChange={(text) => onDraft({ ...draft, [name]: text })}
      />
    );
  });
}

export const macroNames = ['protein_g', 'carbs_g', 'fat_g', 'fiber_g'] as const;
