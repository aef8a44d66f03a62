import { type ReactNode, useId } from 'react';
import { classes } from '../design/classes.ts';
import { FieldMessages, inputClasses } from '../design/Field.tsx';

type Part = { name: string; unit: 'st' | 'lb' | 'ft' | 'in'; digits: number };

type TwoPartFieldProps = {
  label: string;
  hint?: ReactNode;
  error?: string | null | undefined;
  /** `12 st 11.5`, `5 ft 10`. */
  value: string;
  onValueChange: (value: string) => void;
  major: Part;
  minor: Part;
  labelHidden?: boolean | undefined;
  autoFocus?: boolean | undefined;
};

/** Stones and pounds, feet and inches: one quantity, two small fields. */
export function TwoPartField(props: TwoPartFieldProps) {
  const { label, hint, error, value, onValueChange, major, minor, labelHidden, autoFocus } = props;
  const id = useId();
  const [first = '', second = ''] = value.split(major.unit).map((text) => text.trim());
  const join = (a: string, b: string) => onValueChange(`${a} ${major.unit} ${b}`);
  return (
    <fieldset className="min-w-0" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={labelHidden ? 'sr-only' : 'mb-1.5 font-medium text-label'}>{label}</legend>
      <div className="grid grid-cols-2 gap-2">
        <PartInput
          part={major}
          value={first}
          autoFocus={autoFocus}
          invalid={Boolean(error)}
          onChange={(a) => join(a, second)}
        />
        <PartInput part={minor} value={second} invalid={Boolean(error)} onChange={(b) => join(first, b)} />
      </div>
      <FieldMessages id={id} label={label} hint={hint} error={error} />
    </fieldset>
  );
}

type PartInputProps = {
  part: Part;
  value: string;
  invalid: boolean;
  autoFocus?: boolean | undefined;
  onChange: (value: string) => void;
};

function PartInput({ part, value, invalid, autoFocus, onChange }: PartInputProps) {
  return (
    <div className="relative">
      <input
        type="text"
        inputMode={part.digits === 0 ? 'numeric' : 'decimal'}
        autoComplete="off"
        aria-label={part.name}
        aria-invalid={invalid || undefined}
        value={value}
        // biome-ignore lint/a11y/noAutofocus: the sheet that asks for this number opens for nothing else
        autoFocus={autoFocus}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onChange(event.target.value)}
        className={classes(inputClasses, 'numerals pr-12')}
      />
      <span
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 right-4 flex items-center text-label text-muted"
      >
        {part.unit}
      </span>
    </div>
  );
}
