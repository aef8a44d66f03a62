import { Page } from '../../design/Page.tsx';
import { m } from '../../messages/en.ts';
import { YouLink } from '../../shell/YouLink.tsx';

export function YouPage() {
  return (
    <Page title={m.navYou} aside={<YouLink className="wide:hidden" />}>
      {null}
    </Page>
  );
}
