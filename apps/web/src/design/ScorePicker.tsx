import { type ReactNode, useId } from 'react';
import { m } from '../messages/en.ts';
import type { FiveWords } from '../messages/en-check-in.ts';
import { classes } from './classes.ts';

export type Score = 1 | 2 | 3 | 4 | 5;

type ScorePickerProps = {
  label: ReactNode;
  icon?: ReactNode;
  value: number | null;
  onValueChange: (value: Score | null) => void;
  /** A word for each of 1 to 5. */
  words: FiveWords;
};

const scores: readonly Score[] = [1, 2, 3, 4, 5];

/** How something felt, 1 to 5; the chosen number is also said in a word. */
export function ScorePicker({ label, icon, value, onValueChange, words }: ScorePickerProps) {
  const id = useId();
  const word = value === null ? null : words[value - 1];
  return (
    <fieldset className="min-w-0">
      <legend className="contents">
        <span className="mb-2 flex min-h-6 items-center gap-2 font-medium text-body">
          {icon ? (
            <span aria-hidden="true" className="flex text-muted">
              {icon}
            </span>
          ) : null}
          {label}
          <span className="ml-auto font-normal text-label text-muted" aria-hidden="true">
            {word}
          </span>
        </span>
      </legend>
      <div className="grid grid-cols-5 gap-1.5">
        {scores.map((score) => (
          <label
            key={score}
            className={classes(
              'ring-within numerals relative flex min-h-12 items-center justify-center rounded-control border transition-colors duration-150',
              score === value
                ? 'border-primary bg-primary font-semibold text-on-primary'
                : 'border-outline bg-card text-on hover:bg-primary-container/50',
            )}
          >
            <input
              type="radio"
              name={id}
              checked={score === value}
              onChange={() => onValueChange(score)}
              aria-label={`${score}, ${words[score - 1]}`}
              className="sr-only"
            />
            <span aria-hidden="true">{score}</span>
          </label>
        ))}
      </div>
      <div className="mt-1 flex items-center justify-between text-caption text-muted">
        <span aria-hidden="true">{words[0]}</span>
        {value !== null ? (
          <button
            type="button"
            onClick={() => onValueChange(null)}
            className="-my-1 min-h-11 min-w-11 rounded-full px-3 text-label text-primary"
          >
            {m.scoreClear}
          </button>
        ) : null}
        <span aria-hidden="true">{words[4]}</span>
      </div>
    </fieldset>
  );
}
