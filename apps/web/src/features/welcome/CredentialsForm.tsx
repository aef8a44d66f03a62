import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { ApiError } from '../../api/request.ts';
import { useSession } from '../../api/session.tsx';
import { useSubmit } from '../../api/use-submit.ts';
import { Button } from '../../design/Button.tsx';
import { FormError } from '../../design/FormError.tsx';
import { TextField } from '../../design/TextField.tsx';
import { m } from '../../messages/en.ts';
import { Agreement } from '../legal/Agreement.tsx';
import { useLegalVersions } from '../legal/legal-documents.ts';
import { PasswordField } from '../new-password/PasswordField.tsx';
import { usePassword } from '../new-password/use-password.ts';
import { emailFault } from './email-fault.ts';

export type WelcomeMode = 'register' | 'log-in';

type FormProps = { mode: WelcomeMode; onOtherMode: () => void };

export function CredentialsForm({ mode, onOtherMode }: FormProps) {
  const session = useSession();
  const { busy, error, submit } = useSubmit();
  const [email, setEmail] = useState(keptEmail);
  const [emailOdd, setEmailOdd] = useState<string | null>(null);
  const registering = mode === 'register';
  const password = usePassword(registering ? 'new' : 'current');
  const versions = useLegalVersions(registering).data;

  const send = (event: FormEvent) => {
    event.preventDefault();
    const found = emailFault(email.trim());
    setEmailOdd(found);
    const passwordSound = password.check();
    if (found !== null || !passwordSound) return focusOn(found === null ? 'password' : 'email');
    const credentials = { email: email.trim(), password: password.value };
    void submit(
      () => (registering ? session.register(credentials, versions) : session.logIn(credentials)),
      () => {},
    );
  };
  const refused = refusal(error);

  return (
    <form onSubmit={send} noValidate className="flex flex-col gap-5">
      <TextField
        label={m.email}
        name="email"
        type="email"
        autoComplete={registering ? 'email' : 'username'}
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        value={email}
        onValueChange={(value) => {
          keptEmail = value;
          setEmail(value);
        }}
        error={emailOdd ?? refused.email}
      />
      {error?.code === 'email-taken' ? (
        <Button kind="tonal" onClick={onOtherMode}>
          {m.welcomeLogIn}
        </Button>
      ) : null}
      <PasswordField {...password.field} error={password.field.error ?? refused.password} />
      {registering ? null : (
        <Link
          to="/forgot-password"
          className="-my-3 inline-flex min-h-12 items-center self-start font-semibold text-primary"
        >
          {m.passwordForgotten}
        </Link>
      )}
      {refused.other ? <FormError error={error} /> : null}
      <Button type="submit" wide busy={busy}>
        {registering ? m.welcomeRegister : m.welcomeLogIn}
      </Button>
      {registering ? <Agreement versions={versions} /> : null}
    </form>
  );
}

// Stays when somebody switches between the two modes.
let keptEmail = '';

/** Where the server's refusal belongs on this form. */
function refusal(error: ApiError | null): { email?: string; password?: string; other?: boolean } {
  if (error === null) return {};
  if (error.code === 'wrong-credentials' || error.code === 'not-authenticated')
    return { password: m.wrongCredentials };
  if (error.code === 'email-taken') return { email: m.emailTaken };
  const at = (field: string) => error.errors.find((fault) => fault.loc.includes(field))?.msg;
  const email = at('email');
  const password = at('password');
  if (email) return { email };
  return password ? { password } : { other: true };
}

const focusOn = (name: 'email' | 'password'): void =>
  document.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.focus();
