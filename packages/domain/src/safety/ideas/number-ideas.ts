import type { LocalDay } from '../../days.ts';
import { daysNamedIn } from '../deadlines.ts';
import { findNumbers, type NumberHit } from '../quantities.ts';
import { safetyThresholds } from '../thresholds.ts';
import { createWordTest, type WordTest } from '../word-test.ts';
import { addPlace, type Place, type Reading } from './read-ideas.ts';

export type NumberContext = {
  readonly sex?: 'female' | 'male' | 'unknown' | undefined;
  readonly weightKg?: number | undefined;
  readonly expenditureKcal?: number | undefined;
  readonly today?: LocalDay | undefined;
};

const isSpanIntroduction = createWordTest(/^(?:for|in|within|whole|another|fur|por|pour|per|w|na|voor|om)$/);
const isPercent = createWordTest(/^(?:%|percent|prozent)$/);
const isWeekWord = createWordTest(/^(?:week|weekly|woche|semana|semaine|settimana|tydzien|hafta)$/);
const isDayTotal = createWordTest(/^(?:day|daily|total|today|tag|dia|jour|giorno)$/);
const isEach = createWordTest(/^(?:a|per|each|every|al|am|par|pro|por|ao|the)$/);
const isDayWord = createWordTest(/^(?:day|dia|tag|jour|giorno)$/);
const isGapWord = createWordTest(/^(?:deficit|surplus|shortfall|defizit|uberschuss)$/);
const isDailyChange = createWordTest(
  /^(?:burn|burned|burnt|burns|logged|by|extra|add|another|less|more|cut|cutting|trim|skim|save|reduce)$/,
);
const isOtherAfter = createWordTest(
  /^(?:below|under|off|more|less|fewer|extra|left|remaining|deficit|surplus|burned|burnt|mehr|weniger|ubrig|mas|menos|logged|snack|lunch|dinner|breakfast|meal|workout|run|over|above)$/,
);
const isKilo = createWordTest(/^(?:(?:kilo|quilo)[a-z]*)$/);
const isEnergyUnit = createWordTest(
  /^(?:kcals?|cals?|calor[a-z]*|kalor[a-z]*|kilocal[a-z]*|kilokal[a-z]*|quilocal[a-z]*|chilocal[a-z]*|kj|mj|kilojoules?|カロリー|калори[a-zа-я]*|سعرة)$/,
);
const isJouleUnit = createWordTest(/^(?:kj|kilojoules?)$/);
const kgByUnit: ReadonlyMap<string, number> = new Map([
  ...['kg', 'kgs', 'chili', 'chilo', 'кг', 'キロ'].map((unit) => [unit, 1] as const),
  ...['lb', 'lbs', 'pound', 'pounds', 'libras', 'livres', 'pfund', 'libbre', 'pond'].map(
    (unit) => [unit, 0.45359237] as const,
  ),
  ...['st', 'stone', 'stones'].map((unit) => [unit, 6.35029318] as const),
]);
const spanUnits: readonly (readonly [isUnit: WordTest, days: number])[] = [
  [
    createWordTest(
      /^(?:hours?|hrs?|h|stunden?|horas?|heures?|or[ae]|uur|uren|godzin[a-z]*|saat[a-z]*|timmar)$/,
    ),
    1 / 24,
  ],
  [
    createWordTest(
      /^(?:days?|tagen?|tage|dias?|jours?|giorn[io]|dagen?|dag|dagar|dni|dzien|gun[a-z]*|zile|日|дн[a-zяей]*)$/,
    ),
    1,
  ],
  [
    createWordTest(
      /^(?:weeks?|wks?|wochen?|semanas?|semaines?|settiman[ae]|weken|week|tydzien|tygodni[a-z]*|hafta[a-z]*|veck[a-z]*)$/,
    ),
    7,
  ],
  [
    createWordTest(
      /^(?:months?|monate?n?|mes|meses|mois|mes[ei]|maand[a-z]*|miesiac[a-z]*|miesiec[a-z]*|ay|manad[a-z]*)$/,
    ),
    30.4,
  ],
];
const isAgeUnit = createWordTest(
  /^(?:yo|years?|yrs?|jahre?|jahren|anos|ans|anni|jaar|lat|yas[a-z]*|ar|ani|лет|歳|才)$/,
);
const introducesAge = createWordTest(
  /^(?:im|am|bin|turn|turns|turned|turning|aged|age|being|tengo|soy|tenho|ho|jai|mam|ben|ik|jag|since|youre|just|only|erst|mit|at|a|cumplo|compio)$/,
);
const isNoAge = createWordTest(
  /^(?:%|percent|kg|kgs|kilo[a-z]*|lbs?|pounds?|kcal|cal[a-z]*|g|mg|ml|days?|weeks?|months?|hours?|min[a-z]*|reps?|sets?|steps?|km|miles?|st|stone|cm|x|of|out|more|less|times|meals?|am|pm|uhr|h|sizes?|tage|wochen|stunden|dias|semanas|jours|heures|giorni|ore|dagen|dni|gun|bpm|to|and|or|a|kj|th|st|nd|rd)$/,
);

/** Adds what the numbers of a stretch mean: intakes, masses, spans, ages, body mass indices, paces of loss. */
export function addNumberIdeas(
  reading: Reading,
  stretch: string,
  start: number,
  { context, found = findNumbers(stretch) }: { context: NumberContext; found?: readonly NumberHit[] },
): void {
  const numbers = found.flatMap((number) => {
    const place = placeOf(reading, number, start);
    return place ? [{ ...number, place }] : [];
  });
  const hasDigits = /\d/.test(stretch);
  if (numbers.length === 0 && !hasDigits) return;
  const text = (index: number): string => reading.words[index]?.text ?? '';
  const heightM = hasDigits ? heightIn(stretch) : null;
  const isStep = hasDigits && addStepPace(reading, { stretch, start, context });
  for (const { value, place } of numbers) {
    if (
      value === safetyThresholds.calories.floorKcal.female ||
      value === safetyThresholds.calories.floorKcal.male
    )
      addPlace(reading.ideas, 'n_at_floor', place);
    const unit = text(place.to + 1);
    const before = text(place.from - 1);
    addEnergy(reading, { value, place, unit }, context);
    const days = spanUnits.find(([isUnit]) => isUnit(unit))?.[1];
    const isPace = value === 1 && !isSpanIntroduction(before);
    if (days !== undefined && value * days >= 1.4 && !isPace)
      addPlace(reading.ideas, 'n_span', { from: place.from, to: place.to + 1 });
    if (isYoungAge(value, before, [unit, text(place.to + 2)]) && !isOthersAge(reading, place))
      addPlace(reading.ideas, 'n_young', place);
    if (isLowIndex(value, { before, unit, stretch })) addPlace(reading.ideas, 'n_bmi_low', place);
    addMass(reading, { value, place, unit, before }, { heightM, stretch, start, context, isStep });
    if (value > safetyThresholds.calories.maxDeficitShare * 100 && value < 100 && isPercent(unit))
      addPlace(reading.ideas, 'n_share_big', place);
  }
}

function isLowIndex(
  value: number,
  { before, unit, stretch }: { before: string; unit: string; stretch: string },
): boolean {
  if (value < 10 || value >= safetyThresholds.bodyMassIndex.underweight || !stretch.includes('bmi'))
    return false;
  return before === 'bmi' || (value >= 11 && value < 18.5 && !massOf(unit));
}

function addEnergy(
  reading: Reading,
  { value, place, unit }: { value: number; place: Place; unit: string },
  context: NumberContext,
): void {
  const text = (index: number): string => reading.words[index]?.text ?? '';
  if (isEnergyUnit(unit)) {
    const isWeekly = [2, 3, 4, 5].some((ahead) => isWeekWord(text(place.to + ahead)));
    const kcal = unit === 'mj' ? value * 239 : isJouleUnit(unit) ? value / 4.184 : value;
    const whole = { from: place.from, to: place.to + 1 };
    const idea = energyIdea(isWeekly ? kcal / 7 : kcal, context);
    const isOther = isOtherRole(reading, whole);
    addPlace(reading.ideas, isOther ? 'n_kcal_role' : idea, whole);
    if (isOther && idea === 'n_kcal_big') addPlace(reading.ideas, 'n_kcal_change', whole);
  } else if (value >= 300 && value < 4_000 && /^\d/.test(text(place.from))) {
    if (!massOf(unit) && !isCountedUnit(unit) && !isOtherRole(reading, place))
      addPlace(reading.ideas, `${energyIdea(value, context)}?`, place);
  }
}

const isCountedUnit = createWordTest(
  /^(?:push|pull|sit|squats?|burpees|jumps?|jumping|crunches|g|gr|gram\w*|mg|ml|l|steps?|min\w*|metres?|meters?|m|km|reps?|words|euro?s?|usd|people|times|schritte|pasos|pas|passi|passos|stappen|hz|bpm|cm|days|weeks?|months?|years?|hours?|hrs?|tage?n?|wochen?|dias|jours|giorni|dagen|dni|gun|dagar|reps|sets|rounds|pages|photos|songs|followers|points|percent|watts?|calories_burned)$/,
);
const isChange = createWordTest(
  /^(?:protein|carbs|fat|by|add|adding|extra|another|raise|increase|save|saves|saving|cut|cutting|trim|skim|burn|burned|burnt|burns|burning|left|remaining|over|surplus|plus|bonus|mehr|weniger|noch|mas|menos|otros|quedan|queda|reste|restent|rimangono|restam|meer|minder|contains?|has|have|had|ate|logged|fits|come|comes|is_about|verbrannt|quem\w*|brul\w*|bruci\w*|queim\w*)$/,
);
const isRoleAfter = createWordTest(
  /^(?:more|less|fewer|extra|left|remaining|over|under|deficit|surplus|burned|burnt|for|per|at|from|off|above|below|mehr|weniger|ubrig|zum|furs|mas|menos|para|pour|reste|restant\w*|per|in|of|restam|rimast\w*|fur|bei|voor|na|logged|snack|lunch|dinner|breakfast|meal|workout|run)$/,
);
const isMealWord = createWordTest(
  /^(?:lunch|dinner|breakfast|snack|snacks|meal|supper|serving|portion|slice|cup|100|abendessen|mittagessen|fruhstuck|cena|cenar|comida|desayuno|desayunar|almuerzo|diner|dejeuner|soir|gouter|pranzo|colazione|jantar|almoco|lanche|avondeten|ontbijt|obiad|kolacj\w*|sniadani\w*|oats|eggs|toast)$/,
);

/** A change, a burn, a rest, a meal: numbers that are no intake of a day. */
function isOtherRole({ words }: Reading, { from, to }: Place): boolean {
  const text = (index: number): string => words[index]?.text ?? '';
  const before = [from - 1, from - 2, from - 3].map(text);
  const wide = words.slice(Math.max(0, from - 6), from).map((word) => word.text);
  const isDaily =
    isDayTotal(text(to + 1)) ||
    (text(to + 1) === 'in' && text(to + 2) === 'total') ||
    (isEach(text(to + 1)) && isDayWord(text(to + 2)));
  if (wide.some((word) => isGapWord(word))) return true;
  if (isDaily) return before.some((word) => isDailyChange(word));
  if (before.some((word) => isChange(word) || isMealWord(word))) return true;
  if (isOtherAfter(text(to + 1))) return true;
  return isRoleAfter(text(to + 1)) && [to + 2, to + 3, to + 4].some((index) => isMealWord(text(index)));
}

function energyIdea(kcal: number, { sex, expenditureKcal }: NumberContext): string {
  const { veryLowKcal, floorKcal, maxDeficitKcal, maxDeficitShare } = safetyThresholds.calories;
  if (kcal < 50) return 'n_kcal_scrap';
  if (kcal < veryLowKcal) return 'n_kcal_tiny';
  if (kcal < floorKcal[sex ?? 'unknown']) return 'n_kcal_low';
  if (kcal > Math.min(maxDeficitKcal, (expenditureKcal ?? Number.POSITIVE_INFINITY) * maxDeficitShare))
    return 'n_kcal_big';
  return 'n_kcal';
}

function addMass(
  reading: Reading,
  { value, place, unit, before }: { value: number; place: Place; unit: string; before: string },
  {
    heightM,
    stretch,
    start,
    context,
    isStep,
  }: { heightM: number | null; stretch: string; start: number; context: NumberContext; isStep: boolean },
): void {
  if (isPercent(unit) && /body ?weight|my weight|korpergewicht|peso corporal|poids/.test(stretch)) {
    const share = daysNamedIn(stretch, context.today);
    if (share !== null && (value / 100 / share) * 7 > safetyThresholds.weightLoss.maxBodySharePerWeek)
      addPlace(reading.ideas, 'n_pace', place);
    return;
  }
  const named = massOf(unit);
  const factor = named ?? (isMassByItself(value, { before, stretch, heightM }) ? 1 : null);
  if (factor === null) return;
  const kg = value * factor;
  const whole = { from: place.from, to: named ? place.to + 1 : place.to };
  addPlace(reading.ideas, 'n_mass', whole);
  const lowest = heightM === null ? 46 : safetyThresholds.bodyMassIndex.underweight * heightM * heightM;
  if (kg >= 25 && kg < lowest) addPlace(reading.ideas, 'n_mass_tiny', whole);
  if (
    kg > 40 ||
    isStep ||
    isThing(reading, whole) ||
    (value >= 35 && /^(?:weigh|be|at|am|im|under|hit|reach|reaching)$/.test(before))
  )
    return;
  const days = daysFor(reading, whole, { stretch, start, today: context.today });
  const { maxKgPerWeek, maxBodySharePerWeek } = safetyThresholds.weightLoss;
  const limit = Math.min(
    maxKgPerWeek,
    context.weightKg ? context.weightKg * maxBodySharePerWeek : maxKgPerWeek,
  );
  if (days !== null && (kg / days) * 7 > limit * 1.005) addPlace(reading.ideas, 'n_pace', whole);
}

/** A weight whose unit is left out, since a scale or a height stands beside it. */
function isMassByItself(
  value: number,
  { before, stretch, heightM }: { before: string; stretch: string; heightM: number | null },
): boolean {
  if (heightM !== null && /^(?:to|hit|get|reach|a|auf|at|bis|until)$/.test(before)) return true;
  return (
    value < 46 &&
    /^(?:under|below|hit|reach|weigh|to)$/.test(before) &&
    /weigh|wieg|pese?s?o|scale/.test(stretch)
  );
}

/** "2 kg of potatoes": no body weighs less for it. */
function isThing({ words }: Reading, { to }: Place): boolean {
  const [next, after] = [words[to + 1]?.text ?? '', words[to + 2]?.text ?? ''];
  if (
    /^(?:dumbbells?|kettlebells?|plates?|packs?|backpacks?|rucksacks?|rucks?|vests?|sacks?|loads?|bags?|squats?|bench|deadlifts?)$/.test(
      next,
    )
  )
    return true;
  return (
    /^(?:of|de|di)$/.test(next) &&
    !/^(?:fat|weight|body|my|it|water|grasa|peso|graisse|poids|grasso)$/.test(after)
  );
}

/** "from 80 to 70 in six weeks", "I am 84 and want to be 76 by Christmas": the step counts, not the weights. */
function addStepPace(
  reading: Reading,
  { stretch, start, context }: { stretch: string; start: number; context: NumberContext },
): boolean {
  const mayBeStep = beforeWeight.test(stretch) && (stretch.match(/\d{2,}/g)?.length ?? 0) >= 2;
  const match = mayBeStep ? firstMatch(stepPatterns, stretch) : null;
  if (!match?.groups) return addGoalPace(reading, { stretch, start, context });
  const { from = '', to = '' } = match.groups;
  const kg = (Number(from.replace(',', '.')) - Number(to.replace(',', '.'))) * unitIn(stretch);
  if (kg > 0 && kg <= mostKg)
    addPace(reading, { kg, at: start + match.index, days: daysNamedIn(stretch, context.today), context });
  return true;
}

/** Nobody means to lose more. */
const mostKg = 60;

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return null;
}

/** "be 70 kg by Christmas", from someone whose weight is known. */
function addGoalPace(
  reading: Reading,
  { stretch, start, context }: { stretch: string; start: number; context: NumberContext },
): boolean {
  const match = context.weightKg === undefined ? null : goalPattern.exec(stretch);
  if (!match?.groups || context.weightKg === undefined) return false;
  const goalKg = Number((match.groups['goal'] ?? '').replace(',', '.')) * unitIn(stretch);
  const kg = context.weightKg - goalKg;
  if (kg <= 0 || kg > context.weightKg / 3) return false;
  addPace(reading, { kg, at: start + match.index, days: daysNamedIn(stretch, context.today), context });
  return true;
}

function unitIn(stretch: string): number {
  if (/(?<![a-z])(?:lbs?|pounds?)(?![a-z])/.test(stretch)) return 0.45359237;
  return /(?<![a-z])(?:st|stones?)(?![a-z])/.test(stretch) ? 6.35029318 : 1;
}

function addPace(
  reading: Reading,
  { kg, at, days, context }: { kg: number; at: number; days: number | null; context: NumberContext },
): void {
  const { maxKgPerWeek, maxBodySharePerWeek } = safetyThresholds.weightLoss;
  const limit = Math.min(
    maxKgPerWeek,
    context.weightKg ? context.weightKg * maxBodySharePerWeek : maxKgPerWeek,
  );
  const word = reading.words.findIndex(({ start }) => start >= at);
  if (days === null || word < 0 || kg > mostKg || (kg / days) * 7 <= limit * 1.005) return;
  addPlace(reading.ideas, 'n_pace', { from: word, to: word });
}

const goalPattern =
  /(?<![a-z])(?:be|weigh|hit|reach|reaching|target|goal|goal is|goal of|to|at|down to|under|below|auf|llegar a|pesar|arriver a|peser|arrivare a|pesare|chegar a|naar) (?:is |about |around |just |only |of )?(?<goal>\d{2,3}(?:[.,]\d)?)(?! ?(?:%|kcal|cal|g(?![a-z])|steps|days|weeks|min|years|cm|percent))/;
const weightUnit = '(?: ?(?:kgs?|kilos?|quilos|chili|lbs?|pounds?|st|stones?))?';
const weighed = '\\d{2,3}(?:[.,]\\d)?';
const stepPatterns = [
  `(?:from|von|de|da|van|z|od|fran) (?<from>${weighed})${weightUnit} (?:down )?(?:to|auf|a|naar|para|till|do) (?<to>${weighed})(?!\\d)`,
  `(?<from>${weighed})${weightUnit} (?:down )?to (?<to>${weighed})${weightUnit}(?!\\d| ?(?:reps|min|times))`,
  `(?:im|i am|i weigh|currently|now|at) (?<from>${weighed})${weightUnit}(?! ?(?:years|yo|cm|and a half)).{0,40}?(?:be|goal|target|weigh|hit|reach|at|to) (?<to>${weighed})(?!\\d)`,
  `(?:reach|hit|be|weigh|get me to|goal is|to) (?<to>${weighed})${weightUnit}.{0,45}?(?:now im|im|i am|im now|currently|from|instead of) (?<from>${weighed})(?!\\d| ?(?:years|yo|cm))`,
].map((source) => new RegExp(`(?<![a-z\\d])${source}`));
/** Every one of them has one of these. */
const beforeWeight = /(?:from|von|de|da|van|z|od|fran|to|im|am|weigh|currently|now|at|reach|hit|be|is) \d/;

/** The span that belongs to a mass: named before the next mass, or anywhere where there is only one. */
function daysFor(
  { words }: Reading,
  { to }: Place,
  { stretch, start, today }: { stretch: string; start: number; today: LocalDay | undefined },
): number | null {
  const next = words.findIndex(({ text }, index) => index > to && massOf(text) !== null);
  const isLast = next < 0;
  const from = (words[to]?.end ?? start) - start;
  const rest = stretch.slice(from, isLast ? undefined : (words[next]?.start ?? start) - start);
  const first = words.findIndex(({ text }) => massOf(text) !== null);
  return daysNamedIn(rest, today) ?? (isLast && first === to ? daysNamedIn(stretch, today) : null);
}

/** What one of the unit weighs in kg; null for words that are no unit of mass. */
function massOf(unit: string): number | null {
  return kgByUnit.get(unit) ?? (isKilo(unit) ? 1 : null);
}

function isYoungAge(value: number, before: string, [unit, after]: readonly [string, string]): boolean {
  if (value < 8 || value >= safetyThresholds.age.adultYears || !Number.isInteger(value)) return false;
  if (isAgeUnit(unit)) return isOldEnoughWord(after) || (introducesAge(before) && !/^years?$/.test(unit));
  if (
    /^(?:son|daughter|kid|child|niece|nephew|sohn|tochter|hijo|hija|fils|fille|figlio|figlia|filho|filha|zoon|dochter|syn|corka)$/.test(
      before,
    )
  )
    return !isNoAge(unit);
  if (/^[mf]$/.test(unit)) return before === '' || introducesAge(before);
  return introducesAge(before) && !isNoAge(unit);
}

/** "14 year old swimmers": the age of somebody who is named after it. */
function isOthersAge({ words }: Reading, { to }: Place): boolean {
  const at = words.findIndex(({ text }, index) => index > to && index <= to + 2 && text === 'old');
  const named = at < 0 ? '' : (words[at + 1]?.text ?? '');
  return (
    at >= 0 &&
    /^[a-z]{3,}$/.test(named) &&
    !/^(?:and|but|who|girl|boy|female|male|here|trying|with|want|can|need|looking|teen|that|now|weigh\w*|how|what|is)$/.test(
      named,
    )
  );
}

const isOldEnoughWord = (after: string): boolean => /^(?:old|alt|oud|age|of|gammal)$/.test(after);

/** A body height named in the stretch, in metres: "170 cm", "1m65", "1,68", "5'6". */
function heightIn(stretch: string): number | null {
  const cm = !stretch.includes('cm') ? undefined : /(?<!\d)(1[3-9]\d|20\d) ?cm/.exec(stretch)?.[1];
  if (cm !== undefined) return Number(cm) / 100;
  const metres = /(?<!\d)1 ?[m.,] ?([3-9]\d)(?!\d)/.exec(stretch)?.[1];
  if (metres !== undefined) return 1 + Number(metres) / 100;
  if (!/lb|pound/.test(stretch)) return null;
  const feet = /(?<![\d.,])([4-6])(?: ?ft ?| foot )?(\d|1[01])(?!\d)(?=.{1,24}(?:lbs?|pounds))/.exec(stretch);
  return feet ? Number(feet[1]) * 0.3048 + Number(feet[2]) * 0.0254 : null;
}

function placeOf(reading: Reading, { start, end }: NumberHit, offset: number): Place | null {
  const from = reading.words.findIndex((word) => word.end > offset + start);
  const to = reading.words.findLastIndex((word) => word.start < offset + end);
  return from < 0 || to < from ? null : { from, to };
}
