import type { IntentId } from '../../llm/embedded/intent.ts';

/** What the member told of themselves that ends numbers in a conversation. */
export type Told = 'minor' | 'pregnancy';

/** What an answer was about; `model`: a model gave it. Null where it was none. */
export type AnswerIntent = IntentId | 'model';

/** One message of a conversation. */
export type Turn = {
  role: 'user' | 'assistant';
  content: string;
  intent?: AnswerIntent | null;
  tells?: Told;
};
