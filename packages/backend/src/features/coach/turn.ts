import type { IntentId } from '../../llm/embedded/intent.ts';

/** What the member told of themselves that ends numbers in a conversation. */
export type Told = 'minor' | 'pregnancy';

/** One message of a conversation. */
export type Turn = {
  role: 'user' | 'assistant';
  content: string;
  intent?: IntentId | null;
  tells?: Told;
};
