import { useEffect } from 'react';
import { healthDataTurnedOff, keepHealthData } from '../api/consents.ts';
import { errorWords } from '../api/error-words.ts';
import { useSubmit } from '../api/use-submit.ts';
import { m } from '../messages/en.ts';
import { Button } from './Button.tsx';
import { useKeepFocus } from './use-keep-focus.ts';

/** A save was refused because health data may not be kept: why, and one button that allows it and saves. */
export function ConsentNeeded({ onAgain }: { onAgain: () => void }) {
  const { busy, error, submit } = useSubmit();
  const place = useKeepFocus<HTMLDivElement>();
  // It was turned off elsewhere: the other parts of the screen should know.
  useEffect(healthDataTurnedOff, []);
  const allow = () => void submit(keepHealthData, onAgain);
  return (
    <div ref={place} className="rounded-control bg-attention-container px-4 py-3 text-label text-on">
      <p>{m.consentNeeded}</p>
      <Button kind="tonal" busy={busy} onClick={allow} className="mt-3">
        {m.consentNeededAllow}
      </Button>
      {error ? <p className="mt-2">{errorWords(error)}</p> : null}
    </div>
  );
}
