import { Link } from '@tanstack/react-router';
import { ChartSpline, type LucideIcon, MessageCircle, Plus, Sun, Utensils } from 'lucide-react';
import { preloadSheet } from '../design/Sheet.tsx';
import { m } from '../messages/en.ts';
import { Brand } from './Brand.tsx';
import { YouLink } from './YouLink.tsx';

type Place = { to: '/' | '/progress' | '/food' | '/coach'; label: string; icon: LucideIcon };

const before: readonly Place[] = [
  { to: '/', label: m.navToday, icon: Sun },
  { to: '/progress', label: m.navProgress, icon: ChartSpline },
];
const after: readonly Place[] = [
  { to: '/food', label: m.navFood, icon: Utensils },
  { to: '/coach', label: m.navCoach, icon: MessageCircle },
];

/** Its sizes stop growing with the text where five places would no longer fit side by side. */
export function BottomBar() {
  return (
    <nav
      aria-label={m.navigation}
      className="fixed inset-x-0 bottom-0 z-30 border-hairline border-t bg-card pb-[env(safe-area-inset-bottom)] wide:hidden"
    >
      <ul className="mx-auto grid max-w-lg grid-cols-5">
        {before.map((place) => (
          <PlaceItem key={place.to} place={place} />
        ))}
        <li className="flex items-center justify-center">
          <LogLink className="rounded-full" />
        </li>
        {after.map((place) => (
          <PlaceItem key={place.to} place={place} />
        ))}
      </ul>
    </nav>
  );
}

export function Rail() {
  return (
    <nav
      aria-label={m.navigation}
      className="sticky top-0 hidden h-dvh w-24 shrink-0 flex-col items-center border-hairline border-r bg-card py-6 wide:flex"
    >
      <Brand />
      <LogLink className="mt-8 rounded-card" />
      <ul className="mt-6 flex w-full flex-1 flex-col gap-2">
        {[...before, ...after].map((place) => (
          <PlaceItem key={place.to} place={place} />
        ))}
      </ul>
      <YouLink />
    </nav>
  );
}

function PlaceItem({ place }: { place: Place }) {
  const Picture = place.icon;
  return (
    <li className="min-w-0">
      <Link
        to={place.to}
        activeOptions={{ exact: place.to === '/' }}
        className="group flex min-h-[min(4rem,20vw)] flex-col items-center justify-center gap-0.5 px-0.5 text-[min(0.75rem,3.8vw)] text-muted leading-4 focus-visible:-outline-offset-2"
        activeProps={{ className: 'text-on! font-semibold', 'aria-current': 'page' }}
      >
        <span className="flex h-8 w-14 max-w-full items-center justify-center rounded-full transition-colors duration-150 group-aria-[current=page]:bg-primary-container group-aria-[current=page]:text-on-primary-container">
          <Picture size={22} aria-hidden="true" />
        </span>
        <span>{place.label}</span>
      </Link>
    </li>
  );
}

function LogLink({ className }: { className: string }) {
  return (
    <Link
      to="/log/weight"
      onPointerEnter={preloadSheet}
      onFocus={preloadSheet}
      aria-label={m.navLog}
      className={`flex size-[min(3.25rem,15vw)] items-center justify-center bg-primary text-on-primary transition-colors duration-150 hover:bg-primary-hover active:scale-95 ${className}`}
    >
      <Plus size={26} aria-hidden="true" />
    </Link>
  );
}
