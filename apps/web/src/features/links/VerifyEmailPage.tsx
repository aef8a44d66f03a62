import { useEffect, useState } from 'react';
import { api } from '../../api/client.ts';
import type { ApiError } from '../../api/request.ts';
import { useSession } from '../../api/session.tsx';
import { ErrorState } from '../../design/States.tsx';
import { enLinks as m } from '../../messages/en.account.ts';
import { useLinkToken } from '../../shell/link-token.ts';
import { LinkPage, WayOn } from './LinkPage.tsx';

/** Opening the link is the confirmation. */
export function VerifyEmailPage() {
  const link = useLinkToken('/verify-email');
  return <VerifyEmail key={link?.opening} token={link?.token ?? null} />;
}

function VerifyEmail({ token }: { token: string | null }) {
  const outcome = useVerification(token);
  if (token === null) {
    return (
      <LinkPage title={m.verifyTitle} text={m.openAgain}>
        <WayOn to="/" label={m.toStart} />
      </LinkPage>
    );
  }
  if (outcome.status === 'done') {
    return (
      <LinkPage title={m.verifyDoneTitle} text={m.verifyDone}>
        <WayOn to="/" label={m.toStart} />
      </LinkPage>
    );
  }
  if (outcome.status === 'running') return <LinkPage title={m.verifyTitle} text={m.verifying} />;
  if (outcome.error.code === 'link-refused') {
    return (
      <LinkPage title={m.verifyTitle} text={`${m.refused} ${m.verifyAskNew}`}>
        <WayOn to="/" label={m.toStart} />
      </LinkPage>
    );
  }
  return (
    <LinkPage title={m.verifyTitle}>
      <ErrorState error={outcome.error} onRetry={outcome.retry} />
    </LinkPage>
  );
}

type Outcome =
  | { status: 'running' }
  | { status: 'done' }
  | { status: 'failed'; error: ApiError; retry: () => void };

/** A link works once, and React may run an effect twice: one request a token, whoever asks. */
const requests = new Map<string, ReturnType<typeof verify>>();

const verify = (token: string) => api.post('/auth/verify-email', { token }, { signedIn: false });

function useVerification(token: string | null): Outcome {
  const { readAgain } = useSession();
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<{ error: ApiError | null } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another request
  useEffect(() => {
    if (token === null) return;
    let here = true;
    const request = requests.get(token) ?? verify(token);
    requests.set(token, request);
    void request.then((answer) => {
      if (!answer.ok && answer.error.code !== 'link-refused') requests.delete(token);
      if (!here) return;
      setOutcome({ error: answer.ok ? null : answer.error });
      if (answer.ok) void readAgain();
    });
    return () => {
      here = false;
    };
  }, [token, attempt, readAgain]);
  if (outcome === null) return { status: 'running' };
  const retry = () => {
    setOutcome(null);
    setAttempt((before) => before + 1);
  };
  return outcome.error === null ? { status: 'done' } : { status: 'failed', error: outcome.error, retry };
}
