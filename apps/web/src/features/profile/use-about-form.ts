import { useState } from 'react';
import type { ApiError } from '../../api/request.ts';
import { useMember } from '../../api/session.tsx';
import { currentYear } from '../../clock.ts';
import { m } from '../../messages/en.ts';
import { type AboutDraft, readBirthYear } from './AboutFields.tsx';
import { useSaveProfile } from './use-save-profile.ts';

export type AboutForm = {
  fields: { draft: AboutDraft; onChange: (draft: AboutDraft) => void; birthYearError: string | null };
  busy: boolean;
  error: ApiError | null;
  send: () => void;
};

/** Name, birth year and sex: what is typed, what is wrong with it, and saving it. */
export function useAboutForm(onSaved: () => void): AboutForm {
  const { profile } = useMember();
  const { busy, error, save, clear } = useSaveProfile(onSaved);
  const [draft, setDraft] = useState<AboutDraft>({
    name: profile?.display_name ?? '',
    birthYear: profile?.birth_year ? String(profile.birth_year) : '',
    sex: profile?.sex ?? null,
  });
  const [yearFault, setYearFault] = useState<string | null>(null);
  const tooYoung = error?.code === 'age-below-minimum';
  const onChange = (next: AboutDraft) => {
    setDraft(next);
    setYearFault(null);
    clear();
  };
  const send = () => {
    const birthYear = readBirthYear(draft.birthYear, currentYear());
    setYearFault(birthYear === null ? m.birthYearOdd : null);
    if (birthYear === null) return;
    save({ display_name: draft.name.trim() || null, birth_year: birthYear, sex: draft.sex });
  };
  return {
    fields: { draft, onChange, birthYearError: tooYoung ? m.ageBelowMinimum : yearFault },
    busy,
    error: tooYoung ? null : error,
    send,
  };
}
