import { useSnackbar } from '../../design/Snackbar.tsx';
import { m } from '../../messages/en.ts';

/** Says that it was saved, then goes on. */
export function useSaved(next: () => void = () => {}): () => void {
  const notify = useSnackbar();
  return () => {
    notify({ text: m.youSaved });
    next();
  };
}
