import type { CheckIn } from '@sleek/contract/check-ins';
import type { LocalDay } from '@sleek/domain/days';
import { useState } from 'react';
import { restoreCheckIn, saveCheckIn } from '../../api/check-ins.ts';
import type { ApiError } from '../../api/request.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { useSnackbar } from '../../design/Snackbar.tsx';
import { m } from '../../messages/en.ts';
import { readWeightField, weightFieldText, weightText } from '../../quantities/quantities.ts';
import { useUnits } from '../../quantities/use-units.ts';
import { doubtfulAgainst } from './plausibility.ts';

type LogWeightInput = {
  day: LocalDay;
  checkIns: readonly CheckIn[];
  /** false where weights stay out of sight: nothing is prefilled and nothing repeated. */
  shown: boolean;
  onSaved?: () => void;
};

export type LogWeight = {
  text: string;
  setText: (text: string) => void;
  fault: string | null;
  busy: boolean;
  error: ApiError | null;
  /** A soft question about an unlikely number; `save(true)` answers it with yes. */
  doubt: { weightKg: number; againstKg: number } | null;
  dropDoubt: () => void;
  save: (confirmed?: boolean) => void;
  /** Repeats the last save; what was confirmed stays confirmed. */
  again: () => Promise<void>;
};

/** The quick weight: prefilled, asks once about a slip, never blocks, and can be undone. */
export function useLogWeight({ day, checkIns, shown, onSaved }: LogWeightInput): LogWeight {
  const unit = useUnits().weight;
  const notify = useSnackbar();
  const { busy, error, submit, again, clear } = useSubmit();
  const before = checkIns.find((checkIn) => checkIn.date === day) ?? null;
  const last = before?.weight_kg ?? checkIns.find((checkIn) => checkIn.weight_kg !== null)?.weight_kg;
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [doubt, setDoubt] = useState<LogWeight['doubt']>(null);
  const text = typed ?? (shown ? weightFieldText(last, unit) : '');

  const undo = async () => {
    const restored = await restoreCheckIn(day, before);
    notify({ text: restored.ok ? m.undone : m.undoFailed });
  };
  const store = (weightKg: number) =>
    submit(
      () => saveCheckIn({ date: day, weight_kg: weightKg }),
      () => {
        setTyped(null);
        notify({
          text: shown ? m.weightSaved(weightText(weightKg, unit)) : m.weightSavedHidden,
          action: { label: m.undo, run: () => void undo() },
        });
        onSaved?.();
      },
    );
  const save = (confirmed = false) => {
    const weight = readWeightField(text, unit);
    setFault(weight.ok ? null : m.weightOdd);
    if (!weight.ok) return;
    const against = shown && !confirmed ? doubtfulAgainst(weight.value, day, checkIns) : null;
    setDoubt(against && { weightKg: weight.value, againstKg: against.weightKg });
    if (!against) void store(weight.value);
  };
  const setText = (next: string) => {
    setTyped(next);
    setFault(null);
    setDoubt(null);
    clear();
  };
  return { text, setText, fault, busy, error, doubt, dropDoubt: () => setDoubt(null), save, again };
}
