import { embeddedSentences, type Looks } from './base-sentences.ts';
import { isRoundedTo, type Mutant } from './mutate.ts';
import { type Place, valueAt, withValues, write } from './render.ts';
import { slots } from './slots.data.ts';

type Random = () => number;
const named = Object.values(slots).filter(
  ({ kind }) => !['day', 'date', 'month', 'height', 'days'].includes(kind),
);

/**
 * Lets the embedded coach answer from other looks and holds what it says against the true ones. A sentence counts as false
 * only when it holds figures that no true sentence holds.
 */
export function mutateEmbedded(looks: Looks, place: Place, random: Random): Mutant[] {
  const slot = named[Math.floor(random() * named.length)];
  if (!slot) return [];
  const value = Number(valueAt(looks, slot.paths[0] ?? ''));
  const factor = [0.9, 1.1, 0.8, 1.27][Math.floor(random() * 4)] ?? 1.1;
  const changed = slot.kind === 'count' ? value + 1 + Math.floor(random() * 3) : value * factor;
  if (isRoundedTo(write(slot, value, place), write(slot, changed, place))) return [];
  const others = withValues(
    looks,
    slot.paths.map((path) => [path, changed] as const),
  ) as unknown as Looks;
  const truth = new Set(embeddedSentences(looks, place).map(({ text }) => figures(text)));
  return embeddedSentences(others, place)
    .filter(({ text }) => figures(text) !== '' && !truth.has(figures(text)))
    .map(({ text, previous }) => ({ kind: 'value_swap', text, previous, looks }));
}

const figures = (text: string) => (text.match(/[−+]?\d[\d,.]*/g) ?? []).join(' ');
