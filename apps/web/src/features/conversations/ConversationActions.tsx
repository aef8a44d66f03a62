import type { Conversation } from '@sleek/contract/coach';
import { useNavigate } from '@tanstack/react-router';
import { Archive, ArchiveRestore, PencilLine, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { removedOrGone } from '../../api/request.ts';
import { invalidate } from '../../api/resource.ts';
import { useMember } from '../../api/session.tsx';
import { useSubmit } from '../../api/use-submit.ts';
import { Button } from '../../design/Button.tsx';
import { FormError } from '../../design/FormError.tsx';
import { Sheet } from '../../design/Sheet.tsx';
import { useSnackbar } from '../../design/Snackbar.tsx';
import { TextField } from '../../design/TextField.tsx';
import { enConversations as m } from '../../messages/en.conversations.ts';
import { m as common } from '../../messages/en.ts';
import { leaveConversation } from '../coach/coach-conversation.ts';

type ActionsProps = {
  conversation: Conversation;
  /** Whether its title may be on screen, and so be edited. */
  isOpen: boolean;
};

const changed = (id: string) => invalidate('conversations', `conversation:${id}`);

/** Renaming, archiving and deleting a conversation. */
export function ConversationActions({ conversation, isOpen }: ActionsProps) {
  const [asking, setAsking] = useState<'name' | 'removal' | null>(null);
  const close = () => setAsking(null);
  return (
    <div className="mb-6">
      <div className="-ml-3 flex flex-wrap gap-x-1">
        {isOpen ? (
          <Button kind="text" className="px-3!" onClick={() => setAsking('name')}>
            <PencilLine size={18} aria-hidden="true" />
            {m.rename}
          </Button>
        ) : null}
        <ArchiveButton conversation={conversation} />
        <Button kind="text" className="px-3!" onClick={() => setAsking('removal')}>
          <Trash2 size={18} aria-hidden="true" />
          {m.remove}
        </Button>
      </div>
      {asking === 'name' ? <NameSheet conversation={conversation} onClose={close} /> : null}
      {asking === 'removal' ? <RemovalSheet id={conversation.id} onClose={close} /> : null}
    </div>
  );
}

function ArchiveButton({ conversation: { id, archived } }: { conversation: Conversation }) {
  const notify = useSnackbar();
  const { busy, error, submit } = useSubmit();
  const change = () =>
    void submit(
      () => api.patch<Conversation>(`/coach/sessions/${id}`, { archived: !archived }),
      () => {
        changed(id);
        notify({ text: archived ? m.unarchivedNow : m.archivedNow });
      },
    );
  const Picture = archived ? ArchiveRestore : Archive;
  return (
    <>
      <Button kind="text" className="px-3!" busy={busy} onClick={change}>
        <Picture size={18} aria-hidden="true" />
        {archived ? m.unarchive : m.archive}
      </Button>
      <FormError error={error} />
    </>
  );
}

function NameSheet({ conversation, onClose }: { conversation: Conversation; onClose: () => void }) {
  const { busy, error, submit, again, clear } = useSubmit();
  const [name, setName] = useState(conversation.title ?? '');
  const send = (event: FormEvent) => {
    event.preventDefault();
    const title = name.trim() === '' ? null : name.trim();
    void submit(
      () => api.patch<Conversation>(`/coach/sessions/${conversation.id}`, { title }),
      () => {
        changed(conversation.id);
        onClose();
      },
    );
  };
  return (
    <Sheet open onClose={onClose} title={m.renameTitle}>
      <form onSubmit={send} noValidate className="flex flex-col gap-6">
        <TextField
          label={m.name}
          hint={m.nameHint}
          name="conversation-name"
          maxLength={100}
          autoComplete="off"
          value={name}
          onValueChange={(text) => {
            setName(text);
            clear();
          }}
        />
        <FormError error={error} onAgain={again} />
        <Button type="submit" busy={busy} wide>
          {common.save}
        </Button>
      </form>
    </Sheet>
  );
}

function RemovalSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const notify = useSnackbar();
  const navigate = useNavigate();
  const memberId = useMember().id;
  const { busy, error, submit } = useSubmit();
  const remove = () =>
    void submit(
      async () => removedOrGone(await api.remove(`/coach/sessions/${id}`)),
      () => {
        leaveConversation(memberId, id);
        notify({ text: m.removed });
        // Its page must be away before it is read again, or it would be told as missing.
        void navigate({ to: '/coach/conversations', replace: true }).then(() => changed(id));
      },
    );
  return (
    <Sheet open onClose={onClose} title={m.removeTitle}>
      <p className="mb-5">{m.removeText}</p>
      <FormError error={error} />
      <div className="mt-2 flex flex-col gap-2">
        <Button kind="danger" busy={busy} onClick={remove} wide>
          {m.removeDo}
        </Button>
        <Button kind="text" onClick={onClose} wide>
          {common.cancel}
        </Button>
      </div>
    </Sheet>
  );
}
