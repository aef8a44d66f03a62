import type { Photo } from '@sleek/contract/photos';
import { type LocalDay, parseLocalDay } from '@sleek/domain/days';
import { ChoiceGroup } from '../../design/ChoiceGroup.tsx';
import { TextField } from '../../design/TextField.tsx';
import { enPhotos as m } from '../../messages/en.photos.ts';

export type PhotoDraft = { day: string; visibility: Photo['visibility'] };

/** The day that was typed, if photos can be of that day. */
export function dayOf({ day }: PhotoDraft, today: LocalDay): LocalDay | null {
  const parsed = parseLocalDay(day);
  return parsed.ok && parsed.value <= today ? parsed.value : null;
}

type PhotoFieldsProps = {
  draft: PhotoDraft;
  today: LocalDay;
  onDraft: (draft: PhotoDraft) => void;
};

/** The day of a photo and who may know of it. */
export function PhotoFields({ draft, today, onDraft }: PhotoFieldsProps) {
  return (
    <>
      <TextField
        label={m.day}
        type="date"
        max={today}
        value={draft.day}
        error={dayOf(draft, today) === null ? m.dayFault : null}
        onValueChange={(day) => onDraft({ ...draft, day })}
      />
      <ChoiceGroup
        label={m.who}
        value={draft.visibility}
        onValueChange={(visibility) => onDraft({ ...draft, visibility })}
        choices={[
          { value: 'private', label: m.private, hint: m.privateHint },
          { value: 'coach_only', label: m.coachOnly, hint: m.coachOnlyHint },
        ]}
      />
    </>
  );
}
