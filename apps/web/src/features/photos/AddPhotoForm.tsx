import { type FormEvent, useEffect, useState } from 'react';
import { todayIn } from '../../clock.ts';
import { Button } from '../../design/Button.tsx';
import { Skeleton } from '../../design/States.tsx';
import { enPhotos as m } from '../../messages/en.photos.ts';
import { useZone } from '../../quantities/use-units.ts';
import { Cropper } from './Cropper.tsx';
import { boxOf, type Crop, type Size, wholeCrop } from './crop.ts';
import { dayOf, type PhotoDraft, PhotoFields } from './PhotoFields.tsx';
import { preparePhoto } from './prepare-photo.ts';
import { uploads } from './uploads.ts';

/** A bigger file would take more memory to read than phones give to a page. */
const maxFileBytes = 100 * 1024 * 1024;

/** Frames a picture, says its day, and sends it on its way. */
export function AddPhotoForm({ file, onDone }: { file: File; onDone: () => void }) {
  const today = todayIn(useZone());
  const picture = usePicture(file);
  const [crop, setCrop] = useState<Crop>(wholeCrop);
  const [draft, setDraft] = useState<PhotoDraft>({ day: today, visibility: 'private' });
  const [state, setState] = useState<'open' | 'preparing' | 'unreadable'>('open');
  if (picture === 'unreadable' || state === 'unreadable')
    return <p role="alert">{file.size > maxFileBytes ? m.tooBig : m.unreadable}</p>;
  if (picture === null) return <Skeleton className="h-96" />;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const date = dayOf(draft, today);
    if (date === null || state === 'preparing') return;
    setState('preparing');
    const prepared = await preparePhoto({ file, box: boxOf(crop, picture.size) });
    if (!prepared.ok) return setState('unreadable');
    uploads.add({ file: prepared.value, type: 'image/jpeg', date, visibility: draft.visibility });
    onDone();
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate className="flex flex-col gap-6">
      <Cropper address={picture.address} size={picture.size} crop={crop} onCrop={setCrop} />
      <PhotoFields draft={draft} today={today} onDraft={setDraft} />
      <Button type="submit" busy={state === 'preparing'} wide>
        {state === 'preparing' ? m.preparingFile : m.add}
      </Button>
    </form>
  );
}

type Picture = { address: string; size: Size };

/** The chosen file as a picture of this device; its address is given back with the form. */
function usePicture(file: File): Picture | 'unreadable' | null {
  const [picture, setPicture] = useState<Picture | 'unreadable' | null>(null);
  useEffect(() => {
    if (file.size > maxFileBytes) return setPicture('unreadable');
    const address = URL.createObjectURL(file);
    const image = new Image();
    image.onload = () =>
      setPicture({ address, size: { width: image.naturalWidth, height: image.naturalHeight } });
    image.onerror = () => setPicture('unreadable');
    image.src = address;
    return () => {
      image.onload = null;
      image.onerror = null;
      URL.revokeObjectURL(address);
    };
  }, [file]);
  return picture;
}
