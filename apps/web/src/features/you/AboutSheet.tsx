import { useState } from 'react';
import { useMember } from '../../api/session.tsx';
import { currentYear } from '../../clock.ts';
import { m } from '../../messages/en.ts';
import { type AboutDraft, AboutFields, readBirthYear } from '../profile/AboutFields.tsx';
import { EditSheet } from './EditSheet.tsx';
import { useSaveProfile } from './use-save-profile.ts';

export function AboutSheet({ onClose }: { onClose: () => void }) {
  const { profile } = useMember();
  const { busy, error, save, clear } = useSaveProfile(onClose);
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
    save({ display_name: draft.name.trim() || null, birth_year: birthYear, sex: draft.sex });
  };
  return (
    <EditSheet title={m.youAbout} busy={busy} error={tooYoung ? null : error} onClose={onClose} onSave={send}>
      <AboutFields
        draft={draft}
        onChange={(next) => {
          setDraft(next);
          clear();
        }}
        birthYearError={tooYoung ? m.ageBelowMinimum : yearFault}
      />
    </EditSheet>
  );
}
