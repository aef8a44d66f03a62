import type { Profile } from '@sleek/contract/profile';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useMember, useSession } from '../../api/session.tsx';
import { useSubmit } from '../../api/use-submit.ts';
import { currentYear } from '../../clock.ts';
import { m } from '../../messages/en.ts';
import { type AboutDraft, AboutFields, readBirthYear } from '../profile/AboutFields.tsx';
import { StepFrame } from './StepFrame.tsx';
import type { StepProps } from './step-props.ts';

export function AboutStep({ onDone, ...frame }: StepProps) {
  const { profile } = useMember();
  const { updateUser } = useSession();
  const { busy, error, submit, clear } = useSubmit();
  const [draft, setDraft] = useState<AboutDraft>({
    name: profile?.display_name ?? '',
    birthYear: profile?.birth_year ? String(profile.birth_year) : '',
    sex: profile?.sex ?? null,
  });
  const [yearFault, setYearFault] = useState<string | null>(null);
  const tooYoung = error?.code === 'age-below-minimum';

  const send = () => {
    const birthYear = readBirthYear(draft.birthYear, currentYear());
    setYearFault(birthYear === null ? m.birthYearOdd : null);
    if (birthYear === null) return;
    const body = { display_name: draft.name.trim() || null, birth_year: birthYear, sex: draft.sex };
    void submit(
      () => api.patch<Profile>('/me/profile', body),
      (saved) => {
        updateUser({ profile: saved });
        onDone();
      },
    );
  };
  return (
    <StepFrame
      {...frame}
      title={m.stepAboutTitle}
      why={m.stepAboutWhy}
      busy={busy}
      error={tooYoung ? null : error}
      onContinue={send}
    >
      <AboutFields
        draft={draft}
        onChange={(next) => {
          setDraft(next);
          setYearFault(null);
          clear();
        }}
        birthYearError={tooYoung ? m.ageBelowMinimum : yearFault}
      />
    </StepFrame>
  );
}
