import type { ReactNode } from 'react';

export type FieldWords = { label: ReactNode; hint?: ReactNode; error?: string | null | undefined };

/** Ids that tie a control to its hint and its error. */
export function describedBy(id: string, { hint, error }: FieldWords): string | undefined {
  const ids = [error ? `${id}-error` : null, hint ? `${id}-hint` : null].filter(Boolean).join(' ');
  return ids === '' ? undefined : ids;
}

export function FieldMessages({ id, hint, error }: FieldWords & { id: string }) {
  return (
    <>
      {hint ? (
        <p id={`${id}-hint`} className="mt-1.5 text-label text-muted">
          {hint}
        </p>
      ) : null}
      <p
        id={`${id}-error`}
        aria-live="polite"
        className="text-error text-label empty:hidden not-empty:mt-1.5"
      >
        {error || null}
      </p>
    </>
  );
}

export const inputClasses =
  'w-full min-h-12 rounded-control border border-outline bg-card px-4 py-2 text-body text-on ' +
  'placeholder:text-muted aria-invalid:border-error focus-visible:outline-offset-0';
