import type { IntentId } from '../embedded/intent.ts';

/**
 * How able a model is asked, by the names of the settings. Nothing asks for `premium`: it is for accounts that pay for
 * it, and there are none.
 */
export type Tier = 'free' | 'standard' | 'premium';

type Asked = {
  message: string;
  /** What our own coach takes the message for; asked only where it matters, since reading takes time. */
  intentByRules: () => IntentId | null;
  /** How much of the token budgets was spent before this answer, 0 to 1. */
  shareSpent: number;
};

/** From here on a budget is spent with care: a smaller model is still better than none. */
const mostOfIt = 0.7;
/** Whoever writes more usually wants more than the rules see. */
const shortCharacters = 80;

/** They ask what is there; none asks for a reason, a comparison, or what to do. */
const plainIntents: ReadonlySet<IntentId> = new Set([
  'greeting',
  'help',
  'targets',
  'food_today',
  'plan',
  'photos',
]);

/** The tier of one answer: the free one for short, plain questions and where most of a budget is spent. */
export function tierFor({ message, intentByRules, shareSpent }: Asked): Tier {
  if (shareSpent > mostOfIt) return 'free';
  if (message.length > shortCharacters) return 'standard';
  const intent = intentByRules();
  return intent !== null && plainIntents.has(intent) ? 'free' : 'standard';
}
