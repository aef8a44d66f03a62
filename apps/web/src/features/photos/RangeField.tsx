import { useId } from 'react';
import { classes } from '../../design/classes.ts';

type RangeFieldProps = {
  label: string;
  /** 0 to 1; null where there is nothing to choose. */
  value: number | null;
  onValueChange: (value: number) => void;
  /** What the value means, for those who can't see it. */
  words?: string;
};

/** A slider with its label; arrow keys go in steps of 2 %. */
export function RangeField({ label, value, onValueChange, words }: RangeFieldProps) {
  const id = useId();
  return (
    <div className={classes('flex flex-wrap items-center gap-x-3', value === null && 'opacity-50')}>
      <label htmlFor={id} className="w-28 text-label">
        {label}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={2}
        disabled={value === null}
        value={Math.round((value ?? 0.5) * 100)}
        aria-valuetext={words}
        onChange={(event) => onValueChange(Number(event.target.value) / 100)}
        className="h-11 min-w-32 flex-1 accent-primary"
      />
    </div>
  );
}
