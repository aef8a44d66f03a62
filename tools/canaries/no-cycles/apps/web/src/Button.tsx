import type { Sheet } from './Sheet.tsx'; // @broken

export const Button = ({ sheet }: { sheet: typeof Sheet }) => <p>{String(sheet)}</p>;
