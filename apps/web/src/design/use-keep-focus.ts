import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Hands the focus to what is around an element when it goes away with the focus in it: nobody is sent to the top. */
export function useKeepFocus<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      element.parentElement?.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
    };
  }, []);
  return ref;
}
