import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import { describedBy } from './Field.tsx';

type SwitchProps = {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean;
};

/** A checkbox that looks like a switch; the whole row, hint included, is the target. */
export function Switch({ label, hint, checked, onCheckedChange, disabled }: SwitchProps) {
  const id = useId();
  return (
    <label
      className={classes(
        'ring-within relative flex min-h-12 items-center justify-between gap-4 rounded-small',
        disabled && 'opacity-60',
      )}
    >
      <span className="min-w-0">
        <span id={`${id}-label`} className="block font-medium">
          {label}
        </span>
        {hint ? (
          <span id={`${id}-hint`} className="mt-0.5 block text-label text-muted">
            {hint}
          </span>
        ) : null}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onCheckedChange(event.target.checked)}
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy(id, { label, hint })}
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
  );
}
