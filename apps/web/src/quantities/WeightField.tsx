import type { Units } from '@sleek/contract/profile';
import type { ReactNode, Ref } from 'react';
import { NumberField } from '../design/NumberField.tsx';
import { m } from '../messages/en.ts';
import { TwoPartField } from './TwoPartField.tsx';

type WeightFieldProps = {
  label: string;
  hint?: ReactNode;
  error?: string | null;
  /** As `weightFieldText` writes and `readWeightField` reads it. */
  value: string;
  onValueChange: (value: string) => void;
  unit: Units['weight'];
  hero?: boolean;
  labelHidden?: boolean;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
};

/** A weight in the member's unit; touching it selects the whole number, ready to be typed over. */
export function WeightField(props: WeightFieldProps) {
  const { label, hint, error, value, onValueChange, unit, hero, labelHidden, autoFocus, inputRef } = props;
  if (unit === 'st') {
    return (
      <TwoPartField
        label={label}
        hint={hint}
        error={error}
        value={value}
        onValueChange={onValueChange}
        major={{ name: m.unitStones, unit: 'st', digits: 0 }}
        minor={{ name: m.unitPounds, unit: 'lb', digits: 1 }}
        labelHidden={labelHidden}
        autoFocus={autoFocus}
      />
    );
  }
  return (
    <NumberField
      {...(inputRef ? { ref: inputRef } : {})}
      label={label}
      labelHidden={labelHidden}
      hint={hint}
      error={error}
      value={value}
      onValueChange={onValueChange}
      unit={unit}
      step={0.1}
      digits={1}
      startAt={unit === 'kg' ? 70 : 155}
      size={hero ? 'hero' : 'normal'}
      autoFocus={autoFocus}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}
