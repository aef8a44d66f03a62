import { useCallback, useRef, useState } from 'react';
import type { ApiError, Outcome } from './request.ts';

export type Submit = {
  busy: boolean;
  error: ApiError | null;
  /** Runs the write unless one is under way; what was typed stays where it is when it fails. */
  submit: <T>(write: () => Promise<Outcome<T>>, onDone: (value: T) => void) => Promise<void>;
  /** Repeats the last submission as it was. */
  again: () => Promise<void>;
  /** What was submitted has been changed since: neither its error nor its repetition means anything now. */
  clear: () => void;
};

/** One write at a time with its state for the screen. */
export function useSubmit(): Submit {
  const running = useRef(false);
  const last = useRef<(() => Promise<void>) | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const submit = useCallback<Submit['submit']>(async (write, onDone) => {
    const send = async () => {
      if (running.current) return;
      running.current = true;
      last.current = send;
      setBusy(true);
      setError(null);
      const outcome = await write();
      running.current = false;
      setBusy(false);
      if (outcome.ok) onDone(outcome.value);
      else setError(outcome.error);
    };
    await send();
  }, []);
  const clear = useCallback(() => {
    last.current = null;
    setError(null);
  }, []);
  const again = useCallback(async () => {
    if (last.current === null) setError(null);
    else await last.current();
  }, []);
  return { busy, error, submit, again, clear };
}
