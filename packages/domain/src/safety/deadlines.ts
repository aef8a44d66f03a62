import { addDays, daysBetween, type LocalDay, localDay, weekdayOf } from '../days.ts';
import { findNumbers } from './quantities.ts';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const daysByUnit: readonly (readonly [pattern: RegExp, days: number])[] = [
  [
    /^ ?(?:whole |full |short )?(?:day[sz]?|dias?|jours?|tag(?:en?)?|giorn[io]|dag(?:en|ar)?|dni|dzien|gun(?:de|luk)?)(?![a-z])/,
    1,
  ],
  [
    /^ ?(?:whole |full |short )?(?:week[sz]?|wks?|semanas?|semaines?|wochen?|settiman[ae]|weken|tydzien|tygodni\w*|hafta\w*|veck(?:a|or))(?![a-z])/,
    7,
  ],
  [/^ ?(?:whole |full |short )?(?:fortnights?)(?![a-z])/, 14],
  [
    /^ ?(?:whole |full |short )?(?:months?|mes(?:es|i|e)?|mois|monat(?:en|e|s)?|maand(?:en)?|miesiac\w*|miesiec\w*|ay(?:da)?|manad(?:er)?)(?![a-z])/,
    30.4,
  ],
];

/** How many days a normalised sentence gives for something: "a week", "in three weeks", "by Friday", "by March"; null when it names none. */
export function daysNamedIn(sentence: string, today: LocalDay | undefined): number | null {
  if (
    /(?<![a-z])(?:overnight|by tomorrow|over ?night|de un dia para otro|du jour au lendemain|uber nacht)(?![a-z])/.test(
      sentence,
    )
  )
    return 1;
  for (const number of findNumbers(sentence)) {
    const after = sentence.slice(number.end).replace(/^ (?:of|more|and a half) /, ' ');
    const unit = daysByUnit.find(([pattern]) => pattern.test(after));
    if (unit && number.value > 0) return number.value * unit[1];
  }
  const single =
    /(?<![a-z])(?:per|each|every|this|next|the|weekly|pro|por|par|la|na|al|ao|alla|ogni|die|cada|jede|this coming|coming|w|i|een|each and every) ?(day|week|wk|weekend|fortnight|month|tag|woche|monat|dia|semana|mes|jour|semaine|mois|giorno|settimana|mese|miesiac|tydzien|maand|vecka|manad)(?![a-z])/.exec(
      sentence,
    );
  if (/(?<![a-z])weekly(?![a-z])/.test(sentence)) return 7;
  if (single) return periodDays(single[1] ?? '');
  return today ? daysUntilNamedDate(sentence, today) : weekdayIn(sentence) === null ? null : 7;
}

function periodDays(period: string): number {
  if (/^(?:day|tag$|dia|jour|giorno)/.test(period)) return 1;
  if (/^(?:week|wk|woche|semana|semaine|settimana|tydzien|vecka)/.test(period)) return 7;
  return period === 'fortnight' ? 14 : 30.4;
}

function daysUntilNamedDate(sentence: string, today: LocalDay): number | null {
  const weekday = weekdayIn(sentence);
  if (weekday !== null) return ((weekday - weekdayOf(today) + 6) % 7) + 1;
  const named = namedDay(sentence);
  if (!named) return null;
  const year = Number(today.slice(0, 4));
  const thisYear = localDay(`${year}-${named}`);
  return daysBetween(today, thisYear > today ? thisYear : addDays(localDay(`${year + 1}-${named}`), 0));
}

function weekdayIn(sentence: string): number | null {
  const match = new RegExp(
    `(?<![a-z])(?:by|until|before|till) (?:next |this |on )?(${weekdays.join('|')})(?![a-z])`,
  ).exec(sentence);
  return match ? weekdays.indexOf(match[1] ?? '') : null;
}

/** `MM-DD` of the date that a sentence names after by, before, until or for. */
function namedDay(sentence: string): string | null {
  if (/(?<![a-z])(?:by|before|until|for) (?:christmas|xmas)(?![a-z])/.test(sentence)) return '12-25';
  if (/(?<![a-z])(?:by|before|until|for) (?:the )?new years?(?![a-z])/.test(sentence)) return '12-31';
  if (/(?<![a-z])(?:by|before|until|for) valentines(?: day)?(?![a-z])/.test(sentence)) return '02-14';
  const iso = /(?:by|before|until) \d{4}[ -](\d{2})[ -](\d{2})/.exec(sentence);
  if (iso && Number(iso[1]) <= 12 && Number(iso[1]) > 0 && Number(iso[2]) <= 28 && Number(iso[2]) > 0)
    return `${iso[1]}-${iso[2]}`;
  const match = new RegExp(
    `(?<![a-z])(?:by|before|until|till) (?:the )?(?:(end|start|beginning|middle|mid) (?:of )?)?(\\d{1,2})?(?:st|nd|rd|th)? ?(?:of )?(${months.join('|')})(?: (\\d{1,2})(?!\\d))?(?![a-z])`,
  ).exec(sentence);
  const month = match ? months.indexOf(match[3] ?? '') : -1;
  if (!match || month < 0) return null;
  const day = Math.min(
    28,
    Number(match[2] ?? match[4] ?? (match[1] === 'end' ? 28 : match[1]?.startsWith('mid') ? 15 : 1)) || 1,
  );
  return `${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
