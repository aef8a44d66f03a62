import type { Recommendation } from '@sleek/contract/plans';
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useSubmit } from '../../api/use-submit.ts';
import { Button } from '../../design/Button.tsx';
import { FormError } from '../../design/FormError.tsx';
import { enPlan as m } from '../../messages/en.plan.ts';
import { type Decision, decide } from './use-weekly-plan.ts';

type Props = { item: Recommendation; onDecided: (item: Recommendation) => void };

/** One thing that would help, why, and what the member makes of it. */
export function RecommendationItem({ item, onDecided }: Props) {
  const { busy, error, submit } = useSubmit();
  const said = useRef<HTMLParagraphElement>(null);
  const shown = useRef(item.status);
  // The button that had the focus is gone then.
  useEffect(() => {
    if (shown.current !== item.status) said.current?.focus();
    shown.current = item.status;
  }, [item.status]);
  const send = (decision: Decision) => void submit(() => decide(item.id, decision), onDecided);
  const { text, basis, status } = item;
  return (
    <li className="flex flex-col gap-3 rounded-card border border-hairline bg-card p-[min(1rem,5vw)] sm:p-5">
      <div>
        <p
          ref={said}
          tabIndex={-1}
          className={status === 'dismissed' ? 'text-muted outline-none' : 'font-medium outline-none'}
        >
          {text}
        </p>
        {basis === null || status === 'dismissed' ? null : (
          <p className="mt-1 max-w-[60ch] text-label text-muted">{m.because(basis)}</p>
        )}
        {status === 'open' ? null : (
          <p className="mt-2 flex items-center gap-1.5 text-label text-muted">
            {status === 'accepted' ? <Check size={16} aria-hidden="true" className="text-primary" /> : null}
            {status === 'accepted' ? m.accepted : m.dismissed}
          </p>
        )}
      </div>
      <FormError error={error} />
      {status === 'open' ? (
        <div className="flex flex-wrap gap-2">
          <Button kind="tonal" busy={busy} aria-label={m.acceptNamed(text)} onClick={() => send('accept')}>
            {m.accept}
          </Button>
          <Button kind="text" busy={busy} aria-label={m.dismissNamed(text)} onClick={() => send('dismiss')}>
            {m.dismiss}
          </Button>
        </div>
      ) : (
        <Button
          kind="text"
          className="-mb-2 -ml-5 self-start"
          busy={busy}
          aria-label={m.undoNamed(text)}
          onClick={() => send('reopen')}
        >
          {m.undo}
        </Button>
      )}
    </li>
  );
}
