import { useState } from 'react';
import { useMember } from '../../api/session.tsx';
import { deviceZone } from '../../clock.ts';
import { m } from '../../messages/en.ts';
import { type PlaceDraft, PlaceFields } from '../profile/PlaceFields.tsx';
import { EditSheet } from './EditSheet.tsx';
import { useSaveProfile } from './use-save-profile.ts';

export function PlaceSheet({ onClose }: { onClose: () => void }) {
  const { profile } = useMember();
  const { busy, error, save } = useSaveProfile(onClose);
  const [draft, setDraft] = useState<PlaceDraft>({
    zone: profile?.timezone ?? deviceZone(),
    country: profile?.country ?? '',
  });
  return (
    <EditSheet
      title={m.youPlace}
      busy={busy}
      error={error}
      onClose={onClose}
      onSave={() => save({ timezone: draft.zone, country: draft.country || null })}
    >
      <PlaceFields draft={draft} onChange={setDraft} />
    </EditSheet>
  );
}
