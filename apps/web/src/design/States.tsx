import type { ReactNode } from 'react';
import { errorWords } from '../api/error-words.ts';
import type { ApiError } from '../api/request.ts';
import { m } from '../messages/en.ts';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import { useKeepFocus } from './use-keep-focus.ts';

/** Nothing here yet: one sentence of value, one action. */
export function EmptyState({ icon, text, action }: { icon?: ReactNode; text: string; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-4 px-4 py-8 text-center">
      {icon ? (
        <span
          aria-hidden="true"
          className="flex size-14 items-center justify-center rounded-full bg-primary-container text-on-primary-container"
        >
          {icon}
        </span>
      ) : null}
      <p className="max-w-[44ch] text-body text-muted">{text}</p>
      {action}
    </div>
  );
}

/** Something could not be read: what to do about it, and the button that does it. */
export function ErrorState({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  const place = useKeepFocus<HTMLDivElement>();
  return (
    <div ref={place} role="alert" className="flex flex-col items-start gap-3 py-2">
      <p className="max-w-[60ch]">{errorWords(error)}</p>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button kind="tonal" onClick={onRetry}>
          {m.tryAgain}
        </Button>
        {error.code === 'maintenance' ? (
          // A page of the server, which is there also when the app is not.
          <a href="/status" className="inline-flex min-h-11 items-center text-primary underline">
            {m.statusLink}
          </a>
        ) : null}
      </div>
    </div>
  );
}

/** The place of something that is being read; visible only after 300 ms. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div aria-hidden="true" className={classes('animate-late', className)}>
      <div className="h-full min-h-4 rounded-control bg-surface-sunken" />
    </div>
  );
}
