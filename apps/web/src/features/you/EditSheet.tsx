import type { FormEvent, ReactNode } from 'react';
import type { ApiError } from '../../api/request.ts';
import { Button } from '../../design/Button.tsx';
import { FormError } from '../../design/FormError.tsx';
import { Sheet } from '../../design/Sheet.tsx';
import { m } from '../../messages/en.ts';

type EditSheetProps = {
  title: string;
  busy: boolean;
  error: ApiError | null;
  onClose: () => void;
  onSave: () => void;
  children: ReactNode;
};

/** A sheet with one form: fields, what went wrong, and Save. */
export function EditSheet({ title, busy, error, onClose, onSave, children }: EditSheetProps) {
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSave();
  };
  return (
    <Sheet open onClose={onClose} title={title}>
      <form onSubmit={send} noValidate className="flex flex-col gap-6">
        {children}
        <FormError error={error} />
        <Button type="submit" busy={busy} wide>
          {m.save}
        </Button>
      </form>
    </Sheet>
  );
}
