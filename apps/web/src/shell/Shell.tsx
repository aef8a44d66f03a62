import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Skeleton } from '../design/States.tsx';
import { m } from '../messages/en.ts';
import { BottomBar, Rail } from './Navigation.tsx';

/** The frame of a signed-in member's pages. */
export function Shell() {
  return (
    <>
      <a
        href="#content"
        className="fixed top-2 left-2 z-60 -translate-y-20 rounded-control bg-primary px-4 py-3 font-semibold text-on-primary focus:translate-y-0"
      >
        {m.skipToContent}
      </a>
      <div className="wide:flex">
        <Rail />
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 pb-24 wide:pb-0">
          <Suspense fallback={<PagePlaceholder />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <BottomBar />
    </>
  );
}

export function PagePlaceholder() {
  return (
    <div className="mx-auto flex w-full max-w-[42rem] flex-col gap-3 px-4 pt-6">
      <Skeleton className="mb-4 h-9 w-48" />
      <Skeleton className="h-36" />
      <Skeleton className="h-36" />
      <Skeleton className="h-24" />
    </div>
  );
}
