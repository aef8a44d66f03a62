import { useCallback, useRef, useState } from 'react';
import type { ApiError, Outcome } from './request.ts';

export type Submit = {
  busy: boolean;
  error: ApiError | null;
  /** Runs the write unless one is under way; what was typed stays where it is when it fails. */
  submit: <T>(write: () => Promise<Outcome<T>>, onDone: (value: T) => void) => Promise<void>;
  clear: () => void;
};

/** One write at a time with its state for the screen. */
export function useSubmit(): Submit {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const submit = useCallback<Submit['submit']>(async (write, onDone) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setError(null);
    const outcome = await write();
    running.current = false;
    setBusy(false);
    if (outcome.ok) onDone(outcome.value);
    else setError(outcome.error);
  }, []);
  const clear = useCallback(() => setError(null), []);
  return { busy, error, submit, clear };
}
