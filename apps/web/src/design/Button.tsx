import type { ComponentProps } from 'react';
import { classes } from './classes.ts';

export type ButtonKind = 'primary' | 'tonal' | 'text' | 'danger';

const looks: Record<ButtonKind, string> = {
  primary: 'bg-primary text-on-primary hover:bg-primary-hover',
  tonal: 'bg-primary-container text-on-primary-container hover:brightness-95 dark:hover:brightness-110',
  text: 'bg-transparent text-primary hover:bg-primary-container/50',
  danger: 'bg-transparent text-error ring-1 ring-inset ring-error hover:bg-error-container',
};

/** The look of a button, for links that are actions. */
export const buttonClasses = (kind: ButtonKind, wide = false): string =>
  classes(
    'inline-flex min-h-12 min-w-12 items-center justify-center gap-2 rounded-full px-5 py-2 text-center',
    'font-semibold text-body transition-[background-color,filter,transform] duration-150 ease-calm',
    'active:scale-[0.98] disabled:opacity-60 disabled:active:scale-100',
    looks[kind],
    wide && 'w-full',
  );

type ButtonProps = ComponentProps<'button'> & {
  kind?: ButtonKind;
  wide?: boolean;
  /** Keeps focus and size, refuses clicks, and says so. */
  busy?: boolean;
};

export function Button({ kind = 'primary', wide, busy, className, onClick, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={classes(buttonClasses(kind, wide), busy && 'opacity-70', className)}
    >
      {children}
    </button>
  );
}

/** A round button with a picture only; the label is its name. */
export function IconButton({ label, className, ...rest }: ComponentProps<'button'> & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      {...rest}
      className={classes(
        'inline-flex size-12 shrink-0 items-center justify-center rounded-full text-on transition-colors duration-150',
        'hover:bg-primary-container/60 disabled:opacity-40',
        className,
      )}
    />
  );
}
