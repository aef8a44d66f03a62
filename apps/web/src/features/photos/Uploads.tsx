import { localDay } from '@sleek/domain/days';
import { errorWords } from '../../api/error-words.ts';
import type { ApiError } from '../../api/request.ts';
import { dayText } from '../../days-text.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { useKeepFocus } from '../../design/use-keep-focus.ts';
import { enPhotos as m } from '../../messages/en.photos.ts';
import type { Upload } from './upload-list.ts';
import { uploads } from './uploads.ts';

/** What is on its way, what waits and what was not taken. */
export function Uploads({ uploads: all }: { uploads: readonly Upload[] }) {
  if (all.length === 0) return null;
  return (
    <ul aria-label={m.uploads} className="mb-5 flex flex-col gap-3">
      {all.map((upload) => (
        <li key={upload.id}>
          <UploadRow upload={upload} />
        </li>
      ))}
    </ul>
  );
}

function UploadRow({ upload: { id, photo, preview, state } }: { upload: Upload }) {
  const place = useKeepFocus<HTMLElement>();
  const isWaiting = state.step === 'resting' || state.step === 'refused';
  return (
    <Card ref={place} tone={isWaiting ? 'attention' : 'plain'} className="flex items-start gap-4">
      <img src={preview} alt="" className="aspect-3/4 w-16 shrink-0 rounded-small object-cover" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{dayText(localDay(photo.date), 'full')}</p>
        <div role="status">
          <Words state={state} />
        </div>
        {state.step === 'sending' ? <Share share={state.share} /> : null}
        <div className="-ml-3 mt-1 flex flex-wrap">
          {isWaiting && mayTryAgain(state.error) ? (
            <Button kind="text" className="px-3!" onClick={() => uploads.again(id)}>
              {state.step === 'resting' ? m.tryNow : m.tryAgain}
            </Button>
          ) : null}
          <Button kind="text" className="px-3!" onClick={() => uploads.drop(id)}>
            {state.step === 'refused' ? m.dropRefused : m.dropUpload}
          </Button>
        </div>
      </div>
    </Card>
  );
}

/** Tenths only, so that nobody is read every single percent. */
function Words({ state }: { state: Upload['state'] }) {
  if (state.step === 'sending')
    return <p className="text-label text-muted">{m.sending(Math.floor(state.share * 10) * 10)}</p>;
  if (state.step === 'checking') return <p className="text-label text-muted">{m.checking}</p>;
  return (
    <p className="mt-1 text-label">
      {reasonOf(state.error)} {state.step === 'resting' ? m.resting : null}
    </p>
  );
}

/** What is no photo, or too large, stays that. */
const mayTryAgain = ({ code }: ApiError): boolean => code !== 'photo-refused' && code !== 'body-too-large';

function reasonOf(error: ApiError): string {
  if (error.code === 'photo-store-unavailable') return m.storeDown;
  return error.code === 'body-too-large' ? m.tooLarge : errorWords(error);
}

function Share({ share }: { share: number }) {
  return (
    <progress
      value={share}
      max={1}
      aria-label={m.sendingName}
      className="mt-2 block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-surface-sunken [&::-moz-progress-bar]:bg-primary [&::-webkit-progress-bar]:bg-surface-sunken [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-primary"
    />
  );
}
