import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { buttonClasses } from '../../design/Button.tsx';
import { Page } from '../../design/Page.tsx';
import { PublicFrame } from '../../shell/PublicFrame.tsx';

type LinkPageProps = { title: string; text?: string; children?: ReactNode };

/** A page that a mail leads to, or that leads to a mail: one thing to say, one thing to do. */
export function LinkPage({ title, text, children }: LinkPageProps) {
  return (
    <PublicFrame>
      {/* A changed title is a changed page: its heading takes the focus and is read out. */}
      <Page key={title} title={title} focused>
        {text ? <p className="-mt-2 mb-6 max-w-[60ch] text-muted">{text}</p> : null}
        <div className="flex max-w-[30rem] flex-col gap-5">{children}</div>
      </Page>
    </PublicFrame>
  );
}

type WayOnProps = { to: '/' | '/forgot-password' | '/welcome'; label: string };

/** The one thing to do next. Members who are logged in pass the welcome page by. */
export function WayOn({ to, label }: WayOnProps) {
  return (
    <Link
      to={to}
      {...(to === '/welcome' ? { search: { mode: 'log-in' } } : {})}
      className={`${buttonClasses('primary')} self-start`}
    >
      {label}
    </Link>
  );
}
