import { m } from '../../messages/en.ts';
import { AboutFields } from '../profile/AboutFields.tsx';
import { useAboutForm } from '../profile/use-about-form.ts';
import { EditSheet } from './EditSheet.tsx';
import { useSaved } from './use-saved.ts';

export function AboutSheet({ onClose }: { onClose: () => void }) {
  const { fields, busy, error, send } = useAboutForm(useSaved(onClose));
  return (
    <EditSheet title={m.youAbout} busy={busy} error={error} onClose={onClose} onSave={send}>
      <AboutFields {...fields} />
    </EditSheet>
  );
}
