import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { Button } from '../../design/Button.tsx';
import { FormError } from '../../design/FormError.tsx';
import { TextField } from '../../design/TextField.tsx';
import { enLinks as m } from '../../messages/en.account.ts';
import { m as common } from '../../messages/en.ts';
import { emailFault } from '../welcome/email-fault.ts';
import { LinkPage } from './LinkPage.tsx';

/** Asks for the mail. Whether there is an account is not told. */
export function ForgotPasswordPage() {
  const { busy, error, submit } = useSubmit();
  const [email, setEmail] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const address = email.trim();
    const found = emailFault(address);
    setFault(found);
    if (found) return;
    void submit(
      () => api.post('/auth/forgot-password', { email: address }, { signedIn: false }),
      () => setSentTo(address),
    );
  };
  if (sentTo !== null) return <Sent email={sentTo} onAgain={() => setSentTo(null)} />;
  return (
    <LinkPage title={m.forgotTitle} text={m.forgotText}>
      <form onSubmit={send} noValidate className="flex flex-col gap-5">
        <TextField
          label={common.email}
          name="email"
          type="email"
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          value={email}
          onValueChange={setEmail}
          error={fault}
        />
        <FormError error={error} />
        <Button type="submit" busy={busy}>
          {m.forgotSend}
        </Button>
      </form>
    </LinkPage>
  );
}

function Sent({ email, onAgain }: { email: string; onAgain: () => void }) {
  return (
    <LinkPage title={m.forgotSentTitle} text={m.forgotSent(email)}>
      <p className="text-label text-muted">{m.forgotNothing}</p>
      <Button kind="tonal" className="self-start" onClick={onAgain}>
        {m.forgotAgain}
      </Button>
    </LinkPage>
  );
}
