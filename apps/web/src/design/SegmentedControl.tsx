import { useId } from 'react';
import { classes } from './classes.ts';

type SegmentedControlProps<T extends string> = {
  /** Names the group for those who can't see it. */
  label: string;
  value: T;
  onValueChange: (value: T) => void;
  segments: readonly { value: T; label: string }[];
};

/** One of two to five short words, side by side. */
export function SegmentedControl<T extends string>(props: SegmentedControlProps<T>) {
  const { label, value, onValueChange, segments } = props;
  const id = useId();
  return (
    <fieldset className="flex min-w-0 rounded-full bg-surface-sunken p-0.5">
      <legend className="sr-only">{label}</legend>
      {segments.map((segment) => (
        <label
          key={segment.value}
          className={classes(
            'ring-within relative flex min-h-11 min-w-0 flex-1 items-center justify-center rounded-full px-2 text-center text-label transition-colors duration-150',
            segment.value === value
              ? 'bg-primary-container font-semibold text-on-primary-container'
              : 'font-medium text-muted hover:text-on',
          )}
        >
          <input
            type="radio"
            name={id}
            checked={segment.value === value}
            onChange={() => onValueChange(segment.value)}
            className="sr-only"
          />
          {segment.label}
        </label>
      ))}
    </fieldset>
  );
}
