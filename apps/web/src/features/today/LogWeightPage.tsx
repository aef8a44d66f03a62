import { Page } from '../../design/Page.tsx';
import { m } from '../../messages/en.ts';
import { YouLink } from '../../shell/YouLink.tsx';

export function LogWeightPage() {
  return (
    <Page title={m.navLog} aside={<YouLink className="wide:hidden" />}>
      {null}
    </Page>
  );
}
