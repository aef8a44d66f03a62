import { addDays, type LocalDay } from '@sleek/domain/days';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { dayText } from '../../days-text.ts';
import { Button, IconButton } from '../../design/Button.tsx';
import { enFood as m } from '../../messages/en.food.ts';

type DayNavProps = { day: LocalDay; today: LocalDay; onOpen: (day: LocalDay) => void };

export function DayNav({ day, today, onOpen }: DayNavProps) {
  return (
    <nav aria-label={m.dayNavigation} className="mb-3 flex flex-wrap items-center gap-1">
      <IconButton label={m.previousDay} onClick={() => onOpen(addDays(day, -1))} className="-ml-3">
        <ChevronLeft size={24} aria-hidden="true" />
      </IconButton>
      <p
        aria-live="polite"
        className="min-w-0 flex-1 basis-32 text-center wide:flex-none wide:basis-auto wide:px-2"
      >
        <span className="font-medium text-title">{heading(day, today)}</span>
        {heading(day, today) !== dayText(day, 'long') ? (
          <span className="ml-2 text-label text-muted">{dayText(day, 'long')}</span>
        ) : null}
      </p>
      <IconButton
        label={m.nextDay}
        disabled={day >= today}
        onClick={() => onOpen(addDays(day, 1))}
        className="max-wide:-mr-3"
      >
        <ChevronRight size={24} aria-hidden="true" />
      </IconButton>
      {day < today ? (
        <Button kind="text" onClick={() => onOpen(today)} className="px-3! max-wide:-mr-3 max-wide:ml-3">
          {m.backToToday}
        </Button>
      ) : null}
    </nav>
  );
}

function heading(day: LocalDay, today: LocalDay): string {
  if (day === today) return m.today;
  return day === addDays(today, -1) ? m.yesterday : dayText(day, 'long');
}
