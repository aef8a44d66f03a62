import { Minus, Plus } from 'lucide-react';
import { type ComponentProps, useId } from 'react';
import { m } from '../messages/en.ts';
import { classes } from './classes.ts';
import { decimalText, parseDecimal } from './decimal.ts';
import { describedBy, FieldMessages, type FieldWords, inputClasses } from './Field.tsx';

type NumberFieldProps = Omit<
  ComponentProps<'input'>,
  'onChange' | 'value' | 'step' | 'min' | 'max' | 'size'
> &
  FieldWords & {
    /** The text as typed; `parseDecimal` reads it. */
    value: string;
    onValueChange: (value: string) => void;
    unit?: string;
    step?: number;
    digits?: number;
    min?: number;
    max?: number;
    /** Where the steppers start when the field is empty. */
    startAt?: number;
    /** Large numerals, for the one number of a screen. */
    size?: 'normal' | 'hero';
    labelHidden?: boolean | undefined;
  };

export function NumberField(props: NumberFieldProps) {
  const { label, hint, error, value, onValueChange, unit, step, digits = 1, min = 0, max = 100_000 } = props;
  const { startAt, size, labelHidden, className, ...own } = props;
  const rest = inputProps(own);
  const id = useId();
  const hero = size === 'hero';
  const move = (direction: 1 | -1) => {
    const from = parseDecimal(value) ?? startAt ?? min;
    const to = parseDecimal(value) === null ? from : from + direction * (step ?? 1);
    onValueChange(decimalText(Math.min(max, Math.max(min, to)), digits));
  };
  return (
    <div>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'mb-1.5 block font-medium text-label'}>
        {label}
      </label>
      <div className="flex items-center gap-2">
        {step ? <Stepper label={m.numberLess} onPress={() => move(-1)} icon="minus" /> : null}
        <div className="relative min-w-0 flex-1">
          <input
            autoComplete="off"
            enterKeyHint="done"
            {...rest}
            id={id}
            type="text"
            inputMode={digits === 0 ? 'numeric' : 'decimal'}
            value={value}
            onChange={(event) => onValueChange(event.target.value)}
            onKeyDown={(event) => {
              if (!step || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              move(event.key === 'ArrowUp' ? 1 : -1);
            }}
            aria-invalid={error ? true : undefined}
            aria-describedby={describedBy(id, { label, hint, error })}
            className={classes(
              inputClasses,
              'numerals',
              hero && 'h-16 px-12! text-center font-semibold text-screen!',
              unit && !hero && 'pr-14',
              className,
            )}
          />
          {unit ? (
            <span
              aria-hidden="true"
              className="pointer-events-none absolute inset-y-0 right-4 flex items-center text-label text-muted"
            >
              {unit}
            </span>
          ) : null}
        </div>
        {step ? <Stepper label={m.numberMore} onPress={() => move(1)} icon="plus" /> : null}
      </div>
      <FieldMessages id={id} label={label} hint={hint} error={error} />
    </div>
  );
}

type Own = Omit<NumberFieldProps, 'startAt' | 'size' | 'labelHidden' | 'className'>;

function inputProps(own: Own): ComponentProps<'input'> {
  const { label, hint, error, value, onValueChange, unit, step, digits, min, max, ...rest } = own;
  return rest;
}

function Stepper({ label, onPress, icon }: { label: string; onPress: () => void; icon: 'plus' | 'minus' }) {
  const Picture = icon === 'plus' ? Plus : Minus;
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onPress}
      className="flex size-[clamp(44px,3rem,14vw)] shrink-0 items-center justify-center rounded-full border border-outline text-on transition-colors duration-150 hover:bg-primary-container/60 active:scale-95"
    >
      <Picture size={20} aria-hidden="true" />
    </button>
  );
}
