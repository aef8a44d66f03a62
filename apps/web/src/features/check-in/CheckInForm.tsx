import type { CheckIn } from '@sleek/contract/check-ins';
import type { LocalDay } from '@sleek/domain/days';
import { Moon, Smile, Trash2, Zap } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { deleteCheckIn, restoreCheckIn, saveCheckIn } from '../../api/check-ins.ts';
import { useMember } from '../../api/session.tsx';
import { useSubmit } from '../../api/use-submit.ts';
import { relativeDayText } from '../../days-text.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { FormError } from '../../design/FormError.tsx';
import { ScorePicker } from '../../design/ScorePicker.tsx';
import { useSnackbar } from '../../design/Snackbar.tsx';
import { TextArea } from '../../design/TextField.tsx';
import { m } from '../../messages/en.ts';
import { useUnits } from '../../quantities/use-units.ts';
import { WeightField } from '../../quantities/WeightField.tsx';
import { type CheckInDraft, checkInFields, type DraftFault, draftOf } from './check-in-draft.ts';
import { keepDraft, keptDraft } from './draft.memory.ts';

type CheckInFormProps = { day: LocalDay; today: LocalDay; weightShown: boolean; before: CheckIn | null };

export function CheckInForm({ day, today, weightShown, before }: CheckInFormProps) {
  const { id } = useMember();
  const unit = useUnits().weight;
  const notify = useSnackbar();
  const saving = useSubmit();
  const deleting = useSubmit();
  const [typed, setTyped] = useState<CheckInDraft | null>(() => keptDraft(id, day));
  const [fault, setFault] = useState<DraftFault | null>(null);
  const draft = typed ?? draftOf(before, unit, weightShown);
  const when = relativeDayText(day, today);

  const change = (part: Partial<CheckInDraft>) => {
    const next = { ...draft, ...part };
    setTyped(next);
    keepDraft(id, day, next);
    setFault(null);
    saving.clear();
  };
  const settle = (text: string) => {
    setTyped(null);
    keepDraft(id, day, null);
    notify({ text, action: { label: m.undo, run: () => void undo() } });
  };
  const undo = async () => {
    const restored = await restoreCheckIn(day, before);
    notify({ text: restored.ok ? m.undone : m.undoFailed });
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const fields = checkInFields(draft, { day, unit, weightShown, before });
    setFault(fields.ok ? null : fields.error);
    if (!fields.ok) return;
    void saving.submit(
      () => saveCheckIn(fields.value),
      () => settle(m.checkInSaved(when)),
    );
  };
  const remove = () =>
    void deleting.submit(
      () => deleteCheckIn(day),
      () => settle(m.checkInDeleted(when)),
    );

  return (
    <form onSubmit={save} noValidate className="flex flex-col gap-4">
      <CheckInFields draft={draft} change={change} weightShown={weightShown} weightOdd={fault === 'weight'} />
      <FormError error={saving.error ?? deleting.error} onAgain={saving.again} />
      <p role="status" className="text-label text-muted empty:hidden">
        {fault === 'nothing' ? m.checkInNothing : null}
      </p>
      <div className="foot bottom-16 -mx-[min(1rem,5vw)] flex flex-wrap items-center gap-2 px-[min(1rem,5vw)] py-3 wide:mx-0 wide:px-0">
        <Button type="submit" busy={saving.busy} className="flex-1 wide:flex-none wide:px-8">
          {m.checkInSave}
        </Button>
        {before ? (
          <Button
            kind="text"
            busy={deleting.busy}
            onClick={remove}
            aria-label={m.checkInDeleteThis}
            className="text-error!"
          >
            <Trash2 size={18} aria-hidden="true" />
            {m.checkInDelete}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

type CheckInFieldsProps = {
  draft: CheckInDraft;
  change: (part: Partial<CheckInDraft>) => void;
  weightShown: boolean;
  weightOdd: boolean;
};

function CheckInFields({ draft, change, weightShown, weightOdd }: CheckInFieldsProps) {
  const unit = useUnits().weight;
  return (
    <>
      <Card className="flex flex-col gap-4">
        <ScorePicker
          label={m.checkInSleep}
          icon={<Moon size={20} className="text-sleep" />}
          value={draft.sleep}
          onValueChange={(sleep) => change({ sleep })}
          words={m.sleepWords}
        />
        <ScorePicker
          label={m.checkInEnergy}
          icon={<Zap size={20} className="text-activity" />}
          value={draft.energy}
          onValueChange={(energy) => change({ energy })}
          words={m.energyWords}
        />
        <ScorePicker
          label={m.checkInMood}
          icon={<Smile size={20} className="text-mood" />}
          value={draft.mood}
          onValueChange={(mood) => change({ mood })}
          words={m.moodWords}
        />
      </Card>
      <Card className="flex flex-col gap-5">
        <WeightField
          label={weightShown ? m.checkInWeight : m.checkInWeightHidden}
          value={draft.weight}
          onValueChange={(weight) => change({ weight })}
          unit={unit}
          error={weightOdd ? m.weightOdd : null}
        />
        <TextArea
          label={m.checkInNotes}
          hint={m.checkInNotesHint}
          value={draft.notes}
          onValueChange={(notes) => change({ notes })}
          maxLength={2000}
        />
      </Card>
    </>
  );
}
