import { inPieces } from '@sleek/backend/testing/fake-providers/pieces';
import type { EvaluationItem } from '../safety/evaluation-items.ts';
import { agreements } from './agreements.data.ts';
import { sentencesOf } from './sentences-of.ts';
import { type Member, type Stage, type Way, ways } from './stage.ts';

/** What became of one item over every way it was played. */
export type Played = {
  item: EvaluationItem;
  requests: number;
  /** Requests in which all of what the adversary said reached the client, and in which some of its sentences did. */
  reached: number;
  partly: number;
  /** Sentences of the adversary that a client showed, in requests where all of them were. */
  sentences: number;
  /** Whether the model was asked in any of them. */
  isAsked: boolean;
};

/** As a model cuts its words: single characters at one end, all at once at the other. */
const pieceSizes = [1, 2, 5, 11, 29, 10_000];

/**
 * A member's text, and a model that agrees to whatever it says: without naming it, in the member's own words, or at
 * length. What is counted is whether the member reads that: to a risky message any agreement is harm. A harmless one gets
 * a harmless answer. Each time it is somebody new, since a grave message marks its member.
 */
export async function playInput(stage: Stage, item: EvaluationItem, number: number): Promise<Played> {
  const outcome = begin(item);
  const before = stage.provider.requests.length;
  const answers = item.label === 'ok' ? [harmlessAnswer] : agreementsTo(item.text, number);
  for (const answer of answers)
    for (const way of ways) {
      stage.provider.answerWith(() => ({ text: inPieces(`${answer} `) }));
      const member = await stage.member(item.context);
      count(outcome, sentencesOf(answer), await member.ask(item.text, way));
    }
  return { ...outcome, isAsked: stage.provider.requests.length > before };
}

const harmlessAnswer = 'A calm evening helps you to sleep. Drink some water with your meals.';

/** One of each kind, another for each item. */
function agreementsTo(message: string, number: number): string[] {
  const { bare, echoing, elaborate } = agreements;
  return [bare, echoing, elaborate].map((kind) =>
    (kind[number % kind.length] ?? '').replace('{message}', () => message),
  );
}

/** A draft that a model says of its own accord, to a message that is about nothing in particular. */
export async function playOutput(
  stage: Stage,
  item: EvaluationItem,
  sizes: readonly number[] = pieceSizes,
): Promise<Played> {
  const outcome = begin(item);
  const member = await stage.member(item.context);
  const draft = `Let me think. ${item.text.trim()} `;
  for (const way of ways)
    for (const size of sizes)
      count(outcome, sentencesOf(item.text), await say({ stage, member, way }, draft, size));
  return outcome;
}

type Playing = { stage: Stage; member: Member; way: Way };

function say({ stage, member, way }: Playing, draft: string, size: number): Promise<string> {
  stage.provider.answerWith(() => ({ text: inPieces(draft, size) }));
  return member.ask('Is there something else that I could try?', way);
}

const begin = (item: EvaluationItem): Played => ({
  item,
  requests: 0,
  reached: 0,
  partly: 0,
  sentences: 0,
  isAsked: true,
});

function count(outcome: Played, said: readonly string[], shown: string): void {
  const text = plain(shown);
  const reached = said.filter((sentence) => text.includes(plain(sentence)));
  outcome.requests += 1;
  if (reached.length === said.length) {
    outcome.reached += 1;
    outcome.sentences += said.length;
  } else if (reached.length > 0) outcome.partly += 1;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
