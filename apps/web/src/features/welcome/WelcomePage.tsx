import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../api/session.tsx';
import { Page } from '../../design/Page.tsx';
import { SegmentedControl } from '../../design/SegmentedControl.tsx';
import { m } from '../../messages/en.ts';
import { Brand } from '../../shell/Brand.tsx';
import { CredentialsForm, type WelcomeMode } from './CredentialsForm.tsx';
import { TrendArt } from './TrendArt.tsx';

const modes = [
  { value: 'register', label: m.welcomeRegister },
  { value: 'log-in', label: m.welcomeLogIn },
] as const;

/** Where strangers arrive: what this is in one breath, and the way in. */
export function WelcomePage() {
  const session = useSession();
  const asked = useSearch({ from: '/welcome' }).mode === 'log-in';
  const ended = session.status === 'signed-out' && session.why === 'ended';
  const [mode, setMode] = useState<WelcomeMode>(ended || asked ? 'log-in' : 'register');
  return (
    <main className="wide:grid wide:min-h-dvh wide:grid-cols-2">
      <div className="bg-primary-container px-4 pt-6 pb-5 text-on-primary-container wide:flex wide:flex-col wide:justify-between wide:p-12">
        <p className="flex items-center gap-3 font-semibold text-title">
          <Brand size={36} />
          {m.appName}
        </p>
        <TrendArt className="my-4 max-h-24 w-full wide:my-0 wide:max-h-none wide:max-w-xl" />
        <div className="max-w-[34rem]">
          <p className="text-balance font-semibold text-section tracking-[-0.015em] wide:text-hero">
            {m.welcomePitch}
          </p>
          <p className="mt-2 text-label wide:mt-4 wide:text-body">{m.welcomePitchMore}</p>
        </div>
      </div>
      <div className="wide:flex wide:items-center">
        <Page title={m.welcomeTitle} width="form">
          <div className="flex flex-col gap-6">
            {ended ? (
              <p
                role="status"
                className="rounded-control bg-primary-container px-4 py-3 text-on-primary-container"
              >
                {m.welcomeEnded}
              </p>
            ) : null}
            <SegmentedControl label={m.welcomeModes} value={mode} onValueChange={setMode} segments={modes} />
            <CredentialsForm key={mode} mode={mode} onOtherMode={() => setMode('log-in')} />
          </div>
        </Page>
      </div>
    </main>
  );
}
