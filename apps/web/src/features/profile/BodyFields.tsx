import type { Units } from '@sleek/contract/profile';
import type { ReactNode } from 'react';
import { ChoiceGroup } from '../../design/ChoiceGroup.tsx';
import { SegmentedControl } from '../../design/SegmentedControl.tsx';
import { m } from '../../messages/en.ts';
import { HeightField } from '../../quantities/HeightField.tsx';
import { type Activity, activityChoices } from './profile.words.ts';

export type BodyDraft = { height: string; activity: Activity | null };

type BodyFieldsProps = {
  draft: BodyDraft;
  onChange: (draft: BodyDraft) => void;
  unit: Units['height'];
  heightError: string | null;
};

export function BodyFields({ draft, onChange, unit, heightError }: BodyFieldsProps) {
  return (
    <>
      <div className="max-w-60">
        <HeightField
          label={m.fieldHeight}
          value={draft.height}
          onValueChange={(height) => onChange({ ...draft, height })}
          unit={unit}
          error={heightError}
        />
      </div>
      <ChoiceGroup
        label={m.fieldActivity}
        value={draft.activity}
        onValueChange={(activity) => onChange({ ...draft, activity })}
        choices={activityChoices}
      />
    </>
  );
}

const weightSegments = [
  { value: 'kg', label: 'kg' },
  { value: 'lb', label: 'lb' },
  { value: 'st', label: 'st' },
] as const;
const heightSegments = [
  { value: 'cm', label: 'cm' },
  { value: 'ft', label: 'ft' },
] as const;
const energySegments = [
  { value: 'kcal', label: 'kcal' },
  { value: 'kj', label: 'kJ' },
] as const;

export function UnitsFields({ units, onChange }: { units: Units; onChange: (units: Units) => void }) {
  return (
    <div className="grid gap-3">
      <UnitRow name={m.unitsWeight}>
        <SegmentedControl
          label={m.unitsWeight}
          value={units.weight}
          onValueChange={(weight) => onChange({ ...units, weight })}
          segments={weightSegments}
        />
      </UnitRow>
      <UnitRow name={m.unitsHeight}>
        <SegmentedControl
          label={m.unitsHeight}
          value={units.height}
          onValueChange={(height) => onChange({ ...units, height })}
          segments={heightSegments}
        />
      </UnitRow>
      <UnitRow name={m.unitsEnergy}>
        <SegmentedControl
          label={m.unitsEnergy}
          value={units.energy}
          onValueChange={(energy) => onChange({ ...units, energy })}
          segments={energySegments}
        />
      </UnitRow>
    </div>
  );
}

function UnitRow({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
      <span aria-hidden="true" className="font-medium text-label">
        {name}
      </span>
      <div className="w-full max-w-[min(14rem,60vw)]">{children}</div>
    </div>
  );
}
