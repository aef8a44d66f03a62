import { allMatches } from '../all-matches.ts';
import { smallNumberWords } from '../number-words/small-numbers.ts';
import { createRuleIndex } from '../safety/rule-index.ts';
import { type Span, wordPattern } from './plain-text.ts';

/** A stretch of days up to today ("the last two weeks"), or ahead of it ("in four weeks"). */
export type WindowMention = Span & {
  /** Shortest and longest number of days that the words may mean. */
  readonly least: number;
  readonly most: number;
  readonly isAhead: boolean;
  /** "this week": also the week that is still going on. */
  readonly isCurrent: boolean;
};

const counts = smallNumberWords(['en', 'de', 'es', 'fr', 'it', 'pt']);
const many = `(\\d+|${[...counts.keys()].join('|')})`;
const back =
  'last|past|previous|preceding|recent|these|those|letzten|vergangenen|ultim[oa]s|pasad[oa]s|derniers|dernieres|ultimi|ultime';
const unit =
  '(days?|weeks?|fortnights?|months?|tagen?|tage|wochen?|monaten?|dias|semanas?|meses|jours|semaines?|mois|giorni|settimane|mesi)';
/** "Checked in 5 days in a row" is no stretch ahead. */
const streaks = "in a row|running|straight|in folge|hintereinander|seguidos|d'affilee|de suite|di fila";
const patterns = [
  { pattern: wordPattern(`(?:for |in )?${many} ${unit} (?:from now|ahead|out)`), isAhead: true },
  {
    pattern: wordPattern(
      `(?:(?:over|in|for|during|of|across|within|from) )?(?:the |your |den |los |las |les |gli |le |os |as |nos |nas |negli |nelle )?(?:${back}) (?:full )?${many}[ -]?(?:calendar )?${unit}`,
    ),
    isAhead: false,
  },
  {
    pattern: wordPattern(
      `(?:(?:over|in|for|during|of) )?(?:les |los |las |os |as |gli |le )?${many} (?:${back}) ${unit}`,
    ),
    isAhead: false,
  },
  { pattern: wordPattern(`(?:les|los|las|os|as|gli|le) ${many} ${unit}`), isAhead: false },
  {
    pattern: wordPattern(
      `${many}[ -](day|week|month)s?(?= (?:average|trend|window|stretch|period|mean|change|total))`,
    ),
    isAhead: false,
  },
  {
    pattern: wordPattern(
      `(?:over|during|across|within|throughout|uber|durante|pendant|for) (?:about |around |roughly |a period of )?${many} ${unit}`,
    ),
    isAhead: false,
  },
  // As a French reader counts: "6 jours sur les 7 derniers".
  {
    pattern: wordPattern(`(?:sur |of )?(?:les|los|the) ${many} (?:derniers|ultimos|last)()`),
    isAhead: false,
  },
  {
    pattern: wordPattern(
      `(?:in|en|dentro de|dans|d'ici|tra|fra|em|daqui a) (?:about |around |roughly |unas |environ |etwa )?${many} ${unit}(?:'? time)?(?! (?:${streaks}))`,
    ),
    isAhead: true,
  },
];
const named = [
  {
    pattern: wordPattern(
      '(?:over |in |for |during )?(?:the |these )?(?:last|past) fortnight|last couple of weeks|(?:past|last) few weeks',
    ),
    range: [14, 14],
  },
  {
    pattern: wordPattern(
      "(?:over |in |for |during |of )?(?:the |this )(?:last|past|whole) week|(?:over|during|in) the week|past week|diese woche|letzte woche|esta semana|cette semaine|questa settimana|this week(?:'s)?",
    ),
    range: [7, 7],
  },
  {
    pattern: wordPattern(
      "(?:over |in |for |during |of )?(?:the |this )(?:last|past|whole) month|past month|diesen monat|letzten monat|este mes|ce mois|questo mese|this month(?:'s)?",
    ),
    range: [28, 31],
  },
  // The week or month before this one: no look is made of it.
  {
    pattern: wordPattern(
      "last week(?:'s)?|last month(?:'s)?|last year|this year|past year|semana pasada|semaine derniere|settimana scorsa|quarter",
    ),
    range: [-1, -1],
  },
] as const;

/** What every stretch of days has in it; without it nothing is searched for. */
const anyLength =
  /day|week|fortnight|month|year|quarter|tag|woche|monat|dia|semana|mes|jour|semaine|mois|giorn|settiman/;

const windowsIn = createRuleIndex(({ pattern }: { readonly pattern: RegExp }) => [pattern]);

/** Finds stretches of days and takes them out. */
export function readWindows(sentence: string): { text: string; windows: WindowMention[] } {
  let text = sentence;
  const windows: WindowMention[] = [];
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => Omit<WindowMention, keyof Span>) => {
    for (const match of allMatches(text, pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      windows.push({ ...read(match), start, end });
      text = `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`;
    }
  };
  if (!anyLength.test(text)) return { text, windows };
  for (const { pattern, isAhead } of windowsIn(patterns, text))
    take(pattern, ([, count = '', of = '']) => ({ ...lengthOf(count, of), isAhead, isCurrent: false }));
  for (const { pattern, range } of windowsIn(named, text))
    take(pattern, ([hit]) => ({
      least: range[0],
      most: range[1],
      isAhead: false,
      isCurrent: /this|diese|esta|este|cette|ce |quest/.test(hit),
    }));
  return { text, windows: windows.toSorted((a, b) => a.start - b.start) };
}

function lengthOf(count: string, unit: string): { least: number; most: number } {
  const amount = counts.get(count) ?? Number(count);
  if (/^f/.test(unit)) return { least: amount * 14, most: amount * 14 };
  if (/^(w|se)/.test(unit)) return { least: amount * 7, most: amount * 7 };
  if (/^m/.test(unit)) return { least: amount * 28, most: amount * 31 };
  return { least: amount, most: amount };
}
