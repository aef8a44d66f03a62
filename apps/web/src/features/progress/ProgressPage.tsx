import { Page } from '../../design/Page.tsx';
import { m } from '../../messages/en.ts';
import { YouLink } from '../../shell/YouLink.tsx';

export function ProgressPage() {
  return (
    <Page title={m.navProgress} aside={<YouLink className="wide:hidden" />}>
      {null}
    </Page>
  );
}
