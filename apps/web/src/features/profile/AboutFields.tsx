import { ChoiceGroup } from '../../design/ChoiceGroup.tsx';
import { TextField } from '../../design/TextField.tsx';
import { m } from '../../messages/en.ts';
import { type Sex, sexChoices } from './profile.words.ts';

export type AboutDraft = { name: string; birthYear: string; sex: Sex | null };

type AboutFieldsProps = {
  draft: AboutDraft;
  onChange: (draft: AboutDraft) => void;
  birthYearError: string | null;
};

export function AboutFields({ draft, onChange, birthYearError }: AboutFieldsProps) {
  return (
    <>
      <TextField
        label={m.fieldName}
        hint={m.fieldNameHint}
        autoComplete="given-name"
        maxLength={100}
        value={draft.name}
        onValueChange={(name) => onChange({ ...draft, name })}
      />
      <TextField
        label={m.fieldBirthYear}
        inputMode="numeric"
        autoComplete="bday-year"
        maxLength={4}
        value={draft.birthYear}
        onValueChange={(birthYear) => onChange({ ...draft, birthYear })}
        error={birthYearError}
        className="numerals max-w-40"
      />
      <ChoiceGroup
        label={m.fieldSex}
        hint={m.fieldSexHint}
        columns={2}
        value={draft.sex}
        onValueChange={(sex) => onChange({ ...draft, sex })}
        choices={sexChoices}
      />
    </>
  );
}

/** A plausible four-digit year, or null. Whether its owner is old enough is the server's to say. */
export function readBirthYear(text: string, currentYear: number): number | null {
  const year = /^\s*\d{4}\s*$/.test(text) ? Number(text) : Number.NaN;
  return year >= 1900 && year <= currentYear ? year : null;
}
