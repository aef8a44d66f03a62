import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { Button } from '../../design/Button.tsx';
import { FormError } from '../../design/FormError.tsx';
import { enLinks as m } from '../../messages/en.account.ts';
import { useLinkToken } from '../../shell/link-token.ts';
import { LinkPage, WayOn } from './LinkPage.tsx';

/** Takes a deletion back by a press of a button: mail programs that open links for a look must not do it. */
export function RestoreAccountPage() {
  const link = useLinkToken('/restore-account');
  return <RestoreAccount key={link?.opening} token={link?.token ?? null} />;
}

function RestoreAccount({ token }: { token: string | null }) {
  const { busy, error, submit } = useSubmit();
  const [done, setDone] = useState(false);
  if (done) {
    return (
      <LinkPage title={m.restoreDoneTitle} text={m.restoreDone}>
        <WayOn to="/welcome" label={m.toLogIn} />
      </LinkPage>
    );
  }
  if (token === null || error?.code === 'link-refused') {
    const text = token === null ? m.openAgain : `${m.refused} ${m.restoreRefused}`;
    return (
      <LinkPage title={m.restoreTitle} text={text}>
        <WayOn to="/welcome" label={m.toLogIn} />
      </LinkPage>
    );
  }
  const restore = () =>
    void submit(
      () => api.post('/auth/restore-account', { token }, { signedIn: false }),
      () => setDone(true),
    );
  return (
    <LinkPage title={m.restoreTitle} text={m.restoreText}>
      <FormError error={error} />
      <Button busy={busy} onClick={restore} className="self-start">
        {m.restoreDo}
      </Button>
    </LinkPage>
  );
}
