import { classes } from '../design/classes.ts';
import type { Figure } from './quantities.ts';

type FiguresProps = { figures: readonly Figure[]; size?: 'hero' | 'screen' | 'section' };

const numeralSizes = { hero: 'text-hero', screen: 'text-screen', section: 'text-section' };
const unitSizes = { hero: 'text-title', screen: 'text-body', section: 'text-label' };

/** A number as the strongest thing on its card, its unit beside it. */
export function Figures({ figures, size = 'hero' }: FiguresProps) {
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      {figures.map((figure) => (
        <span key={figure.unit} className="whitespace-nowrap">
          <span className={classes('numerals font-semibold', numeralSizes[size])}>{figure.value}</span>
          <span className={classes('ml-1 font-medium text-muted', unitSizes[size])}>{figure.unit}</span>
        </span>
      ))}
    </span>
  );
}
