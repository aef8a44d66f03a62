import { lazy, Suspense } from 'react';
import type { SheetProps } from './sheet-props.ts';

const SheetDialog = lazy(async () => ({ default: (await import('./SheetDialog.tsx')).SheetDialog }));

/** A bottom sheet on phones, a dialog on wide screens. Its code loads when the first one opens. */
export function Sheet(props: SheetProps) {
  if (!props.open) return null;
  return (
    <Suspense fallback={null}>
      <SheetDialog {...props} />
    </Suspense>
  );
}

/** Fetches the sheet's code early, for instance when its button gets focus. */
export const preloadSheet = (): void => void import('./SheetDialog.tsx');
