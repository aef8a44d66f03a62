import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { m } from '../messages/en.ts';
import { IconButton } from './Button.tsx';
import type { SheetProps } from './sheet-props.ts';

export function SheetDialog({ open, onClose, title, children }: SheetProps) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-50 bg-scrim transition-opacity duration-250 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Viewport className="fixed inset-0 z-50 flex items-end justify-center wide:items-center wide:p-6">
          <Dialog.Popup className="max-h-[92dvh] w-full max-w-lg overflow-y-auto overscroll-contain rounded-t-sheet bg-card px-5 pt-3 pb-[max(1.5rem,env(safe-area-inset-bottom))] shadow-sheet outline-none transition-[transform,opacity] duration-250 ease-calm data-ending-style:translate-y-8 data-starting-style:translate-y-8 data-ending-style:opacity-0 data-starting-style:opacity-0 wide:rounded-sheet wide:px-7 wide:pb-7">
            <div className="mb-4 flex items-center justify-between">
              <Dialog.Title className="font-semibold text-section">{title}</Dialog.Title>
              <Dialog.Close render={<IconButton label={m.close} className="-mr-3" />}>
                <X size={22} aria-hidden="true" />
              </Dialog.Close>
            </div>
            {children}
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
