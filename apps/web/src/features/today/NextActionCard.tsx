import { Link } from '@tanstack/react-router';
import { Button, buttonClasses } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { m } from '../../messages/en.ts';
import type { NextAction } from './next-action.ts';

type Words = {
  title: string;
  why: string;
  action: string;
  to: '/log/weight' | '/check-in' | '/food' | '/coach';
};

const words: Record<NextAction, Words> = {
  'first-weight': {
    title: m.nextFirstWeightTitle,
    why: m.nextFirstWeightWhy,
    action: m.nextFirstWeightAction,
    to: '/log/weight',
  },
  'welcome-back': {
    title: m.nextWelcomeBackTitle,
    why: m.nextWelcomeBackWhy,
    action: m.nextCheckInAction,
    to: '/check-in',
  },
  'check-in': {
    title: m.nextCheckInTitle,
    why: m.nextCheckInWhy,
    action: m.nextCheckInAction,
    to: '/check-in',
  },
  food: { title: m.nextFoodTitle, why: m.nextFoodWhy, action: m.nextFoodAction, to: '/food' },
  coach: { title: m.nextCoachTitle, why: m.nextCoachWhy, action: m.nextCoachAction, to: '/coach' },
};

export function NextActionCard({ action, onDecline }: { action: NextAction; onDecline: () => void }) {
  const { title, why, action: label, to } = words[action];
  return (
    <Card tone="accent" aria-labelledby="next-title" key={action} className="animate-settle">
      <h2 id="next-title" className="font-semibold text-title">
        {title}
      </h2>
      <p className="mt-1 max-w-[56ch]">{why}</p>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <Link to={to} className={buttonClasses('primary')}>
          {label}
        </Link>
        <Button
          kind="text"
          className="text-on-primary-container! hover:bg-on-primary-container/10!"
          onClick={onDecline}
        >
          {m.nextNotToday}
        </Button>
      </div>
    </Card>
  );
}
