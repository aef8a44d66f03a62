import type { Units } from '@sleek/contract/profile';
import { NumberField } from '../design/NumberField.tsx';
import { m } from '../messages/en.ts';
import { TwoPartField } from './TwoPartField.tsx';

type HeightFieldProps = {
  label: string;
  error?: string | null;
  value: string;
  onValueChange: (value: string) => void;
  unit: Units['height'];
};

/** A height in the member's unit, as `heightFieldText` writes and `readHeightField` reads it. */
export function HeightField({ unit, ...field }: HeightFieldProps) {
  if (unit === 'cm') return <NumberField {...field} unit="cm" digits={0} />;
  return (
    <TwoPartField
      {...field}
      major={{ name: m.unitFeet, unit: 'ft', digits: 0 }}
      minor={{ name: m.unitInches, unit: 'in', digits: 0 }}
    />
  );
}
