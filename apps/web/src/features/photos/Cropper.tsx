import { type PointerEvent, useRef } from 'react';
import { enPhotos as m } from '../../messages/en.photos.ts';
import { boxOf, type Crop, maxZoom, movedTo, pushed, type Size, travelled, within } from './crop.ts';
import { RangeField } from './RangeField.tsx';

type CropperProps = { address: string; size: Size; crop: Crop; onCrop: (crop: Crop) => void };

/** A 3:4 frame over a picture: pushed by pointer or pinch, and by sliders that do the same. */
export function Cropper({ address, size, crop, onCrop }: CropperProps) {
  const box = boxOf(crop, size);
  const gestures = useGestures({ size, crop, onCrop });
  const percent = (share: number) => `${share * 100}%`;
  return (
    <div>
      <div
        {...gestures}
        className="relative mx-auto aspect-3/4 w-full max-w-60 cursor-move touch-none select-none overflow-hidden rounded-card bg-surface-sunken"
      >
        <img
          src={address}
          alt=""
          draggable={false}
          className="absolute max-w-none"
          style={{
            width: percent(size.width / box.width),
            height: percent(size.height / box.height),
            left: percent(-box.left / box.width),
            top: percent(-box.top / box.height),
          }}
        />
      </div>
      <p className="mt-2 text-center text-label text-muted">{m.cropHint}</p>
      <div className="mt-2 flex flex-col">
        <RangeField
          label={m.zoom}
          value={(crop.zoom - 1) / (maxZoom - 1)}
          onValueChange={(share) => onCrop(within({ ...crop, zoom: 1 + share * (maxZoom - 1) }, size))}
        />
        {(['x', 'y'] as const).map((side) => (
          <RangeField
            key={side}
            label={side === 'x' ? m.moveSideways : m.moveUpDown}
            value={travelled(crop, size, side)}
            onValueChange={(share) => onCrop(movedTo(crop, size, { side, share }))}
          />
        ))}
      </div>
    </div>
  );
}

type GestureProps = Omit<CropperProps, 'address'>;
type Point = { x: number; y: number };

/** One finger pushes, two spread. */
function useGestures({ size, crop, onCrop }: GestureProps) {
  const fingers = useRef(new Map<number, Point>());
  const down = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const before = fingers.current.get(event.pointerId);
    if (before === undefined) return;
    const now = { x: event.clientX, y: event.clientY };
    fingers.current.set(event.pointerId, now);
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const spread = distance(now, other) / Math.max(1, distance(before, other));
      return onCrop(within({ ...crop, zoom: crop.zoom * spread }, size));
    }
    const frameWidth = event.currentTarget.clientWidth;
    onCrop(pushed(crop, size, { x: now.x - before.x, y: now.y - before.y, frameWidth }));
  };
  const up = (event: PointerEvent<HTMLElement>) => void fingers.current.delete(event.pointerId);
  return { onPointerDown: down, onPointerMove: move, onPointerUp: up, onPointerCancel: up };
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
