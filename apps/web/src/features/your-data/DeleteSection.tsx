import { type FormEvent, useState } from 'react';
import { useMember, useSession } from '../../api/session.tsx';
import { useSubmit } from '../../api/use-submit.ts';
import { Button } from '../../design/Button.tsx';
import { FormError } from '../../design/FormError.tsx';
import { Sheet } from '../../design/Sheet.tsx';
import { TextField } from '../../design/TextField.tsx';
import { enData as m } from '../../messages/en.data.ts';
import { m as common } from '../../messages/en.ts';
import { Section } from '../you/Section.tsx';

export function DeleteSection() {
  const [asking, setAsking] = useState(false);
  return (
    <Section title={m.deleteHeading}>
      <Steps />
      <Button kind="danger" className="mt-4" onClick={() => setAsking(true)}>
        {m.deleteStart}
      </Button>
      {asking ? <DeleteSheet onClose={() => setAsking(false)} /> : null}
    </Section>
  );
}

function Steps() {
  return (
    <ol className="max-w-[60ch] list-decimal space-y-2 pl-5 marker:text-muted">
      {m.deleteSteps.map(({ when, what }) => (
        <li key={when}>
          <span className="font-semibold">{when}</span> {what}
        </li>
      ))}
    </ol>
  );
}

/** Asks for the e-mail address: nobody types that by accident. */
function DeleteSheet({ onClose }: { onClose: () => void }) {
  const { email } = useMember();
  const { deleteAccount } = useSession();
  const { busy, error, submit } = useSubmit();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const matches = typed.trim().toLowerCase() === email.toLowerCase();
    setFault(matches ? null : m.deleteTypeOdd);
    if (!matches || busy) return;
    void submit(deleteAccount, () => {});
  };
  return (
    <Sheet open onClose={onClose} title={m.deleteQuestion}>
      <form onSubmit={send} noValidate className="flex flex-col gap-5">
        <p>{m.deleteText}</p>
        <TextField
          label={m.deleteType}
          hint={email}
          name="confirm-email"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          onValueChange={(text) => {
            setTyped(text);
            setFault(null);
          }}
          error={fault}
        />
        <FormError error={error} />
        <div className="flex flex-col gap-2">
          <Button type="submit" kind="danger" busy={busy} wide>
            {m.deleteDo}
          </Button>
          <Button kind="text" onClick={onClose} wide>
            {common.cancel}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
