import { useState } from 'react';
import { useMember } from '../../api/session.tsx';
import { ChoiceGroup } from '../../design/ChoiceGroup.tsx';
import { m } from '../../messages/en.ts';
import { heightFieldText, readHeightField } from '../../quantities/quantities.ts';
import { useUnits } from '../../quantities/use-units.ts';
import { type BodyDraft, BodyFields } from '../profile/BodyFields.tsx';
import { type LoggingStyle, loggingChoices } from '../profile/profile.words.ts';
import { EditSheet } from './EditSheet.tsx';
import { useSaveProfile } from './use-save-profile.ts';

export function BodySheet({ onClose }: { onClose: () => void }) {
  const { profile } = useMember();
  const unit = useUnits().height;
  const { busy, error, save } = useSaveProfile(onClose);
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
      <ChoiceGroup
        label={m.loggingLegend}
        hint={m.loggingHint}
        value={style}
        onValueChange={setStyle}
        choices={loggingChoices}
      />
    </EditSheet>
  );
}
