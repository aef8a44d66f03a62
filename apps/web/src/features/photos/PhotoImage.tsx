import { ImageOff } from 'lucide-react';
import { useRef, useState } from 'react';
import { addressHere } from '../../api/put-file.ts';
import { classes } from '../../design/classes.ts';
import { enPhotos as m } from '../../messages/en.photos.ts';

type PhotoImageProps = {
  address: string | null;
  /** Until when it works; tells two addresses apart that were given within a second. */
  until: string;
  alt: string;
  blurred: boolean;
  /** Asks for a new address: the one in hand no longer works. */
  onOver: () => void;
  className?: string | undefined;
};

/** So often in a row a new address is asked for: where none works, something else is wrong. */
const mostAsked = 2;

/** A photo in its 3:4 frame. An address that fails is asked for anew. */
export function PhotoImage({ address, until, alt, blurred, onOver, className }: PhotoImageProps) {
  const [failed, setFailed] = useState<string | null>(null);
  const asked = useRef(0);
  const isLost = address === null || failed === until;
  const fail = () => {
    setFailed(until);
    if (asked.current >= mostAsked) return;
    asked.current += 1;
    onOver();
  };
  return (
    <div className={classes('aspect-3/4 overflow-hidden bg-surface-sunken', className)}>
      {isLost ? (
        <p className="flex h-full flex-col items-center justify-center gap-2 p-3 text-center text-label text-muted">
          <ImageOff size={24} aria-hidden="true" />
          {m.notShown}
        </p>
      ) : (
        <img
          src={addressHere(address)}
          alt={alt}
          loading="lazy"
          decoding="async"
          draggable={false}
          referrerPolicy="no-referrer"
          onError={fail}
          onLoad={() => {
            asked.current = 0;
          }}
          className={classes('size-full object-cover', blurred && 'scale-110 blur-2xl')}
        />
      )}
    </div>
  );
}
