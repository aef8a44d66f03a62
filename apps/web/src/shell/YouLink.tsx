import { Link } from '@tanstack/react-router';
import { UserRound } from 'lucide-react';
import { useMember } from '../api/session.tsx';
import { classes } from '../design/classes.ts';
import { m } from '../messages/en.ts';

/** The round link to You; top right on phones, at the foot of the rail on wide screens. */
export function YouLink({ className }: { className?: string }) {
  const name = useMember().profile?.display_name?.trim();
  return (
    <Link
      to="/you"
      aria-label={m.navYou}
      className={classes(
        'flex size-12 shrink-0 items-center justify-center rounded-full',
        'bg-primary-container font-semibold text-label text-on-primary-container hover:brightness-95',
        className,
      )}
    >
      {name ? <span aria-hidden="true">{initials(name)}</span> : <UserRound size={22} aria-hidden="true" />}
    </Link>
  );
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');
