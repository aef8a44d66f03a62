import { BadgeCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { api } from '../../api/client.ts';
import { useMember, useSession } from '../../api/session.tsx';
import { useSubmit } from '../../api/use-submit.ts';
import { Button } from '../../design/Button.tsx';
import { FormError } from '../../design/FormError.tsx';
import { enAccount as m } from '../../messages/en.account.ts';
import { Section } from '../you/Section.tsx';

export function EmailSection() {
  const { email, is_verified: verified } = useMember();
  return (
    <Section title={m.emailHeading}>
      <p className="wrap-anywhere font-medium">{email}</p>
      {verified ? (
        <p className="mt-1 flex items-center gap-1.5 text-label text-muted">
          <BadgeCheck size={18} aria-hidden="true" className="text-primary" />
          {m.verified}
        </p>
      ) : (
        <Unverified email={email} />
      )}
    </Section>
  );
}

function Unverified({ email }: { email: string }) {
  const { busy, error, submit } = useSubmit();
  const { readAgain } = useSession();
  const [sent, setSent] = useState(false);
  // It may have been confirmed on another device.
  useEffect(() => void readAgain(), [readAgain]);
  const send = () =>
    void submit(
      () => api.post('/auth/send-verification'),
      () => setSent(true),
    );
  return (
    <>
      <p className="mt-1 text-label text-muted">{m.notVerified}</p>
      <p className="mt-3 max-w-[60ch]">{m.verifyWhy}</p>
      <div role="status" className="wrap-anywhere mt-2 text-label empty:hidden">
        {sent ? m.verifySent(email) : null}
      </div>
      <FormError error={error} />
      <Button kind="tonal" busy={busy} onClick={send} className="mt-3">
        {m.verifySend}
      </Button>
    </>
  );
}
