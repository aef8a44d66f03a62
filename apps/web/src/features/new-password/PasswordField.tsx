import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../design/Button.tsx';
import { TextField } from '../../design/TextField.tsx';
import { m } from '../../messages/en.ts';
import { PasswordRules } from './PasswordRules.tsx';
import type { PasswordKind } from './use-password.ts';

type PasswordFieldProps = {
  label?: string;
  name?: string;
  /** A new password shows its rules while it is typed. */
  kind: PasswordKind;
  value: string;
  onValueChange: (value: string) => void;
  error?: string | null | undefined;
};

export function PasswordField(props: PasswordFieldProps) {
  const { label = m.password, name = 'password', kind, value, onValueChange, error } = props;
  const [shown, setShown] = useState(false);
  return (
    <div>
      <TextField
        label={label}
        name={name}
        type={shown ? 'text' : 'password'}
        autoComplete={kind === 'new' ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        onValueChange={onValueChange}
        error={error}
        trailing={
          <IconButton
            label={shown ? m.passwordHide : m.passwordShow}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? <EyeOff size={20} aria-hidden="true" /> : <Eye size={20} aria-hidden="true" />}
          </IconButton>
        }
      />
      {kind === 'new' ? <PasswordRules password={value} /> : null}
    </div>
  );
}
