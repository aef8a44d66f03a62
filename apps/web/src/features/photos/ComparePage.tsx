import type { Photo } from '@sleek/contract/photos';
import { localDay } from '@sleek/domain/days';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Eye, Images } from 'lucide-react';
import { useState } from 'react';
import { dayText } from '../../days-text.ts';
import { Button, buttonClasses } from '../../design/Button.tsx';
import { Page } from '../../design/Page.tsx';
import { SegmentedControl } from '../../design/SegmentedControl.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../design/States.tsx';
import { SelectField } from '../../design/TextField.tsx';
import { enPhotos as m } from '../../messages/en.photos.ts';
import { useBack } from '../../shell/use-back.ts';
import { CompareSlider } from './CompareSlider.tsx';
import { choicesOf, comparable, daysApart, type Pair, pairOf } from './compare.ts';
import { PhotoImage } from './PhotoImage.tsx';
import { addressesOver, usePhotos, useTrendWords } from './photos.ts';
import { useBlur } from './use-blur.ts';

/** So many can be chosen from. */
const mostPhotos = 500;

const ways = [
  { value: 'beside', label: m.beside },
  { value: 'slider', label: m.slider },
] as const;

/** Two photos of different days, beside each other or one over the other. */
export function ComparePage() {
  const back = useBack('/photos');
  const { data, error, reload } = usePhotos(mostPhotos);
  return (
    <Page title={m.compareTitle} onBack={back}>
      {error && !data ? <ErrorState error={error} onRetry={reload} /> : null}
      {!error && !data ? <Skeleton className="h-96" /> : null}
      {data ? <Comparison photos={comparable(data.items)} /> : null}
    </Page>
  );
}

function Comparison({ photos }: { photos: readonly Photo[] }) {
  const [way, setWay] = useState<'beside' | 'slider'>('beside');
  const [shown, setShown] = useState(false);
  const blurred = useBlur().blurred && !shown;
  const pair = pairOf(photos, useSearch({ from: '/shell/photos/compare' }));
  if (pair === null) return <TooFew />;
  return (
    <div>
      <Choices photos={photos} pair={pair} />
      <div className="mt-4 mb-3 max-w-sm">
        <SegmentedControl label={m.wayToCompare} value={way} onValueChange={setWay} segments={ways} />
      </div>
      <div className="relative">
        {way === 'beside' ? (
          <Beside pair={pair} blurred={blurred} />
        ) : (
          <CompareSlider pair={pair} blurred={blurred} />
        )}
        {blurred ? (
          <div className="absolute inset-x-0 top-1/3 flex justify-center">
            <Button onClick={() => setShown(true)}>
              <Eye size={20} aria-hidden="true" />
              {m.showBoth}
            </Button>
          </div>
        ) : null}
      </div>
      <p className="mt-3 text-center text-label text-muted">{m.apart(daysApart(pair))}</p>
    </div>
  );
}

function Choices({ photos, pair }: { photos: readonly Photo[]; pair: Pair }) {
  const navigate = useNavigate();
  const choose = (change: { first?: string; second?: string }) => {
    const search = { first: pair.first.id, second: pair.second.id, ...change };
    void navigate({ to: '/photos/compare', search, replace: true, resetScroll: false });
  };
  const choices = choicesOf(photos);
  const optionsWithout = (other: Photo) => choices.filter(({ value }) => value !== other.id);
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,9.5rem),1fr))] gap-3">
      <SelectField
        label={m.firstPhoto}
        value={pair.first.id}
        onValueChange={(first) => choose({ first })}
        options={optionsWithout(pair.second)}
      />
      <SelectField
        label={m.secondPhoto}
        value={pair.second.id}
        onValueChange={(second) => choose({ second })}
        options={optionsWithout(pair.first)}
      />
    </div>
  );
}

function Beside({ pair, blurred }: { pair: Pair; blurred: boolean }) {
  const trendOf = useTrendWords();
  return (
    <div className="grid grid-cols-2 gap-2 wide:gap-4">
      {[pair.first, pair.second].map((photo) => {
        const day = dayText(localDay(photo.date), 'full');
        const trend = trendOf(photo.date);
        return (
          <figure key={photo.id} className="min-w-0">
            <PhotoImage
              address={photo.download_url}
              until={photo.urls_expire_at}
              alt={m.photoName(day)}
              blurred={blurred}
              onOver={addressesOver}
              className="rounded-card"
            />
            <figcaption className="mt-1.5 px-1 text-label">
              <span className="block font-medium">{day}</span>
              {trend ? <span className="numerals block text-muted">{m.trend(trend)}</span> : null}
            </figcaption>
          </figure>
        );
      })}
    </div>
  );
}

function TooFew() {
  return (
    <EmptyState
      icon={<Images size={26} />}
      text={m.tooFew}
      action={
        <Link to="/photos" className={buttonClasses('tonal')}>
          {m.toPhotos}
        </Link>
      }
    />
  );
}
