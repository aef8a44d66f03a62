import { roundTo } from '@sleek/domain/units';
import type { Base } from './base-sentences.ts';
import { fill, slotNames, textOf, valueAt, withValues, write } from './render.ts';
import { type Slot, slots } from './slots.data.ts';

/** A sentence with the looks it is held against. It is false by the way it was made. */
export type Mutant = {
  readonly kind: MutationKind | 'wordless_claim' | `recipe_${string}`;
  readonly text: string;
  readonly previous: string | null;
  readonly looks: unknown;
};
export const mutationKinds = [
  'value_swap',
  'unit_swap',
  'window_swap',
  'direction_flip',
  'sign',
  'off_by_tenth',
  'digit_swap',
  'date_shift',
  'metric_swap',
  'invented_number',
  'fact_deleted',
  'ledger_edit',
] as const;
export type MutationKind = (typeof mutationKinds)[number];
type Random = () => number;
/** `equivalent`: what came out is still true, or too close to the truth to be called false. Null: nothing to change. */
export type Mutation = Mutant | 'equivalent' | null;

const pick = <T>(random: Random, all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
const slotOf = (name: string): Slot => {
  const slot = slots[name];
  if (!slot) throw new Error(`There is no slot ${name}`);
  return slot;
};
const numeric = (base: Base) =>
  slotNames(base.template).filter((name) => typeof spokenValue(base, name) === 'number');
const dated = (base: Base) =>
  slotNames(base.template).filter((name) => typeof spokenValue(base, name) === 'string');
const spokenValue = (base: Base, name: string) => valueAt(base.looks, slotOf(name).paths[0] ?? '');

/** Makes one false sentence of a true one. It knows slots and their meanings, and nothing of the checker. */
export function mutate(base: Base, kind: MutationKind, random: Random): Mutation {
  return mutators[kind](base, random);
}

const mutators: Readonly<Record<MutationKind, (base: Base, random: Random) => Mutation>> = {
  value_swap: swapValue,
  unit_swap: (base, random) => editWords(base, 'unit_swap', unitPairs, random),
  window_swap: swapWindow,
  direction_flip: (base, random) => editWords(base, 'direction_flip', directionPairs, random),
  sign: flipSign,
  off_by_tenth: (base, random) =>
    rewrite(base, 'off_by_tenth', random, (value) => value * (random() < 0.5 ? 0.9 : 1.1)),
  digit_swap: (base, random) => rewrite(base, 'digit_swap', random, (value) => otherDigit(value, random)),
  date_shift: shiftDate,
  metric_swap: (base, random) => editWords(base, 'metric_swap', metricPairs, random),
  invented_number: invent,
  fact_deleted: (base, random) => editLedger(base, 'fact_deleted', random, () => null),
  ledger_edit: (base, random) =>
    editLedger(
      base,
      'ledger_edit',
      random,
      (value) => Math.round(value * (random() < 0.5 ? 0.88 : 1.13) * 100) / 100,
    ),
};

const mutant = (base: Base, kind: MutationKind, text: string, looks: unknown = base.looks): Mutation =>
  text === base.text && looks === base.looks ? 'equivalent' : { kind, text, previous: base.previous, looks };

/** Whether a written value is what a slot of that meaning says, in any way it may be rounded. */
function isStillTrue(base: Base, name: string, value: number): boolean {
  const { meaning } = slotOf(name);
  const true_ = Object.entries(slots).filter(([, slot]) => slot.meaning === meaning);
  return true_.some(([, slot]) => {
    const said = Number(valueAt(base.looks, slot.paths[0] ?? ''));
    const shown = isRoundedTo(write(slot, said, base.place), write(slot, value, base.place));
    // Beside "about" a sentence may round; within 2 % nobody calls it false.
    return (
      shown ||
      (Math.abs(Math.abs(said) - Math.abs(value)) / Math.max(1e-6, Math.abs(said)) < 0.025 &&
        slot.kind !== 'count')
    );
  });
}

const writeInstead = (base: Base, kind: MutationKind, name: string, value: number): Mutation =>
  isStillTrue(base, name, value)
    ? 'equivalent'
    : mutant(
        base,
        kind,
        fill(base.template, base.looks, {
          place: base.place,
          instead: { name, text: write(slotOf(name), value, base.place) },
        }),
      );

/** Another value of the same look of a unit, of another meaning. */
function swapValue(base: Base, random: Random): Mutation {
  const name = pick(random, numeric(base));
  if (name === undefined) return null;
  const { kind, meaning } = slotOf(name);
  const like = (other: string) => (other === 'signed' ? 'change' : other);
  const others = Object.values(slots).filter(
    (slot) => like(slot.kind) === like(kind) && slot.meaning !== meaning,
  );
  const other = pick(random, others);
  const value = other && valueAt(base.looks, other.paths[0] ?? '');
  return typeof value === 'number' ? writeInstead(base, 'value_swap', name, value) : null;
}

function rewrite(
  base: Base,
  kind: MutationKind,
  random: Random,
  change: (value: number) => number,
): Mutation {
  const name = pick(random, numeric(base));
  return name === undefined ? null : writeInstead(base, kind, name, change(Number(spokenValue(base, name))));
}

function otherDigit(value: number, random: Random): number {
  const digits = String(Math.abs(value)).split('');
  const places = digits.flatMap((digit, at) => (/\d/.test(digit) ? [at] : []));
  const [a, b] = [pick(random, places) ?? 0, pick(random, places) ?? 0];
  if (a === b) digits[a] = String((Number(digits[a]) + 1 + Math.floor(random() * 8)) % 10);
  else [digits[a], digits[b]] = [digits[b] ?? '0', digits[a] ?? '0'];
  return Number(digits.join('')) * Math.sign(value || 1);
}

type Pair = readonly [from: RegExp, to: string];
const unitPairs: readonly Pair[] = [
  [/(\d) kg\b/, '$1 lb'],
  [/(\d) lb\b/, '$1 kg'],
  [/(\d) kcal\b/, '$1 kJ'],
  [/(\d) kJ\b/, '$1 kcal'],
  [/(\d) g\b/, '$1 kg'],
  [/(\d) g\b/, '$1 %'],
  [/(\d) cm\b/, '$1 in'],
  [/\b(?:a|per|each) day\b/, 'a week'],
  [/\b(?:a|per|each) week\b/, 'a day'],
  [/\b(?:pro|am) Tag\b/, 'pro Woche'],
  [/\bpro Woche\b/, 'pro Tag'],
  [/\bal día\b/, 'por semana'],
  [/\bpor semana\b/, 'al día'],
  [/\bpar jour\b/, 'par semaine'],
  [/\bpar semaine\b/, 'par jour'],
];
const directionPairs: readonly Pair[] = [
  [/\bgoing down\b/, 'going up'],
  [/\bdown\b(?!hill)/, 'up'],
  [/\bup (?=[\d.,]+ (?:kg|lb))/, 'down '],
  [/\blosing\b/, 'gaining'],
  [/\blost\b/, 'gained'],
  [/\bdropp(?:ing|ed)\b/, 'rising'],
  [/\bdrop\b/, 'rise'],
  [/\bfalling\b/, 'rising'],
  [/\bfell\b/, 'rose'],
  [/\bdeclining\b/, 'climbing'],
  [/\bdecreasing\b/, 'increasing'],
  [/\bdownward\b/, 'upward'],
  [/\brose\b/, 'fell'],
  [/\bwent up\b/, 'went down'],
  [/\blighter\b/, 'heavier'],
  [/\b(?:below|under) (your target)\b/, 'above $1'],
  [/\bnot rising\b/, 'rising'],
  [/\bisn't going up\b/, 'is going up'],
  [/\b(?:jumped|rose)\b/, 'dropped'],
  [/\bbump\b/, 'dip'],
  [/\bhigher\b/, 'lower'],
  [/\beasing down\b/, 'creeping up'],
  [/\ba loss of\b/, 'a gain of'],
  [/\ba drop of\b/, 'a rise of'],
  [/\bdown to\b/, 'up to'],
  [/\babove your goal\b/, 'below your goal'],
  [/\babove your (?=[\d,.]+ g)/, 'below your '],
  [/\bshort of the\b/, 'above the'],
  [/\bverloren\b/, 'zugenommen'],
  [/\bschwerer\b/, 'leichter'],
  [/\bunter deinem\b/, 'über deinem'],
  [/\bhas (?:perdido|bajado)\b/, 'has ganado'],
  [/\bsubió\b/, 'bajó'],
  [/\bbaisse\b/, 'monte'],
  [/\bas perdu\b/, 'as pris'],
  [/\ben hausse\b/, 'en baisse'],
  [/\bsinkt\b/, 'steigt'],
  [/\babgenommen\b/, 'zugenommen'],
  [/\bbaja\b/, 'sube'],
  [/\bscende\b/, 'sale'],
  [/\b(?:going|trending|moving|heading) down(?:ward)?\b/, 'holding steady'],
];
const metricPairs: readonly Pair[] = [
  [/\bprotein\b/i, 'fibre'],
  [/\bcarbs?\b/i, 'protein'],
  [/\bfat\b/i, 'protein'],
  [/\bfibre\b/i, 'carbs'],
  [/\bmaintenance\b/i, 'target'],
  [/\btarget(?: weight)?\b/i, 'maintenance'],
  [/\btrend(?: weight)?\b/i, 'last reading'],
  [/\b(?:last|latest|most recent) (?:reading|weigh-in)\b/i, 'goal weight'],
  [/\bburns\b/i, 'has as its target'],
  [/\bgoal weight\b/i, 'trend weight'],
  [/\bmantenimiento\b/, 'objetivo'],
  [/\bobjetivo\b/, 'mantenimiento'],
  [/\btendencia\b/, 'peso objetivo'],
  [/\bproteína\b/, 'grasa'],
  [/\bGrundumsatz\b/, 'Ziel'],
  [/\bVerbrauch\b/, 'Erhaltungsbedarf'],
  [/\bletzte (?:Messung|Wiegung)\b/, 'Zielgewicht'],
  [/\bder Trend\b/i, 'die letzte Messung'],
  [/\bdépense\b/, 'objectif'],
  [/\bmétabolisme de base\b/, 'maintien'],
  [/\btendance\b/, 'dernière pesée'],
];

/** Exchanges words beside a value. The sentence must hold one value alone, so that what it says is surely another thing. */
function editWords(base: Base, kind: MutationKind, pairs: readonly Pair[], random: Random): Mutation {
  if (kind === 'metric_swap' && slotNames(base.template).length !== 1) return null;
  if (
    kind === 'metric_swap' &&
    /trend.*reading|reading.*trend|would be|goal.*(?:would|reach)|maintenance.*target|target.*maintenance/i.test(
      base.template,
    )
  )
    return null;
  if (kind === 'unit_swap' && !/[{]/.test(base.template)) return null;
  if (kind === 'direction_flip' && /\b(?:If|When|why)\b/.test(base.template)) return null;
  const pair = pick(
    random,
    pairs.filter(([from]) => from.test(base.text)),
  );
  if (!pair) return null;
  // "Yesterday's 77 kg: the last reading is what counts" became no lie.
  const means = slotNames(base.template).map((name) => slotOf(name).meaning);
  if (kind === 'metric_swap' && means.some((meaning) => pair[1].startsWith(meaning))) return 'equivalent';
  return mutant(base, kind, base.text.replace(pair[0], pair[1]));
}

const windowWords: readonly Pair[] = [
  [/\bpast month\b/, 'past week'],
  [/\b(?:past|last) two weeks\b/, 'past three weeks'],
  [/\bpast two weeks\b/, 'last 5 days'],
  [/\bpast week\b/, 'past month'],
  [/\bthis week\b/i, 'over the past month'],
  [/\bin four weeks\b/i, 'in two weeks'],
  [/\bin 28 days\b/i, 'in 60 days'],
  [/\bfour weeks from now\b/, 'six weeks from now'],
  [/\bcuatro semanas\b/, 'seis semanas'],
  [/\bvier Wochen\b/, 'sechs Wochen'],
  [/\bquatre semaines\b/, 'six semaines'],
];

function swapWindow(base: Base, random: Random): Mutation {
  const names = slotNames(base.template);
  const days = names.find((name) => slotOf(name).kind === 'days');
  if (days !== undefined) {
    const other = pick(
      random,
      [5, 7, 10, 14, 21, 30, 60, 90].filter((count) => count !== spokenValue(base, days)),
    );
    // A count or a share of the other window may be the same number.
    const counts = names.filter((name) => ['count', 'share'].includes(slotOf(name).kind));
    const isSame = counts.some((name) =>
      Object.values(slots).some(
        (slot) =>
          slot.meaning === slotOf(name).meaning &&
          slot !== slotOf(name) &&
          write(slot, valueAt(base.looks, slot.paths[0] ?? ''), base.place) ===
            textOf(name, base.looks, base.place),
      ),
    );
    if (isSame) return 'equivalent';
    return mutant(
      base,
      'window_swap',
      fill(base.template, base.looks, { place: base.place, instead: { name: days, text: String(other) } }),
    );
  }
  if (/never|few more|so, |mornings|would be near .* in$/.test(base.template) || names.length === 0)
    return null;
  const pair = pick(
    random,
    windowWords.filter(([from]) => from.test(base.text)),
  );
  return pair ? mutant(base, 'window_swap', base.text.replace(pair[0], pair[1])) : null;
}

/** The member's data say the other direction, the sentence stays. */
function flipSign(base: Base, random: Random): Mutation {
  const name = pick(
    random,
    numeric(base).filter(
      (each) =>
        ['change', 'signed'].includes(slotOf(each).kind) ||
        slotOf(each).meaning === 'left' ||
        slotOf(each).meaning === 'deficit',
    ),
  );
  if (
    name === undefined ||
    !/down|up|los|drop|fall|fell|declin|decreas|lighter|rose|\+|−|left|leaves|deficit|below|remain|jump|bump|higher|ease|easing|perd|quedan|subi|baj|bleib|übrig|verlor|schwer|unter|reste|hausse|sink|abgenommen|baja|baisse|scende/i.test(
      base.text,
    )
  )
    return null;
  // The day's food and the target say it as well; a way that is left has no side.
  if (slotOf(name).meaning === 'left' && base.template.includes('target')) return 'equivalent';
  if (slotOf(name).meaning === 'to go' && !/above|below|lose|gain/.test(base.text)) return 'equivalent';
  const looks = withValues(
    base.looks,
    slotOf(name).paths.map((path) => [path, -Number(valueAt(base.looks, path))] as const),
  );
  return mutant(base, 'sign', base.text, looks);
}

function shiftDate(base: Base, random: Random): Mutation {
  const name = pick(random, dated(base));
  if (name === undefined) return null;
  const shift = (1 + Math.floor(random() * 40)) * (random() < 0.5 ? -1 : 1);
  const day = new Date(Date.parse(String(spokenValue(base, name))) + shift * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const text = write(slotOf(name), day, base.place);
  if (text === textOf(name, base.looks, base.place)) return 'equivalent';
  return mutant(
    base,
    'date_shift',
    fill(base.template, base.looks, { place: base.place, instead: { name, text } }),
  );
}

const inventions: readonly ((amount: number) => string)[] = [
  (amount) => `, and your goal is now ${amount} kg`,
  (amount) => `, so eat ${amount * 17} kcal tomorrow`,
  (amount) => `, which is ${amount} % better than other members`,
  (amount) => `, with ${amount} weigh-ins behind it`,
  (amount) => `, after ${amount} days on the plan`,
  (amount) => `, about ${amount} g of sugar aside`,
  (amount) => `, down ${amount} lb since spring`,
];

function invent(base: Base, random: Random): Mutation {
  const invention = pick(random, inventions);
  // Above every count and below every weight and energy of the looks.
  const amount = 131 + Math.floor(random() * 50) + 0.5;
  return invention
    ? mutant(base, 'invented_number', `${base.text.replace(/[.:!]$/, '')}${invention(amount)}.`)
    : null;
}

/** "0.34 kg" said as "0.3 kg" is no lie. */
export function isRoundedTo(exact: string, said: string): boolean {
  const [from, to] = [exact, said].map((text) =>
    /\d+(?:[.,]\d+)?(?= (?:kg|lb)$)/.exec(text)?.[0].replace(',', '.'),
  );
  if (from === undefined || to === undefined) return exact === said;
  const places = to.split('.')[1]?.length ?? 0;
  return (
    exact === said || (!/ st /.test(exact) && roundTo(Number(from), places) === roundTo(Number(to), places))
  );
}

/** The sentence stays; what it says is no longer so. */
function editLedger(
  base: Base,
  kind: MutationKind,
  random: Random,
  change: (value: number) => number | null,
): Mutation {
  const name = pick(
    random,
    numeric(base).filter((each) => slotOf(each).kind !== 'days'),
  );
  if (name === undefined) return null;
  const slot = slotOf(name);
  const value = change(Number(spokenValue(base, name)));
  if (value !== null && isStillTrue(base, name, value)) return 'equivalent';
  // The day's food and the target say it as well.
  if (slot.meaning === 'left' && base.template.includes('target')) return 'equivalent';
  const changed = slot.kind === 'count' && value !== null ? Math.round(value) : value;
  if (changed !== null && isRoundedTo(write(slot, changed, base.place), textOf(name, base.looks, base.place)))
    return 'equivalent';
  const twins = Object.values(slots).filter(
    (each) =>
      each.meaning === slot.meaning &&
      write(each, valueAt(base.looks, each.paths[0] ?? ''), base.place) ===
        textOf(name, base.looks, base.place),
  );
  const looks = withValues(
    base.looks,
    twins.flatMap(({ paths }) => paths).map((path) => [path, changed] as const),
  );
  const quoted = slot.meaning === 'target' ? withValues(looks, [['get_energy.what_changed', []]]) : looks;
  return mutant(base, kind, base.text, quoted);
}
