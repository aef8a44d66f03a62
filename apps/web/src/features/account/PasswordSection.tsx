import { useState } from 'react';
import { invalidate } from '../../api/resource.ts';
import { useMember, useSession } from '../../api/session.tsx';
import { useSubmit } from '../../api/use-submit.ts';
import { Button } from '../../design/Button.tsx';
import { useSnackbar } from '../../design/Snackbar.tsx';
import { enAccount as m } from '../../messages/en.account.ts';
import { m as common } from '../../messages/en.ts';
import { newPasswordFault, PasswordField } from '../new-password/PasswordField.tsx';
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
  const [current, setCurrent] = useState('');
  const [fresh, setFresh] = useState('');
  const [faults, setFaults] = useState<{ current: string | null; fresh: string | null }>();
  const wrong = error?.code === 'wrong-password';
  const send = () => {
    const found = { current: current === '' ? common.passwordNeeded : null, fresh: newPasswordFault(fresh) };
    setFaults(found);
    if (found.current || found.fresh) return;
    void submit(
      () => changePassword({ current, fresh }),
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
        kind="current"
        label={m.passwordCurrent}
        name="current-password"
        value={current}
        onValueChange={(typed) => {
          setCurrent(typed);
          clear();
        }}
        error={wrong ? m.passwordWrong : faults?.current}
      />
      <PasswordField
        kind="new"
        label={m.passwordNew}
        name="new-password"
        value={fresh}
        onValueChange={setFresh}
        error={faults?.fresh}
      />
    </EditSheet>
  );
}
