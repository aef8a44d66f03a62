import type { SafetyState } from '@sleek/contract/profile';
import { Check } from 'lucide-react';
import { classes } from '../../design/classes.ts';
import { m } from '../../messages/en.ts';

export type SafetyAnswers = Pick<
  SafetyState,
  'pregnant' | 'breast_feeding' | 'eating_disorder_history' | 'medication_or_illness'
>;

export const noAnswers: SafetyAnswers = {
  pregnant: false,
  breast_feeding: false,
  eating_disorder_history: false,
  medication_or_illness: false,
};

type Question = { name: keyof SafetyAnswers; label: string; hint?: string };

export const safetyQuestions: readonly Question[] = [
  { name: 'pregnant', label: m.safetyPregnant },
  { name: 'breast_feeding', label: m.safetyBreastFeeding },
  {
    name: 'eating_disorder_history',
    label: m.safetyEatingDisorder,
    hint: m.safetyEatingDisorderHint,
  },
  { name: 'medication_or_illness', label: m.safetyMedication, hint: m.safetyMedicationHint },
];

type SafetyFieldsProps = {
  answers: SafetyAnswers;
  none: boolean;
  /** Pregnancy and breast-feeding are not asked of men. */
  sex: string | null;
  onChange: (answers: SafetyAnswers, none: boolean) => void;
};

export function SafetyFields({ answers, none, sex, onChange }: SafetyFieldsProps) {
  const asked = safetyQuestions.filter(
    ({ name }) => sex !== 'male' || (name !== 'pregnant' && name !== 'breast_feeding'),
  );
  return (
    <div className="grid gap-2">
      {asked.map((question) => (
        <CheckRow
          key={question.name}
          label={question.label}
          hint={question.hint}
          checked={answers[question.name]}
          onCheck={(checked) => onChange({ ...answers, [question.name]: checked }, false)}
        />
      ))}
      <CheckRow label={m.stepSafetyNone} checked={none} onCheck={(checked) => onChange(noAnswers, checked)} />
    </div>
  );
}

type CheckRowProps = {
  label: string;
  hint?: string | undefined;
  checked: boolean;
  onCheck: (checked: boolean) => void;
};

function CheckRow({ label, hint, checked, onCheck }: CheckRowProps) {
  return (
    <label
      className={classes(
        'ring-within relative flex min-h-14 items-center gap-3 rounded-control border px-4 py-3 transition-colors duration-150',
        checked ? 'border-primary bg-primary-container text-on-primary-container' : 'border-outline bg-card',
      )}
    >
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onCheck(event.target.checked)}
        className="sr-only"
      />
      <span
        aria-hidden="true"
        className={classes(
          'flex size-6 shrink-0 items-center justify-center rounded-small border-2',
          checked ? 'border-primary bg-primary text-on-primary' : 'border-outline',
        )}
      >
        {checked ? <Check size={16} strokeWidth={3} /> : null}
      </span>
      <span className="min-w-0">
        <span className="block font-medium">{label}</span>
        {hint ? (
          <span className={classes('block text-label', checked ? 'text-on-primary-container' : 'text-muted')}>
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}
