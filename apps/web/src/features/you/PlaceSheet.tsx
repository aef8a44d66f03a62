import { useMemo, useState } from 'react';
import { useMember } from '../../api/session.tsx';
import { deviceZone } from '../../clock.ts';
import { SelectField } from '../../design/TextField.tsx';
import { languageOptions } from '../../locale.ts';
import { m } from '../../messages/en.ts';
import { type PlaceDraft, PlaceFields } from '../profile/PlaceFields.tsx';
import { useSaveProfile } from '../profile/use-save-profile.ts';
import { EditSheet } from './EditSheet.tsx';
import { useSaved } from './use-saved.ts';

export function PlaceSheet({ onClose }: { onClose: () => void }) {
  const { profile } = useMember();
  const { busy, error, save } = useSaveProfile(useSaved(onClose));
  const chosen = profile?.locale ?? null;
  const [locale, setLocale] = useState(chosen ?? '');
  const languages = useMemo(
    () => [{ value: '', label: m.languageOfCountry }, ...languageOptions(chosen)],
    [chosen],
  );
  const [draft, setDraft] = useState<PlaceDraft>({
    zone: profile?.timezone ?? deviceZone(),
    country: profile?.country ?? '',
  });
  const send = () =>
    save({ timezone: draft.zone, country: draft.country || null, locale: locale === '' ? null : locale });
  return (
    <EditSheet title={m.youPlace} busy={busy} error={error} onClose={onClose} onSave={send}>
      <PlaceFields draft={draft} onChange={setDraft} />
      <SelectField
        label={m.fieldLanguage}
        hint={m.fieldLanguageHint}
        value={locale}
        onValueChange={setLocale}
        options={languages}
      />
    </EditSheet>
  );
}
