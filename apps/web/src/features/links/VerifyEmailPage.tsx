import { useEffect, useState } from 'react';
import { api } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { useSubmit } from '../../api/use-submit.ts';
import { ErrorState } from '../../design/States.tsx';
import { enLinks as m } from '../../messages/en.account.ts';
import { useLinkToken } from '../../shell/link-token.ts';
import { LinkPage, WayOn } from './LinkPage.tsx';

/** Opening the link is the confirmation. */
export function VerifyEmailPage() {
  const link = useLinkToken('/verify-email');
  return <VerifyEmail key={link?.opening} token={link?.token ?? null} />;
}

/** A link works once: coming back to this page finds what it did. */
const confirmed = new Set<string>();

function VerifyEmail({ token }: { token: string | null }) {
  const { readAgain } = useSession();
  const { error, submit, again } = useSubmit();
  const [done, setDone] = useState(token !== null && confirmed.has(token));
  useEffect(() => {
    if (token === null || confirmed.has(token)) return;
    void submit(
      () => api.post('/auth/verify-email', { token }, { signedIn: false }),
      () => {
        confirmed.add(token);
        setDone(true);
        void readAgain();
      },
    );
  }, [token, submit, readAgain]);
  if (done) {
    return (
      <LinkPage title={m.verifyDoneTitle} text={m.verifyDone}>
        <WayOn to="/" label={m.toStart} />
      </LinkPage>
    );
  }
  if (token === null || error?.code === 'link-refused') {
    return (
      <LinkPage title={m.verifyTitle} text={token === null ? m.openAgain : `${m.refused} ${m.verifyAskNew}`}>
        <WayOn to="/" label={m.toStart} />
      </LinkPage>
    );
  }
  if (error === null) return <LinkPage title={m.verifyTitle} text={m.verifying} />;
  return (
    <LinkPage title={m.verifyTitle}>
      <ErrorState error={error} onRetry={again} />
    </LinkPage>
  );
}
