import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { m } from '../messages/en.ts';
import { IconButton } from './Button.tsx';
import { classes } from './classes.ts';

type PageProps = {
  title: string;
  /** A line above the title. */
  overline?: string;
  /** Shown in place of the title text, for instance a greeting; the document's title stays `title`. */
  heading?: ReactNode;
  onBack?: () => void;
  aside?: ReactNode;
  /** The heading takes the focus although the address is the same: a step of a page. */
  focused?: boolean;
  width?: 'form' | 'narrow' | 'wide';
  children: ReactNode;
};

/** A page: its document title, its one `h1`, and focus on it after a navigation. */
export function Page(props: PageProps) {
  const { title, overline, heading, onBack, aside, focused = false, width = 'narrow', children } = props;
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = m.documentTitle(title);
  }, [title]);
  useEffect(() => {
    // The first page keeps the browser's own focus, also when its parts arrive one after the other.
    const path = window.location.pathname;
    if (shownPath !== null && (focused || shownPath !== path))
      headingRef.current?.focus({ preventScroll: true });
    shownPath = path;
  }, [focused]);
  return (
    <div
      className={classes('mx-auto w-full px-[min(1rem,5vw)] pt-4 pb-10 wide:px-8 wide:pt-10', widths[width])}
    >
      <header className="mb-5 flex items-start gap-2 wide:mb-8">
        {onBack ? (
          <IconButton label={m.back} onClick={onBack} className="-ml-3">
            <ArrowLeft size={24} aria-hidden="true" />
          </IconButton>
        ) : null}
        <div className="min-w-0 flex-1 self-center">
          {overline ? <p className="wrap-anywhere text-label text-muted">{overline}</p> : null}
          <h1
            ref={headingRef}
            tabIndex={-1}
            className="text-balance font-semibold text-screen tracking-[-0.015em]"
          >
            {heading ?? title}
          </h1>
        </div>
        {aside}
      </header>
      {children}
    </div>
  );
}

const widths = { form: 'max-w-[30rem]', narrow: 'max-w-[42rem]', wide: 'max-w-[68rem]' };
let shownPath: string | null = null;
