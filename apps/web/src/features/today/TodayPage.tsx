import { Page } from '../../design/Page.tsx';
import { m } from '../../messages/en.ts';
import { YouLink } from '../../shell/YouLink.tsx';

export function TodayPage() {
  return (
    <Page title={m.navToday} aside={<YouLink className="wide:hidden" />}>
      {null}
    </Page>
  );
}
