import type { Photo } from '@sleek/contract/photos';
import { Link, useNavigate } from '@tanstack/react-router';
import { Columns2, PencilLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useSubmit } from '../../api/use-submit.ts';
import { todayIn } from '../../clock.ts';
import { Button, buttonClasses } from '../../design/Button.tsx';
import { FormError } from '../../design/FormError.tsx';
import { Sheet } from '../../design/Sheet.tsx';
import { useSnackbar } from '../../design/Snackbar.tsx';
import { enPhotos as m } from '../../messages/en.photos.ts';
import { m as common } from '../../messages/en.ts';
import { useZone } from '../../quantities/use-units.ts';
import { EditSheet } from '../you/EditSheet.tsx';
import { dayOf, PhotoFields } from './PhotoFields.tsx';
import { changePhoto, deletePhoto, photosChanged } from './photos.ts';

/** Changing the day of a photo and who may know of it, and deleting it. */
export function PhotoActions({ photo }: { photo: Photo }) {
  const [asking, setAsking] = useState<'change' | 'removal' | null>(null);
  const close = () => setAsking(null);
  return (
    <div className="-ml-3 mt-2 flex flex-wrap gap-x-1">
      <Button kind="text" className="px-3!" onClick={() => setAsking('change')}>
        <PencilLine size={18} aria-hidden="true" />
        {m.edit}
      </Button>
      <Button kind="text" className="px-3!" onClick={() => setAsking('removal')}>
        <Trash2 size={18} aria-hidden="true" />
        {m.remove}
      </Button>
      {photo.status === 'ready' ? (
        <Link to="/photos/compare" search={{ second: photo.id }} className={`${buttonClasses('text')} px-3!`}>
          <Columns2 size={18} aria-hidden="true" />
          {m.compare}
        </Link>
      ) : null}
      {asking === 'change' ? <ChangeSheet photo={photo} onClose={close} /> : null}
      {asking === 'removal' ? <RemovalSheet id={photo.id} onClose={close} /> : null}
    </div>
  );
}

function ChangeSheet({ photo, onClose }: { photo: Photo; onClose: () => void }) {
  const today = todayIn(useZone());
  const notify = useSnackbar();
  const { busy, error, submit } = useSubmit();
  const [draft, setDraft] = useState({ day: photo.date as string, visibility: photo.visibility });
  const save = () => {
    const date = dayOf(draft, today);
    if (date === null) return;
    void submit(
      () => changePhoto(photo.id, { date, visibility: draft.visibility }),
      () => {
        notify({ text: m.saved });
        onClose();
      },
    );
  };
  return (
    <EditSheet title={m.editTitle} busy={busy} error={error} onClose={onClose} onSave={save}>
      <PhotoFields draft={draft} today={today} onDraft={setDraft} />
    </EditSheet>
  );
}

function RemovalSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const notify = useSnackbar();
  const navigate = useNavigate();
  const { busy, error, submit } = useSubmit();
  const remove = () =>
    void submit(
      () => deletePhoto(id),
      () => {
        notify({ text: m.removed });
        // Its page must be away before it is read again, or it would be told as missing.
        void navigate({ to: '/photos', replace: true }).then(photosChanged);
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
