import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { m } from '../messages/en.ts';
import { Brand } from './Brand.tsx';

/** The frame of pages that are there for strangers too. */
export function PublicFrame({ children }: { children: ReactNode }) {
  return (
    <main tabIndex={-1} className="min-h-dvh">
      <div className="mx-auto max-w-[42rem] px-[min(1rem,5vw)] pt-4 wide:px-8">
        <Link to="/" className="inline-flex min-h-12 items-center gap-3 font-semibold text-title">
          <Brand size={32} />
          {m.appName}
        </Link>
      </div>
      {children}
    </main>
  );
}
