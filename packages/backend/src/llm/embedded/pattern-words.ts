import type { PatternCode } from '@sleek/domain/patterns/pattern-days';
import type { ToolResults } from '../tool.ts';
import { type Sentence, type Slots, say } from './speech.ts';

type Pattern = ToolResults['get_patterns']['patterns'][number];

/** When, and of what, in a sentence; whether the values are ratings or food. */
const words: Record<PatternCode, { title: string; when: string; what: string; unit: 'rating' | 'energy' }> = {
  'poor-sleep-energy': {
    title: 'Sleep and energy',
    when: 'On days after a poor night',
    what: 'your energy was',
    unit: 'rating',
  },
  'poor-sleep-mood': {
    title: 'Sleep and mood',
    when: 'On days after a poor night',
    what: 'your mood was',
    unit: 'rating',
  },
  'poor-sleep-food': {
    title: 'Sleep and food',
    when: 'On days after a poor night',
    what: 'the food you logged was',
    unit: 'energy',
  },
  'low-mood-food': {
    title: 'Mood and food',
    when: 'On days of low mood',
    what: 'the food you logged was',
    unit: 'energy',
  },
  'low-energy-food': {
    title: 'Energy and food',
    when: 'On days of low energy',
    what: 'the food you logged was',
    unit: 'energy',
  },
  'poor-sleep-next-mood': {
    title: 'Sleep and the mood of the next day',
    when: 'The day after a day that began with a poor night',
    what: 'your mood was',
    unit: 'rating',
  },
  'weekend-food': {
    title: 'Food on weekends',
    when: 'On weekends',
    what: 'the food you logged was',
    unit: 'energy',
  },
  'weekend-sleep': {
    title: 'Sleep on weekends',
    when: 'On weekends',
    what: 'your sleep was',
    unit: 'rating',
  },
};

export const patternTitle = ({ code }: Pattern): string => words[code].title;

/** A pattern with its size and the days that it rests on; never a cause. */
export function patternSentence(slots: Slots, pattern: Pattern): Sentence {
  const { when, what, unit } = words[pattern.code];
  const value = (mean: number) => (unit === 'rating' ? slots.rating(mean) : slots.energy(mean));
  const side = pattern.mean_of_kind < pattern.mean_of_others ? 'lower' : 'higher';
  const days = slots.counted(pattern.days_of_kind, 'day', 'days');
  const others = slots.counted(pattern.other_days, 'other', 'others');
  return say`${slots.names([when])} ${slots.names([what])} ${slots.names([side])}: on average ${value(pattern.mean_of_kind)} over ${days}, against ${value(pattern.mean_of_others)} over ${others}.`;
}
