import type { Energy } from '@sleek/contract/energy';
import { Link } from '@tanstack/react-router';
import { EyeOff } from 'lucide-react';
import { buttonClasses } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { enProgress as m } from '../../messages/en.progress.ts';
import { withheldWords } from './energy-words.ts';

/** In place of every number, where the member or their safety state wants none. */
export function NumbersHidden({ withheld }: { withheld: Energy['targets_withheld'] }) {
  return (
    <Card className="max-w-[42rem]">
      <div className="flex items-start gap-4">
        <span
          aria-hidden="true"
          className="flex size-12 shrink-0 items-center justify-center rounded-full bg-primary-container text-on-primary-container"
        >
          <EyeOff size={22} />
        </span>
        <div className="min-w-0">
          <h2 className="font-medium text-title">{m.hiddenHeading}</h2>
          <p className="mt-1 text-muted">{withheld ? withheldWords(withheld) : m.hiddenText}</p>
          <p className="mt-1 text-muted">{m.hiddenSettings}</p>
          <Link to="/you" className={`${buttonClasses('tonal')} mt-4`}>
            {m.openYou}
          </Link>
        </div>
      </div>
    </Card>
  );
}
