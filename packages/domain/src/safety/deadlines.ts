import { addDays, daysBetween, type LocalDay, localDay, weekdayOf } from '../days.ts';
import { findNumbers } from './quantities.ts';

/** January first; full names and what people shorten them to, in our languages. */
const months = [
  'january|jan|januar|enero|janvier|gennaio|janeiro|januari|stycznia',
  'february|feb|februar|febrero|fevrier|febbraio|fevereiro|februari|lutego',
  'march|mar|marz|marzo|mars|marco|maart|marca',
  'april|apr|abril|avril|aprile|kwietnia',
  'may|mai|mayo|maggio|maio|mei|maja',
  'june|jun|juni|junio|juin|giugno|junho|czerwca',
  'july|jul|juli|julio|juillet|luglio|julho|lipca',
  'august|aug|agosto|aout|augustus|sierpnia',
  'september|sept|sep|septiembre|septembre|settembre|setembro|wrzesnia',
  'october|oct|oktober|octubre|octobre|ottobre|outubro|pazdziernika',
  'november|nov|noviembre|novembre|novembro|listopada',
  'december|dec|dezember|dez|diciembre|decembre|dicembre|dezembro|grudnia',
];
const before =
  '(?:by|before|until|till|for|on|bis|bis zum|vor|antes de|para|hasta|avant|dici|pour|entro|prima di|per|ate|antes do|antes da|voor|tot|do|przed|innan|till)(?: (?:the|le|la|el|o|il|de|den|zu))?';
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

/** Signs of what `spelledOut` changes. */
const shortened = /\/|p ?w|\dd/;

/** "12/5", "p/w", "10d" in words. */
function spelledOut(written: string): string {
  return written
    .replace(
      /(?<= )(\d{1,2})\/(1[0-2]|0?[1-9])(?!\d)/,
      (_, day: string, month: string) => `${day} ${months[Number(month) - 1]?.split('|')[0] ?? ''}`,
    )
    .replace(/(?<![a-z])(?:p\/w|pw|p w)(?![a-z])/, 'per week')
    .replace(/(\d)d(?![a-z])/, '$1 days')
    .replaceAll('/', ' ');
}

/** How many days a normalised sentence gives for something: "a week", "in three weeks", "by Friday", "by March"; null when it names none. */
export function daysNamedIn(written: string, today: LocalDay | undefined): number | null {
  const sentence = shortened.test(written) ? spelledOut(written) : written;
  if (
    /(?<![a-z])(?:overnight|by tomorrow|over ?night|de un dia para otro|du jour au lendemain|uber nacht)(?![a-z])/.test(
      sentence,
    )
  )
    return 1;
  for (const number of findNumbers(sentence)) {
    const after = sentence.slice(number.end, number.end + 40).replace(/^ (?:of|more|and a half) /, ' ');
    const unit = daysByUnit.find(([pattern]) => pattern.test(after));
    if (unit && number.value > 0) return number.value * unit[1];
  }
  if (
    /(?<![a-z])(?:weekly|wochentlich|semanal\w*|hebdomadaire|settimanal\w*|wekelijks|tygodniowo)(?![a-z])/.test(
      sentence,
    )
  )
    return 7;
  if (/(?<![a-z])(?:daily|taglich)(?![a-z])/.test(sentence)) return 1;
  const single =
    /(?<![a-z])(?:kg|kgs|kilos?|lbs?|pounds|per|each|every|this|next|the|weekly|pro|por|par|la|na|al|ao|alla|ogni|die|cada|jede|this coming|coming|w|i|een|each and every) ?(day|week|wk|weekend|fortnight|month|tag|woche|monat|dia|semana|mes|jour|semaine|mois|giorno|settimana|mese|miesiac|tydzien|maand|vecka|manad)(?![a-z])/.exec(
      sentence,
    );
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
  const named = namedDay(sentence) ?? dayOfMonth(sentence, today);
  if (!named) return null;
  const year = Number(today.slice(0, 4));
  const thisYear = localDay(`${year}-${named}`);
  return daysBetween(today, thisYear > today ? thisYear : addDays(localDay(`${year + 1}-${named}`), 0));
}

const weekdayPattern = new RegExp(
  `(?<![a-z])(?:by|until|before|till) (?:next |this |on )?(${weekdays.join('|')})(?![a-z])`,
);

function weekdayIn(sentence: string): number | null {
  const match = weekdayPattern.exec(sentence);
  return match ? weekdays.indexOf(match[1] ?? '') : null;
}

/** `MM-DD` of the date that a sentence names after by, before, until or for. */
function namedDay(sentence: string): string | null {
  const feast = feasts.find(([pattern]) => pattern.test(sentence));
  if (feast) return feast[1];
  const iso = /(?:by|before|until) \d{4}[ -](\d{2})[ -](\d{2})/.exec(sentence);
  if (iso && Number(iso[1]) <= 12 && Number(iso[1]) > 0 && Number(iso[2]) <= 28 && Number(iso[2]) > 0)
    return `${iso[1]}-${iso[2]}`;
  const match = datePattern.exec(sentence);
  const name = match?.groups?.['month'];
  const month = name === undefined ? -1 : months.findIndex((names) => names.split('|').includes(name));
  if (!match?.groups || month < 0) return null;
  const { part, first, last } = match.groups;
  const day = part === 'end' ? 28 : part?.startsWith('mid') ? 15 : Number(first ?? last ?? 1);
  return `${String(month + 1).padStart(2, '0')}-${String(Math.min(28, day || 1)).padStart(2, '0')}`;
}

const feasts: readonly (readonly [pattern: RegExp, day: string])[] = (
  [
    ['christmas|xmas|weihnachten|navidad|noel|natale|natal|kerst|kerstmis|swietami|jul', '12-25'],
    [
      'new years?(?: eve| day)?|silvester|neujahr|ano nuevo|fin de ano|nouvel an|capodanno|ano novo|nieuwjaar',
      '12-31',
    ],
    ['valentines(?: day)?|valentinstag|san valentin|saint valentin', '02-14'],
  ] as const
).map(([names, day]) => [new RegExp(`(?<![a-z])${before} (?:${names})(?![a-z])`), day]);
const datePattern = new RegExp(
  `(?<![a-z])${before} (?:my \\w+ (?:on|in) )?(?:(?<part>end|start|beginning|middle|mid) (?:of )?)?(?:(?<first>\\d{1,2})(?:st|nd|rd|th)?|first)? ?(?:of |de |di )?(?<month>${months.join('|')})(?: (?<last>\\d{1,2})(?!\\d))?(?![a-z])`,
);

/** `MM-DD` of "by the 20th": of this month, or of the next when it is over. */
function dayOfMonth(sentence: string, today: LocalDay): string | null {
  const day = Number(
    /(?<![a-z])(?:by|before|until) the (\d{1,2})(?:st|nd|rd|th)(?![a-z])/.exec(sentence)?.[1] ?? 0,
  );
  if (day < 1 || day > 28) return null;
  const isOver = day <= Number(today.slice(8, 10));
  const month = (Number(today.slice(5, 7)) - 1 + (isOver ? 1 : 0)) % 12;
  return `${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
