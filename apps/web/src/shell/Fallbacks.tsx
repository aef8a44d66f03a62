import { Link } from '@tanstack/react-router';
import { Button, buttonClasses } from '../design/Button.tsx';
import { Page } from '../design/Page.tsx';
import { m } from '../messages/en.ts';

export function NotFound() {
  return (
    <Page title={m.notFoundTitle}>
      <p className="mb-6 text-muted">{m.notFoundText}</p>
      <Link to="/" className={buttonClasses('primary')}>
        {m.notFoundAction}
      </Link>
    </Page>
  );
}

/** A defect in a page, or its code could not be fetched (a new version was installed meanwhile). */
export function Crashed() {
  return (
    <Page title={m.crashTitle}>
      <p role="alert" className="mb-6 text-muted">
        {m.crashText}
      </p>
      <Button onClick={() => window.location.reload()}>{m.crashAction}</Button>
    </Page>
  );
}
