import type { Button } from './Button.tsx';

export const Sheet = ({ button }: { button: typeof Button }) => <p>{String(button)}</p>;
