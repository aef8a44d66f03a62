import type { PatternCode } from '@sleek/domain/patterns/pattern-days';
import type { ToolResults } from '../tool.ts';
import { englishWords, type Words } from './english-words.data.ts';
import type { Sentence, Slots } from './speech.ts';

type Pattern = ToolResults['get_patterns']['patterns'][number];

/** What a pattern is called on a screen, and whether its values are ratings or food. */
const kinds: Record<PatternCode, { title: string; unit: 'rating' | 'energy' }> = {
  'poor-sleep-energy': { title: 'Sleep and energy', unit: 'rating' },
  'poor-sleep-mood': { title: 'Sleep and mood', unit: 'rating' },
  'poor-sleep-food': { title: 'Sleep and food', unit: 'energy' },
  'low-mood-food': { title: 'Mood and food', unit: 'energy' },
  'low-energy-food': { title: 'Energy and food', unit: 'energy' },
  'poor-sleep-next-mood': { title: 'Sleep and the mood of the next day', unit: 'rating' },
  'weekend-food': { title: 'Food on weekends', unit: 'energy' },
  'weekend-sleep': { title: 'Sleep on weekends', unit: 'rating' },
};

export const patternTitle = ({ code }: Pattern): string => kinds[code].title;

/** A pattern with its size and the days that it rests on; never a cause. */
export function patternSentence(slots: Slots, pattern: Pattern, words: Words = englishWords): Sentence {
  const { patterns, counted } = words;
  const [when, what] = patterns.of[pattern.code];
  const value = (mean: number) =>
    kinds[pattern.code].unit === 'rating' ? slots.rating(mean) : slots.energy(mean);
  const side = pattern.mean_of_kind < pattern.mean_of_others ? patterns.lower : patterns.higher;
  return patterns.sentence(
    [slots.kept(when), slots.kept(what), slots.kept(side)],
    [value(pattern.mean_of_kind), slots.counted(pattern.days_of_kind, counted.days)],
    [value(pattern.mean_of_others), slots.counted(pattern.other_days, counted.others)],
  );
}
