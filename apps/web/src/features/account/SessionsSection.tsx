import type { Session } from '@sleek/contract/accounts';
import { LogOut, MonitorSmartphone } from 'lucide-react';
import { useRef } from 'react';
import { api } from '../../api/client.ts';
import { removedOrGone } from '../../api/request.ts';
import { invalidate, useResource } from '../../api/resource.ts';
import { useSession } from '../../api/session.tsx';
import { useSubmit } from '../../api/use-submit.ts';
import { Button } from '../../design/Button.tsx';
import { FormError } from '../../design/FormError.tsx';
import { useSnackbar } from '../../design/Snackbar.tsx';
import { ErrorState, Skeleton } from '../../design/States.tsx';
import { instantText } from '../../locale.ts';
import { enAccount as m } from '../../messages/en.account.ts';
import { useZone } from '../../quantities/use-units.ts';
import { Section } from '../you/Section.tsx';
import { deviceName } from './device-name.ts';

type SessionList = { items: Session[]; total: number };

export function SessionsSection() {
  const { data, error, reload } = useResource<SessionList>('sessions', () => api.get('/auth/sessions'));
  return (
    <Section title={m.sessionsHeading} hint={m.sessionsHint}>
      {data ? <Sessions sessions={data.items} /> : null}
      {!data && error ? <ErrorState error={error} onRetry={reload} /> : null}
      {!data && !error ? <Skeleton className="h-40" /> : null}
      <LogOutEverywhere />
    </Section>
  );
}

function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const list = useRef<HTMLUListElement>(null);
  const notify = useSnackbar();
  const { error, submit } = useSubmit();
  const end = ({ id, user_agent: agent }: Session) =>
    void submit(
      async () => removedOrGone(await api.remove(`/auth/sessions/${id}`)),
      () => {
        invalidate('sessions');
        notify({ text: m.sessionEnded(deviceName(agent)) });
        // The button goes with its row; the list is the nearest thing that stays.
        list.current?.focus();
      },
    );
  const mineFirst = [...sessions].sort((a, b) => Number(b.current) - Number(a.current));
  return (
    <>
      <ul
        ref={list}
        tabIndex={-1}
        aria-label={m.sessionsHeading}
        className="divide-y divide-hairline outline-none"
      >
        {mineFirst.map((session) => (
          <SessionRow key={session.id} session={session} onEnd={() => end(session)} />
        ))}
      </ul>
      <FormError error={error} />
    </>
  );
}

function SessionRow({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const zone = useZone();
  const name = deviceName(session.user_agent);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-3 first:pt-0">
      <MonitorSmartphone size={22} aria-hidden="true" className="shrink-0 text-muted" />
      <div className="min-w-0 flex-1 basis-40">
        <p className="font-medium">
          {name}
          {session.current ? (
            <span className="ml-2 inline-block rounded-full bg-primary-container px-2.5 py-0.5 text-caption text-on-primary-container">
              {m.sessionThis}
            </span>
          ) : null}
        </p>
        <p className="wrap-anywhere text-label text-muted">
          {m.sessionUsed(instantText(session.last_used_at, zone))}
          {session.ip_address ? `, ${m.sessionFrom(session.ip_address)}` : null}
          <br />
          {m.sessionOpened(instantText(session.created_at, zone))}
        </p>
      </div>
      {session.current ? null : (
        <Button kind="text" className="-mr-3" onClick={onEnd} aria-label={m.sessionEndNamed(name)}>
          {m.sessionEnd}
        </Button>
      )}
    </li>
  );
}

function LogOutEverywhere() {
  const { logOutEverywhere } = useSession();
  const { busy, error, submit } = useSubmit();
  return (
    <div className="mt-2 border-hairline border-t pt-4">
      <p className="mb-3 text-label text-muted">{m.everywhereText}</p>
      <FormError error={error} />
      <Button kind="tonal" busy={busy} onClick={() => void submit(logOutEverywhere, () => {})}>
        <LogOut size={18} aria-hidden="true" />
        {m.everywhere}
      </Button>
    </div>
  );
}
