import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import { describedBy, FieldMessages } from './Field.tsx';

type SwitchProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean;
};

/** A checkbox that looks like a switch; the whole row is the target. */
export function Switch({ label, hint, error, checked, onCheckedChange, disabled }: SwitchProps) {
  const id = useId();
  return (
    <div className={classes(disabled && 'opacity-60')}>
      <label className="ring-within relative flex min-h-12 items-center justify-between gap-4 rounded-small py-1">
        <span className="min-w-0 font-medium">{label}</span>
        <input
          type="checkbox"
          role="switch"
          aria-checked={checked}
          checked={checked}
          disabled={disabled}
          onChange={(event) => onCheckedChange(event.target.checked)}
          aria-describedby={describedBy(id, { label, hint, error })}
          className="sr-only"
        />
        <span
          aria-hidden="true"
          className={classes(
            'flex h-8 w-13 shrink-0 items-center rounded-full border-2 px-1 transition-colors duration-150',
            checked ? 'border-primary bg-primary' : 'border-outline bg-surface-sunken',
          )}
        >
          <span
            data-mark
            className={classes(
              'size-4.5 rounded-full transition-transform duration-150 ease-calm',
              checked ? 'translate-x-5.5 bg-on-primary' : 'translate-x-0 bg-outline',
            )}
          />
        </span>
      </label>
      <FieldMessages id={id} label={label} hint={hint} error={error} />
    </div>
  );
}
