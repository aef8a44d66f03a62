import { Check } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import { FieldMessages } from './Field.tsx';

export type Choice<T extends string> = { value: T; label: string; hint?: string };

type ChoiceGroupProps<T extends string> = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null;
  value: T | null;
  onValueChange: (value: T) => void;
  choices: readonly Choice<T>[];
  columns?: 1 | 2;
};

/** One of a few: radio buttons as cards. */
export function ChoiceGroup<T extends string>(props: ChoiceGroupProps<T>) {
  const { label, hint, error, value, onValueChange, choices, columns = 1 } = props;
  const id = useId();
  return (
    <fieldset aria-describedby={hint ? `${id}-hint` : undefined} className="min-w-0">
      <legend className={classes('font-medium text-label', !hint && 'mb-2')}>{label}</legend>
      {hint ? (
        <p id={`${id}-hint`} className="mt-0.5 mb-2.5 text-label text-muted">
          {hint}
        </p>
      ) : null}
      <div
        className={classes('grid gap-2', columns === 2 && 'grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]')}
      >
        {choices.map((choice) => (
          <ChoiceCard
            key={choice.value}
            name={id}
            choice={choice}
            checked={choice.value === value}
            onChoose={() => onValueChange(choice.value)}
          />
        ))}
      </div>
      <FieldMessages id={id} label={label} error={error} />
    </fieldset>
  );
}

type ChoiceCardProps<T extends string> = {
  name: string;
  choice: Choice<T>;
  checked: boolean;
  onChoose: () => void;
};

function ChoiceCard<T extends string>({ name, choice, checked, onChoose }: ChoiceCardProps<T>) {
  return (
    <label
      className={classes(
        'ring-within relative flex min-h-12 items-center gap-3 rounded-control border px-4 py-2.5 transition-colors duration-150',
        checked ? 'border-primary bg-primary-container text-on-primary-container' : 'border-outline bg-card',
      )}
    >
      <input type="radio" name={name} checked={checked} onChange={onChoose} className="sr-only" />
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{choice.label}</span>
        {choice.hint ? (
          <span className={classes('block text-label', checked ? 'text-on-primary-container' : 'text-muted')}>
            {choice.hint}
          </span>
        ) : null}
      </span>
      <Check
        size={20}
        aria-hidden="true"
        className={classes('shrink-0 transition-opacity duration-150', checked ? 'opacity-100' : 'opacity-0')}
      />
    </label>
  );
}
