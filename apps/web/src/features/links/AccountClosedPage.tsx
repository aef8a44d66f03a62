import { enLinks as m } from '../../messages/en.account.ts';
import { LinkPage, WayOn } from './LinkPage.tsx';

/** Where a deletion ends: what happens now, and how it is taken back. */
export function AccountClosedPage() {
  return (
    <LinkPage title={m.closedTitle} text={m.closedText}>
      <WayOn to="/welcome" label={m.toStart} />
    </LinkPage>
  );
}
