import { type ComponentProps, type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import { describedBy, FieldMessages, type FieldWords, inputClasses } from './Field.tsx';

type TextFieldProps = Omit<ComponentProps<'input'>, 'onChange' | 'value'> &
  FieldWords & {
    value: string;
    onValueChange: (value: string) => void;
    /** Inside the field at its end, for instance a show-password button. */
    trailing?: ReactNode;
  };

export function TextField(props: TextFieldProps) {
  const { label, hint, error, value, onValueChange, trailing, className, ...rest } = props;
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-medium text-label">
        {label}
      </label>
      <div className="relative">
        <input
          {...rest}
          id={id}
          value={value}
          onChange={(event) => onValueChange(event.target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { label, hint, error })}
          className={classes(inputClasses, trailing ? 'pr-14' : '', className)}
        />
        {trailing ? <div className="absolute inset-y-0 right-0 flex items-center">{trailing}</div> : null}
      </div>
      <FieldMessages id={id} label={label} hint={hint} error={error} />
    </div>
  );
}

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> &
  FieldWords & { value: string; onValueChange: (value: string) => void };

export function TextArea({ label, hint, error, value, onValueChange, className, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-medium text-label">
        {label}
      </label>
      <textarea
        rows={3}
        {...rest}
        id={id}
        value={value}
        onChange={(event) => onValueChange(event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { label, hint, error })}
        className={classes(inputClasses, 'py-3', className)}
      />
      <FieldMessages id={id} label={label} hint={hint} error={error} />
    </div>
  );
}

type SelectFieldProps = Omit<ComponentProps<'select'>, 'onChange' | 'value'> &
  FieldWords & {
    value: string;
    onValueChange: (value: string) => void;
    options: readonly { value: string; label: string }[];
  };

export function SelectField(props: SelectFieldProps) {
  const { label, hint, error, value, onValueChange, options, className, ...rest } = props;
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-medium text-label">
        {label}
      </label>
      <select
        {...rest}
        id={id}
        value={value}
        onChange={(event) => onValueChange(event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { label, hint, error })}
        className={classes(inputClasses, className)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldMessages id={id} label={label} hint={hint} error={error} />
    </div>
  );
}
