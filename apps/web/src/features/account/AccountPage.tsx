import { Page } from '../../design/Page.tsx';
import { enAccount as m } from '../../messages/en.account.ts';
import { useBack } from '../../shell/use-back.ts';
import { EmailSection } from './EmailSection.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import { SessionsSection } from './SessionsSection.tsx';

/** How the member gets in, and who else does. */
export function AccountPage() {
  return (
    <Page title={m.title} onBack={useBack('/you')}>
      <div className="flex flex-col gap-8">
        <EmailSection />
        <PasswordSection />
        <SessionsSection />
      </div>
    </Page>
  );
}
