import { localDay } from '@sleek/domain/days';
import { type PointerEvent, useState } from 'react';
import { dayText } from '../../days-text.ts';
import { enPhotos as m } from '../../messages/en.photos.ts';
import type { Pair } from './compare.ts';
import { PhotoImage } from './PhotoImage.tsx';
import { addressesOver, useTrendWords } from './photos.ts';
import { RangeField } from './RangeField.tsx';

/** The first photo lies over the second up to an edge that is dragged, or moved by the slider below. */
export function CompareSlider({ pair: { first, second }, blurred }: { pair: Pair; blurred: boolean }) {
  const [edge, setEdge] = useState(0.5);
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons === 0) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    setEdge(Math.min(1, Math.max(0, (event.clientX - left) / width)));
  };
  const days = [first, second].map(({ date }) => dayText(localDay(date), 'full')) as [string, string];
  return (
    <div className="mx-auto max-w-[max(14rem,min(28rem,39dvh))]">
      <div
        onPointerDown={drag}
        onPointerMove={drag}
        className="relative cursor-ew-resize touch-pan-y select-none overflow-hidden rounded-card"
      >
        {[second, first].map((photo) => (
          <div
            key={photo.id}
            className={photo === first ? 'absolute inset-0' : ''}
            style={photo === first ? { clipPath: `inset(0 ${(1 - edge) * 100}% 0 0)` } : undefined}
          >
            <PhotoImage
              address={photo.download_url}
              until={photo.urls_expire_at}
              alt={m.photoName(dayText(localDay(photo.date), 'full'))}
              blurred={blurred}
              onOver={addressesOver}
            />
          </div>
        ))}
        <div
          aria-hidden="true"
          className="absolute inset-y-0 -ml-0.5 w-1 bg-card shadow-sheet"
          style={{ left: `${edge * 100}%` }}
        />
      </div>
      <RangeField
        label={m.edge}
        value={edge}
        onValueChange={setEdge}
        words={m.edgeSpoken(Math.round(edge * 100), ...days)}
      />
      <Days pair={{ first, second }} days={days} />
    </div>
  );
}

function Days({ pair, days }: { pair: Pair; days: readonly [string, string] }) {
  const trendOf = useTrendWords();
  return (
    <div className="flex justify-between gap-3 px-1 text-label">
      {[pair.first, pair.second].map(({ id, date }, place) => {
        const trend = trendOf(date);
        return (
          <p key={id} className="last:text-right">
            <span className="block font-medium">{days[place]}</span>
            {trend ? <span className="numerals block text-muted">{m.trend(trend)}</span> : null}
          </p>
        );
      })}
    </div>
  );
}
