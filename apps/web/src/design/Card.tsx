import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';

type CardProps = ComponentProps<'section'> & {
  /** `accent` is for the one thing that matters most on a screen. */
  tone?: 'plain' | 'accent' | 'quiet' | 'attention';
};

const tones = {
  plain: 'bg-card border border-hairline',
  accent: 'bg-primary-container text-on-primary-container border border-transparent',
  quiet: 'bg-transparent border border-hairline',
  attention: 'bg-attention-container text-on border border-transparent',
};

export function Card({ tone = 'plain', className, ...rest }: CardProps) {
  return (
    <section {...rest} className={classes('rounded-card p-[min(1rem,5vw)] sm:p-5', tones[tone], className)} />
  );
}

type CardTitleProps = { id?: string; icon?: ReactNode; children: ReactNode; aside?: ReactNode };

export function CardTitle({ id, icon, children, aside }: CardTitleProps) {
  return (
    <div className="mb-3 flex items-center gap-2">
      {icon ? (
        <span aria-hidden="true" className="flex text-muted">
          {icon}
        </span>
      ) : null}
      <h2 id={id} className="font-medium text-label text-muted">
        {children}
      </h2>
      {aside ? <div className="ml-auto text-label text-muted">{aside}</div> : null}
    </div>
  );
}
