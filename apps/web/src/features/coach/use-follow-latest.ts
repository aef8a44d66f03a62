import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** This near to the end counts as being there. */
const nearPx = 96;

export type Follow = { atEnd: boolean; jump: () => void };

/**
 * Keeps the end of the page in view while it grows, but only for those who are at the end: whoever has scrolled up
 * to read is left alone. `growth` changes whenever there may be more to see; `mine` when the member added to it.
 */
export function useFollowLatest(growth: unknown, mine: unknown): Follow {
  const [atEnd, setAtEnd] = useState(true);
  const following = useRef(true);
  const first = useRef(true);

  useEffect(() => {
    const look = () => {
      const { scrollHeight } = document.documentElement;
      following.current = scrollHeight - window.scrollY - window.innerHeight < nearPx;
      setAtEnd(following.current);
    };
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: growth is the occasion, not an input
  useLayoutEffect(() => {
    if (following.current) toEnd('instant');
  }, [growth]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: one's own message is the occasion
  useLayoutEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    following.current = true;
    toEnd('instant');
  }, [mine]);

  const jump = useCallback(() => {
    following.current = true;
    toEnd('smooth');
  }, []);
  return { atEnd, jump };
}

function toEnd(behavior: ScrollBehavior): void {
  window.scrollTo({ top: document.documentElement.scrollHeight, behavior });
}
