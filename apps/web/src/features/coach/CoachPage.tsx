import { Page } from '../../design/Page.tsx';
import { m } from '../../messages/en.ts';
import { YouLink } from '../../shell/YouLink.tsx';

export function CoachPage() {
  return (
    <Page title={m.navCoach} aside={<YouLink className="wide:hidden" />}>
      {null}
    </Page>
  );
}
