import type { CheckIn } from '@sleek/contract/check-ins';
import { addDays, dayRange, type LocalDay, localDay } from '@sleek/domain/days';
import { rhythm, rhythmWindowDays } from '@sleek/domain/rhythm';
import { CalendarDays } from 'lucide-react';
import { Card, CardTitle } from '../../design/Card.tsx';
import { classes } from '../../design/classes.ts';
import { m } from '../../messages/en.ts';

export function RhythmCard({ today, checkIns }: { today: LocalDay; checkIns: CheckIn[] }) {
  const logged = new Set(checkIns.map((checkIn) => localDay(checkIn.date)));
  const { daysWithEntry, daysCounted } = rhythm({ daysWithEntry: logged, today });
  const days = dayRange(addDays(today, 1 - rhythmWindowDays), today);
  return (
    <Card aria-labelledby="rhythm-title">
      <CardTitle id="rhythm-title" icon={<CalendarDays size={18} />}>
        {m.rhythmTitle}
      </CardTitle>
      <p className="font-semibold text-title">{m.rhythmOf(daysWithEntry, daysCounted)}</p>
      <div aria-hidden="true" className="my-3 flex h-9 max-w-sm items-end justify-between gap-1">
        {days.map((day) => (
          <span
            key={day}
            data-mark={logged.has(day) ? '' : undefined}
            className={classes(
              'w-full max-w-4 rounded-full',
              logged.has(day) ? 'h-full bg-primary' : 'h-2 bg-hairline',
              day === today && !logged.has(day) && 'border-2 border-outline bg-transparent',
            )}
          />
        ))}
      </div>
      <p className="text-label text-muted">{daysWithEntry >= 4 ? m.rhythmRest : m.rhythmNew}</p>
    </Card>
  );
}
