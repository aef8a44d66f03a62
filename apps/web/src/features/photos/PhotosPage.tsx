import { localDay } from '@sleek/domain/days';
import { Link } from '@tanstack/react-router';
import { Columns2, Images } from 'lucide-react';
import { useState } from 'react';
import { dayText } from '../../days-text.ts';
import { Button, buttonClasses } from '../../design/Button.tsx';
import { Page } from '../../design/Page.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../design/States.tsx';
import { Switch } from '../../design/Switch.tsx';
import { useKeepFocus } from '../../design/use-keep-focus.ts';
import { enPhotos as m } from '../../messages/en.photos.ts';
import { useBack } from '../../shell/use-back.ts';
import { HealthDataOff } from '../privacy/HealthDataOff.tsx';
import { AddPhoto } from './AddPhoto.tsx';
import { comparable } from './compare.ts';
import { PhotoTile } from './PhotoTile.tsx';
import { byMonth, type PhotoList, usePhotos, useTrendWords } from './photos.ts';
import { Uploads } from './Uploads.tsx';
import { useUploads } from './uploads.ts';
import { useBlur } from './use-blur.ts';

const pageSize = 60;

/** The member's own photos, month by month, and the way to add one. */
export function PhotosPage() {
  const back = useBack('/progress');
  const [count, setCount] = useState(pageSize);
  const { data, error, reload } = usePhotos(count);
  const [shown, setShown] = useState(data);
  // A longer list is read as another one; the shorter stays until it is there.
  if (data !== undefined && data !== shown) setShown(data);
  const uploads = useUploads();
  return (
    <Page title={m.title} onBack={back} width="wide">
      <HealthDataOff />
      <Uploads uploads={uploads} />
      {error && !shown ? <ErrorState error={error} onRetry={reload} /> : null}
      {!error && !shown ? <Skeleton className="h-96" /> : null}
      {shown && shown.total > 0 ? <Gallery list={shown} onMore={() => setCount(count + pageSize)} /> : null}
      {shown?.total === 0 ? (
        <EmptyState icon={<Images size={26} />} text={`${m.empty} ${m.intro}`} action={<AddPhoto />} />
      ) : null}
    </Page>
  );
}

type GalleryProps = { list: PhotoList; onMore: () => void };

function Gallery({ list, onMore }: GalleryProps) {
  const { blurred, settled, choose } = useBlur();
  const trendOf = useTrendWords();
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center gap-3">
        <AddPhoto />
        {comparable(list.items).length > 1 ? (
          <Link to="/photos/compare" className={buttonClasses('text')}>
            <Columns2 size={20} aria-hidden="true" />
            {m.compare}
          </Link>
        ) : null}
      </div>
      <p className="max-w-[60ch] text-label text-muted">{m.intro}</p>
      <div className="mt-3 max-w-sm">
        <Switch
          label={m.blur}
          hint={m.blurHint}
          checked={blurred}
          onCheckedChange={choose}
          disabled={!settled}
        />
      </div>
      {byMonth(list.items).map(({ month, photos }) => (
        <section key={month} aria-labelledby={`month-${month}`} className="mt-6">
          <h2 id={`month-${month}`} className="mb-3 font-semibold text-title">
            {dayText(localDay(month), 'month')}
          </h2>
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(9.5rem,100%),1fr))] gap-x-3 gap-y-4">
            {photos.map((photo) => (
              <li key={photo.id}>
                <PhotoTile photo={photo} trend={trendOf(photo.date)} blurred={blurred} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {list.items.length < list.total ? <More onMore={onMore} /> : null}
    </>
  );
}

function More({ onMore }: { onMore: () => void }) {
  const place = useKeepFocus<HTMLDivElement>();
  return (
    <div ref={place} className="mt-6 flex justify-center">
      <Button kind="tonal" onClick={onMore}>
        {m.showMore}
      </Button>
    </div>
  );
}
