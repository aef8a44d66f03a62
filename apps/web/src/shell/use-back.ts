import { useNavigate, useRouter } from '@tanstack/react-router';

/** Where one came from; the page above this one for those who opened its address. */
export function useBack(
  above: '/' | '/you' | '/coach' | '/coach/conversations' | '/progress' | '/photos',
): () => void {
  const navigate = useNavigate();
  const router = useRouter();
  return () => (router.history.canGoBack() ? router.history.back() : void navigate({ to: above }));
}
