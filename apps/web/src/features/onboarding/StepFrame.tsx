import { ArrowLeft } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import type { ApiError } from '../../api/request.ts';
import { useSession } from '../../api/session.tsx';
import { Button, IconButton } from '../../design/Button.tsx';
import { classes } from '../../design/classes.ts';
import { FormError } from '../../design/FormError.tsx';
import { m } from '../../messages/en.ts';
import type { StepProps } from './step-props.ts';

type StepFrameProps = Omit<StepProps, 'onDone'> & {
  title: string;
  why: string;
  children: ReactNode;
  busy: boolean;
  error: ApiError | null;
  onAgain?: (() => void) | undefined;
  onContinue: () => void;
  continueLabel?: string;
  skip?: { label: string; run: () => void };
};

/** One screen of onboarding: where one is, the question, why it is asked, and the way on. */
export function StepFrame(props: StepFrameProps) {
  const { step, of, onBack, title, why, children, busy, error, onAgain, onContinue, skip } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = m.documentTitle(title);
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onContinue();
  };
  return (
    <main tabIndex={-1} className="mx-auto flex min-h-dvh w-full max-w-[36rem] flex-col px-5 pt-3 wide:pt-12">
      <StepHeader step={step} of={of} onBack={onBack} />
      <form onSubmit={send} noValidate className="flex flex-1 animate-settle flex-col">
        <h1
          ref={heading}
          tabIndex={-1}
          className="mt-6 text-balance font-semibold text-screen tracking-[-0.015em]"
        >
          {title}
        </h1>
        <p className="mt-2 mb-8 max-w-[52ch] text-muted">{why}</p>
        <div className="flex flex-col gap-7">{children}</div>
        <div className="foot bottom-0 mt-auto -mx-5 px-5 pt-4 pb-[max(1.25rem,env(safe-area-inset-bottom))] wide:mt-10">
          <FormError error={error} onAgain={onAgain} />
          <div className="mt-2 flex flex-col gap-1 wide:flex-row">
            <Button type="submit" busy={busy} className="wide:min-w-44">
              {props.continueLabel ?? m.onboardingContinue}
            </Button>
            {skip ? (
              <Button kind="text" onClick={skip.run}>
                {skip.label}
              </Button>
            ) : null}
          </div>
        </div>
      </form>
    </main>
  );
}

function StepHeader({ step, of, onBack }: Pick<StepFrameProps, 'step' | 'of' | 'onBack'>) {
  const session = useSession();
  return (
    <div className="flex min-h-12 items-center gap-3">
      {onBack ? (
        <IconButton label={m.onboardingBack} onClick={onBack} className="-ml-3">
          <ArrowLeft size={24} aria-hidden="true" />
        </IconButton>
      ) : null}
      <p className="flex flex-1 items-center gap-3">
        <span className="sr-only">{m.onboardingStep(step, of)}</span>
        <span aria-hidden="true" className="flex flex-1 gap-1.5">
          {Array.from({ length: of }, (_, index) => index + 1).map((bar) => (
            <span
              key={bar}
              data-mark={bar <= step ? '' : undefined}
              className={classes('h-1.5 flex-1 rounded-full', bar <= step ? 'bg-primary' : 'bg-hairline')}
            />
          ))}
        </span>
      </p>
      {onBack ? null : (
        <Button kind="text" onClick={() => void session.logOut()} className="-mr-4">
          {m.onboardingLogOut}
        </Button>
      )}
    </div>
  );
}
