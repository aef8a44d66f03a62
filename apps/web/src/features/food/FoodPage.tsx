import { Page } from '../../design/Page.tsx';
import { m } from '../../messages/en.ts';
import { YouLink } from '../../shell/YouLink.tsx';

export function FoodPage() {
  return (
    <Page title={m.navFood} aside={<YouLink className="wide:hidden" />}>
      {null}
    </Page>
  );
}
