import { passwordFault } from '@sleek/domain/passwords';
import { useState } from 'react';
import { m } from '../../messages/en.ts';

/** Where a password is the one that is, or the one that shall be: only the latter has rules. */
export type PasswordKind = 'current' | 'new';

export type PasswordEntry = {
  value: string;
  /** Looks at what is typed and says at the field what is wrong with it; true when nothing is. */
  check: () => boolean;
  /** For `PasswordField`. */
  field: {
    kind: PasswordKind;
    value: string;
    onValueChange: (value: string) => void;
    error: string | null;
  };
};

/** A password on a form: what is typed and what is wrong with it. */
export function usePassword(kind: PasswordKind): PasswordEntry {
  const [value, setValue] = useState('');
  const [error, setError] = useState<string | null>(null);
  const check = () => {
    const found = faultOf(kind, value);
    setError(found);
    return found === null;
  };
  return { value, check, field: { kind, value, onValueChange: setValue, error } };
}

function faultOf(kind: PasswordKind, password: string): string | null {
  if (password === '') return m.passwordNeeded;
  const fault = kind === 'new' ? passwordFault(password) : null;
  if (fault === null) return null;
  return fault === 'too_long' ? m.passwordTooLong : m.passwordIncomplete;
}
