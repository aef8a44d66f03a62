import type { Photo } from '@sleek/contract/photos';
import { localDay } from '@sleek/domain/days';
import { Link, useParams } from '@tanstack/react-router';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { dayText } from '../../days-text.ts';
import { Button, buttonClasses } from '../../design/Button.tsx';
import { Page } from '../../design/Page.tsx';
import { ErrorState, Skeleton } from '../../design/States.tsx';
import { enPhotos as m } from '../../messages/en.photos.ts';
import { useBack } from '../../shell/use-back.ts';
import { PhotoActions } from './PhotoActions.tsx';
import { PhotoImage } from './PhotoImage.tsx';
import { addressesOver, usePhoto, useTrendWords } from './photos.ts';
import { useBlur } from './use-blur.ts';

/** One photo, large, with what can be changed about it. */
export function PhotoPage() {
  const { id } = useParams({ from: '/shell/photos/$id' });
  const back = useBack('/photos');
  const { data, error, reload } = usePhoto(id);
  const isGone = error !== null && (error.status === 404 || error.status === 422);
  if (isGone) return <Gone onBack={back} />;
  if (data === undefined)
    return (
      <Page title={m.title} onBack={back}>
        {error ? <ErrorState error={error} onRetry={reload} /> : <Skeleton className="h-96" />}
      </Page>
    );
  return (
    <Page title={m.photoName(dayText(localDay(data.date), 'medium'))} onBack={back}>
      <PhotoView photo={data} />
    </Page>
  );
}

function PhotoView({ photo }: { photo: Photo }) {
  const trend = useTrendWords()(photo.date);
  return (
    <>
      {photo.status === 'ready' ? <Picture photo={photo} /> : <Unready photo={photo} />}
      <p className="mt-3 text-label text-muted">
        {[trend && m.trend(trend), photo.visibility === 'private' ? m.private : m.coachMayKnow]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <PhotoActions photo={photo} />
    </>
  );
}

function Picture({ photo }: { photo: Photo }) {
  const [shown, setShown] = useState(false);
  const blurred = useBlur().blurred && !shown;
  return (
    <div className="relative max-w-md overflow-hidden rounded-card">
      <PhotoImage
        address={photo.download_url}
        until={photo.urls_expire_at}
        alt={m.photoName(dayText(localDay(photo.date), 'full'))}
        blurred={blurred}
        onOver={addressesOver}
      />
      {blurred ? (
        <div className="absolute inset-0 flex items-center justify-center">
          <Button onClick={() => setShown(true)}>
            <Eye size={20} aria-hidden="true" />
            {m.show}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Unready({ photo: { status, refusal } }: { photo: Photo }) {
  const [heading, text] =
    status === 'processing'
      ? [m.preparing, m.preparingText]
      : status === 'refused'
        ? [m.refused, refusal?.detail]
        : [m.failed, m.failedText];
  return (
    <div role="status" className="rounded-card bg-surface-sunken p-[min(1.5rem,6vw)]">
      <p className="font-semibold">{heading}</p>
      <p className="mt-1 max-w-[60ch] text-muted">{text}</p>
    </div>
  );
}

function Gone({ onBack }: { onBack: () => void }) {
  return (
    <Page title={m.title} onBack={onBack}>
      <p role="alert" className="mb-4">
        {m.gone}
      </p>
      <Link to="/photos" className={buttonClasses('tonal')}>
        {m.toPhotos}
      </Link>
    </Page>
  );
}
