import { useState } from 'react';
import { invalidate } from '../../api/resource.ts';
import { useMember, useSession } from '../../api/session.tsx';
import { useSubmit } from '../../api/use-submit.ts';
import { Button } from '../../design/Button.tsx';
import { useSnackbar } from '../../design/Snackbar.tsx';
import { enAccount as m } from '../../messages/en.account.ts';
import { PasswordField } from '../new-password/PasswordField.tsx';
import { usePassword } from '../new-password/use-password.ts';
import { EditSheet } from '../you/EditSheet.tsx';
import { Section } from '../you/Section.tsx';

export function PasswordSection() {
  const [editing, setEditing] = useState(false);
  return (
    <Section title={m.passwordHeading}>
      <p className="max-w-[60ch] text-muted">{m.passwordText}</p>
      <Button kind="tonal" className="mt-3" onClick={() => setEditing(true)}>
        {m.passwordChange}
      </Button>
      {editing ? <PasswordSheet onClose={() => setEditing(false)} /> : null}
    </Section>
  );
}

function PasswordSheet({ onClose }: { onClose: () => void }) {
  const { email } = useMember();
  const { changePassword } = useSession();
  const notify = useSnackbar();
  const { busy, error, submit, clear } = useSubmit();
  const current = usePassword('current');
  const fresh = usePassword('new');
  const wrong = error?.code === 'wrong-password';
  const send = () => {
    // Both are looked at, so that both faults are told at once.
    if (![current.check(), fresh.check()].every(Boolean)) return;
    void submit(
      () => changePassword({ current: current.value, fresh: fresh.value }),
      () => {
        invalidate('sessions');
        notify({ text: m.passwordChanged });
        onClose();
      },
    );
  };
  return (
    <EditSheet
      title={m.passwordChange}
      busy={busy}
      error={wrong ? null : error}
      onClose={onClose}
      onSave={send}
    >
      {/* Tells password managers whose password it is. */}
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        {...current.field}
        label={m.passwordCurrent}
        name="current-password"
        onValueChange={(typed) => {
          current.field.onValueChange(typed);
          clear();
        }}
        error={wrong ? m.passwordWrong : current.field.error}
      />
      <PasswordField {...fresh.field} label={m.passwordNew} name="new-password" />
    </EditSheet>
  );
}
