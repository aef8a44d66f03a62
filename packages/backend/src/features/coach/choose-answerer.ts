import { answerMessage, type Question } from './answer-message.ts';

/** What a price depends on. */
type Priced = Pick<Question, 'message' | 'conversation'>;

/** Who makes an answer. `sendsDataOut`: what a question needs leaves this server for a model provider. */
export type Answerer = {
  name: string;
  sendsDataOut: boolean;
  answer: typeof answerMessage;
  /** What an answer may cost at most; who has none costs nothing. */
  tokensAtMost?(question: Priced): number;
};
/** `tokens`: what the answerer may cost at most; `spare` costs nothing, and answers where there is no room for that. */
export type Choice = { answerer: Answerer; tokens: number; spare: Answerer };

export const embeddedAnswerer: Answerer = { name: 'embedded', sendsDataOut: false, answer: answerMessage };

/** The first that the member's consents allow: without `ai_processing` one that sends nothing out. */
export function chooseAnswerer(answerers: readonly Answerer[], question: Priced): Choice {
  const { kept, mayLeave } = question.conversation;
  const allowed = answerers
    .filter(({ sendsDataOut }) => !sendsDataOut || (kept && mayLeave))
    .map((answerer) => ({ answerer, tokens: answerer.tokensAtMost?.(question) ?? 0 }));
  const [first] = allowed;
  const spare = allowed.find(({ tokens }) => tokens === 0)?.answerer;
  if (first === undefined || spare === undefined)
    throw new Error('No answerer keeps data on this server and costs nothing');
  return { ...first, spare };
}
