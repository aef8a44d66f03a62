import { type KeyboardEvent, type PointerEvent, useCallback, useState } from 'react';
import { indexAfterKey, nearestIndex } from './band-series.ts';

type ScrubHandlers = {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  onPointerLeave: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onBlur: () => void;
};

export type Scrub = { index: number; active: boolean; handlers: ScrubHandlers };

/**
 * Which of the points is being read: by pointer (hover or drag) and by key. The newest when nothing is touched.
 * `xs` are the points' positions in pixels.
 */
export function useScrub(xs: readonly number[]): Scrub {
  const [chosen, setChosen] = useState<number | null>(null);
  const newest = xs.length - 1;
  const index = chosen === null ? newest : Math.min(chosen, newest);

  const moveTo = useCallback(
    (event: PointerEvent<HTMLElement>) => {
      const { left } = event.currentTarget.getBoundingClientRect();
      const nearest = nearestIndex(xs, event.clientX - left);
      if (nearest >= 0) setChosen(nearest);
    },
    [xs],
  );

  return {
    index,
    active: chosen !== null,
    handlers: {
      onPointerDown: moveTo,
      onPointerMove: (event) => {
        // A resting finger sends no moves, a hovering mouse does; both mean "here".
        if (event.pointerType === 'mouse' || event.buttons > 0) moveTo(event);
      },
      onPointerLeave: () => setChosen(null),
      onKeyDown: (event) => {
        const next = indexAfterKey(event.key, index, xs.length);
        if (next === null) return;
        event.preventDefault();
        setChosen(next);
      },
      onBlur: () => setChosen(null),
    },
  };
}
