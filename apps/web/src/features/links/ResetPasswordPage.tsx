import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { useSubmit } from '../../api/use-submit.ts';
import { Button } from '../../design/Button.tsx';
import { FormError } from '../../design/FormError.tsx';
import { enAccount, enLinks as m } from '../../messages/en.account.ts';
import { useLinkToken } from '../../shell/link-token.ts';
import { PasswordField } from '../new-password/PasswordField.tsx';
import { usePassword } from '../new-password/use-password.ts';
import { LinkPage, WayOn } from './LinkPage.tsx';

export function ResetPasswordPage() {
  const link = useLinkToken('/reset-password');
  return <ResetPassword key={link?.opening} token={link?.token ?? null} />;
}

function ResetPassword({ token }: { token: string | null }) {
  const session = useSession();
  const { busy, error, submit } = useSubmit();
  const password = usePassword('new');
  const [done, setDone] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!password.check()) return;
    void submit(
      () => api.post('/auth/reset-password', { token, new_password: password.value }, { signedIn: false }),
      () => {
        setDone(true);
        // Whoever was logged in here may have been this very member.
        session.retry();
      },
    );
  };
  if (done) {
    return (
      <LinkPage title={m.resetDoneTitle} text={m.resetDone}>
        <WayOn to="/welcome" label={m.toLogIn} />
      </LinkPage>
    );
  }
  if (token === null || error?.code === 'link-refused') {
    return (
      <LinkPage title={m.resetTitle} text={token === null ? m.openAgain : m.refused}>
        <WayOn to="/forgot-password" label={m.askNew} />
      </LinkPage>
    );
  }
  return (
    <LinkPage title={m.resetTitle} text={m.resetText}>
      <form onSubmit={send} noValidate className="flex flex-col gap-5">
        <PasswordField {...password.field} label={enAccount.passwordNew} name="new-password" />
        <FormError error={error} />
        <Button type="submit" busy={busy}>
          {m.resetSave}
        </Button>
      </form>
    </LinkPage>
  );
}
