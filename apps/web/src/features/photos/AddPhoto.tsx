import { Camera, ImagePlus } from 'lucide-react';
import { type ChangeEvent, type ReactNode, useState } from 'react';
import { buttonClasses } from '../../design/Button.tsx';
import { classes } from '../../design/classes.ts';
import { preloadSheet, Sheet } from '../../design/Sheet.tsx';
import { useKeepFocus } from '../../design/use-keep-focus.ts';
import { enPhotos as m } from '../../messages/en.photos.ts';
import { AddPhotoForm } from './AddPhotoForm.tsx';

/** Phones turn their own format into one of these when they are asked for nothing else. */
const accepted = 'image/jpeg,image/png,image/webp';

/** Two ways to a picture, then its frame, its day and who may know of it. */
export function AddPhoto() {
  const [file, setFile] = useState<File | null>(null);
  const close = () => setFile(null);
  // With the first photo the empty page goes, and these buttons with it.
  const place = useKeepFocus<HTMLDivElement>();
  return (
    <div ref={place} className="flex flex-wrap gap-2">
      <Pick kind="primary" onFile={setFile} camera className="pointer-fine:hidden">
        <Camera size={20} aria-hidden="true" />
        {m.take}
      </Pick>
      <Pick kind="tonal" onFile={setFile}>
        <ImagePlus size={20} aria-hidden="true" />
        {m.choose}
      </Pick>
      <Sheet open={file !== null} onClose={close} title={m.addTitle}>
        {file ? <AddPhotoForm file={file} onDone={close} /> : null}
      </Sheet>
    </div>
  );
}

type PickProps = {
  kind: 'primary' | 'tonal';
  onFile: (file: File) => void;
  camera?: boolean;
  className?: string;
  children: ReactNode;
};

function Pick({ kind, onFile, camera = false, className, children }: PickProps) {
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    // The same file can be chosen again.
    target.value = '';
    if (file) onFile(file);
  };
  return (
    <label className={classes(buttonClasses(kind), 'ring-within relative', className)}>
      <input
        type="file"
        accept={accepted}
        {...(camera ? { capture: 'environment' } : {})}
        onChange={take}
        onFocus={preloadSheet}
        className="sr-only"
      />
      {children}
    </label>
  );
}
