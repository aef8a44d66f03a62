import { errorWords } from '../api/error-words.ts';
import type { ApiError } from '../api/request.ts';
import { m } from '../messages/en.ts';
import { ConsentNeeded } from './ConsentNeeded.tsx';

/** `onAgain` submits the same once more: for forms that are refused while health data may not be kept. */
type FormErrorProps = { error: ApiError | null; onAgain?: (() => void) | undefined };

/** Why a form could not be saved, beside its button; read out at once. */
export function FormError({ error, onAgain }: FormErrorProps) {
  return (
    <div role="alert" className={error ? undefined : 'hidden'}>
      {error ? <Reason error={error} onAgain={onAgain} /> : null}
    </div>
  );
}

function Reason({ error, onAgain }: { error: ApiError; onAgain?: (() => void) | undefined }) {
  if (error.code === 'consent-needed' && onAgain) return <ConsentNeeded onAgain={onAgain} />;
  return (
    <p className="rounded-control bg-attention-container px-4 py-3 text-label text-on">
      {errorWords(error)} {isPassing(error) ? m.errorKept : null}
    </p>
  );
}

/** Trying the same again may work. */
const isPassing = ({ status }: ApiError): boolean => status === 0 || status === 429 || status >= 500;
