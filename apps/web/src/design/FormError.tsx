import { errorWords } from '../api/error-words.ts';
import type { ApiError } from '../api/request.ts';
import { m } from '../messages/en.ts';
import { ConsentNeeded } from './ConsentNeeded.tsx';

/** Why a form could not be saved, beside its button; read out at once. */
export function FormError({ error, text }: { error: ApiError | null; text?: string | null }) {
  return (
    <div role="alert" className={error ? undefined : 'hidden'}>
      {error?.code === 'consent-needed' ? <ConsentNeeded /> : null}
      {error && error.code !== 'consent-needed' ? (
        <p className="rounded-control bg-attention-container px-4 py-3 text-label text-on">
          {text ?? errorWords(error)} {isPassing(error) ? m.errorKept : null}
        </p>
      ) : null}
    </div>
  );
}

/** Trying the same again may work. */
const isPassing = ({ status }: ApiError): boolean => status === 0 || status === 429 || status >= 500;
