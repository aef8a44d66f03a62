import type { Photo } from '@sleek/contract/photos';
import { localDay } from '@sleek/domain/days';
import { Link } from '@tanstack/react-router';
import { CircleAlert, Hourglass } from 'lucide-react';
import { dayText } from '../../days-text.ts';
import { enPhotos as m } from '../../messages/en.photos.ts';
import { PhotoImage } from './PhotoImage.tsx';
import { addressesOver } from './photos.ts';

type PhotoTileProps = { photo: Photo; trend: string | null; blurred: boolean };

/** One photo of the gallery with its day and that day's trend. */
export function PhotoTile({ photo, trend, blurred }: PhotoTileProps) {
  return (
    <Link to="/photos/$id" params={{ id: photo.id }} className="group block rounded-card">
      {photo.status === 'ready' ? (
        <PhotoImage
          address={photo.thumbnail_url}
          until={photo.urls_expire_at}
          alt=""
          blurred={blurred}
          onOver={addressesOver}
          className="rounded-card"
        />
      ) : (
        <Unready status={photo.status} />
      )}
      <span className="mt-1.5 flex flex-wrap justify-between gap-x-2 px-1 text-label">
        <span className="font-medium group-hover:text-primary">
          <span className="sr-only">{m.photoOf} </span>
          {dayText(localDay(photo.date), 'short')}
        </span>
        {trend ? <span className="numerals text-muted">{m.trend(trend)}</span> : null}
      </span>
    </Link>
  );
}

function Unready({ status }: { status: Exclude<Photo['status'], 'ready'> }) {
  const isPreparing = status === 'processing';
  const Picture = isPreparing ? Hourglass : CircleAlert;
  const words = isPreparing ? m.preparing : status === 'refused' ? m.refused : m.failed;
  return (
    <span className="flex aspect-3/4 flex-col items-center justify-center gap-2 rounded-card bg-surface-sunken p-3 text-center text-label text-muted">
      <Picture size={24} aria-hidden="true" />
      {words}
    </span>
  );
}
