import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { after } from '../clock.ts';

export type Notice = { text: string; action?: { label: string; run: () => void }; durationMs?: number };
export type Notify = (notice: Notice) => void;

const SnackbarContext = createContext<Notify | null>(null);
const shownForMs = 6_000;

/** One short message at the bottom with at most one action, read out politely. */
export function SnackbarProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<{ notice: Notice; number: number } | null>(null);
  const [held, setHeld] = useState(false);

  const notify = useCallback<Notify>((notice) => {
    setHeld(false);
    setShown((before) => ({ notice, number: (before?.number ?? 0) + 1 }));
  }, []);
  const close = useCallback(() => setShown(null), []);

  useEffect(() => {
    if (shown === null || held) return;
    return after(shown.notice.durationMs ?? shownForMs, close);
  }, [shown, held, close]);

  const value = useMemo(() => notify, [notify]);
  return (
    <SnackbarContext value={value}>
      {children}
      <div
        role="status"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
        className="pointer-events-none fixed inset-x-0 bottom-24 z-40 flex justify-center px-4 wide:bottom-6"
      >
        {shown ? <Bar key={shown.number} notice={shown.notice} onClose={close} /> : null}
      </div>
    </SnackbarContext>
  );
}

/** @throws Error outside `SnackbarProvider`: a defect. */
export function useSnackbar(): Notify {
  const notify = use(SnackbarContext);
  if (notify === null) throw new Error('useSnackbar outside SnackbarProvider');
  return notify;
}

function Bar({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const { action } = notice;
  return (
    <div className="pointer-events-auto flex max-w-md animate-settle items-center gap-2 rounded-control bg-on py-1.5 pr-2 pl-4 text-surface">
      <span className="min-w-0 py-1.5">{notice.text}</span>
      {action ? (
        <button
          type="button"
          onClick={() => {
            onClose();
            action.run();
          }}
          className="min-h-11 min-w-11 shrink-0 rounded-control px-3 font-semibold text-surface underline decoration-2 underline-offset-4"
        >
          {action.label}
        </button>
      ) : null}
    </div>
  );
}
