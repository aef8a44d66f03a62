import { addDays, dayRange, type LocalDay, parseLocalDay } from '@sleek/domain/days';
import { CalendarSearch } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { dayText } from '../../days-text.ts';
import { classes } from '../../design/classes.ts';
import { m } from '../../messages/en.ts';

type DayPickerProps = {
  today: LocalDay;
  day: LocalDay;
  logged: ReadonlySet<string>;
  onDay: (day: LocalDay) => void;
};

/** The last two weeks to tap on, and any earlier day by date. */
export function DayPicker({ today, day, logged, onDay }: DayPickerProps) {
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (strip.current) strip.current.scrollLeft = strip.current.scrollWidth;
  }, []);
  return (
    <fieldset className="flex min-w-0 items-stretch gap-2">
      <legend className="sr-only">{m.checkInDays}</legend>
      <OtherDay today={today} onDay={onDay} />
      <div
        ref={strip}
        className="-my-1 flex flex-1 snap-x gap-1.5 overflow-x-auto py-1 [scrollbar-width:none]"
      >
        {dayRange(addDays(today, -13), today).map((shown) => (
          <DayOption
            key={shown}
            day={shown}
            today={today}
            chosen={shown === day}
            logged={logged.has(shown)}
            onChoose={() => onDay(shown)}
          />
        ))}
      </div>
    </fieldset>
  );
}

type DayOptionProps = {
  day: LocalDay;
  today: LocalDay;
  chosen: boolean;
  logged: boolean;
  onChoose: () => void;
};

function DayOption({ day, today, chosen, logged, onChoose }: DayOptionProps) {
  const name = `${dayText(day, 'long')}${day === today ? `, ${m.dayToday}` : ''}${logged ? `, ${m.checkInDayLogged}` : ''}`;
  return (
    <label
      className={classes(
        'ring-within relative flex min-h-16 w-12 shrink-0 snap-end flex-col items-center justify-center rounded-control transition-colors duration-150',
        chosen ? 'bg-primary text-on-primary' : 'bg-card text-on ring-1 ring-hairline ring-inset',
      )}
    >
      <input
        type="radio"
        name="check-in-day"
        checked={chosen}
        onChange={onChoose}
        aria-label={name}
        className="sr-only"
      />
      <span aria-hidden="true" className={classes('text-caption', !chosen && 'text-muted')}>
        {dayText(day, 'weekday')}
      </span>
      <span aria-hidden="true" className="numerals font-semibold">
        {Number(day.slice(8))}
      </span>
      <span
        aria-hidden="true"
        data-mark={logged ? '' : undefined}
        className={classes(
          'mt-0.5 size-1.5 rounded-full',
          logged ? (chosen ? 'bg-on-primary' : 'bg-primary') : 'bg-transparent',
        )}
      />
    </label>
  );
}

function OtherDay({ today, onDay }: { today: LocalDay; onDay: (day: LocalDay) => void }) {
  return (
    <label className="ring-within relative flex w-12 shrink-0 items-center justify-center rounded-control bg-card text-primary ring-1 ring-hairline ring-inset">
      <CalendarSearch size={20} aria-hidden="true" />
      <input
        type="date"
        aria-label={m.checkInOtherDay}
        max={today}
        className="absolute inset-0 size-full cursor-pointer text-body opacity-0"
        onClick={(event) => event.currentTarget.showPicker?.()}
        onChange={(event) => {
          const chosen = parseLocalDay(event.target.value);
          if (chosen.ok && chosen.value <= today) onDay(chosen.value);
        }}
      />
    </label>
  );
}
