import { useState } from 'react';
import { useMember } from '../../api/session.tsx';
import { m } from '../../messages/en.ts';
import { heightFieldText, readHeightField } from '../../quantities/quantities.ts';
import { useUnits } from '../../quantities/use-units.ts';
import { type BodyDraft, BodyFields } from '../profile/BodyFields.tsx';
import { LoggingField } from '../profile/LoggingField.tsx';
import type { LoggingStyle } from '../profile/profile.words.ts';
import { useSaveProfile } from '../profile/use-save-profile.ts';
import { EditSheet } from './EditSheet.tsx';
import { useSaved } from './use-saved.ts';

export function BodySheet({ onClose }: { onClose: () => void }) {
  const { profile } = useMember();
  const unit = useUnits().height;
  const { busy, error, save } = useSaveProfile(useSaved(onClose));
  const [draft, setDraft] = useState<BodyDraft>({
    height: heightFieldText(profile?.height_cm, unit),
    activity: profile?.activity_level ?? null,
  });
  const [style, setStyle] = useState<LoggingStyle | null>(profile?.logging_style ?? null);
  const [fault, setFault] = useState<string | null>(null);
  const send = () => {
    const height = readHeightField(draft.height, unit);
    const odd = !height.ok && height.error !== 'empty';
    setFault(odd ? m.heightOdd : null);
    if (odd) return;
    // A height shown in whole feet and inches would come back rounded: send it only when it was changed.
    const changed = draft.height !== heightFieldText(profile?.height_cm, unit);
    save({
      ...(changed ? { height_cm: height.ok ? height.value : null } : {}),
      activity_level: draft.activity,
      logging_style: style,
    });
  };
  return (
    <EditSheet title={m.youBody} busy={busy} error={error} onClose={onClose} onSave={send}>
      <BodyFields draft={draft} onChange={setDraft} unit={unit} heightError={fault} />
      <LoggingField value={style} onValueChange={setStyle} />
    </EditSheet>
  );
}
