import type { Proposal } from '@sleek/contract/proposals';
import type { Actor } from '../../edge/actor.ts';
import { closingWords } from '../../llm/closing-words.data.ts';
import { composeAnswer, type Plan, planIntent } from '../../llm/embedded/embedded-coach.ts';
import { englishWords } from '../../llm/embedded/english-words.data.ts';
import { goalRefusals } from '../profile/goal-refusals.data.ts';
import { type AnswerDeps, type AnswerEvent, doneEvent, planByRules } from './answer-message.ts';
import { footingOf } from './confidence.ts';
import type { Picked } from './model-offers.ts';
import { citedTraces, lookForModel, type ModelTurn, release, show } from './model-turn.ts';
import { offerTexts } from './offer-change.ts';
import { inTimeOrNull } from './read-ground.ts';

/**
 * The end of a model's answer, by rules: in place of what was held back, the facts that the member asked for; then what
 * could not be looked at; then how sure all of it is.
 */
export async function* closeAnswer(
  deps: AnswerDeps,
  actor: Actor,
  { turn, tokensUsed, proposals }: { turn: ModelTurn; tokensUsed: number; proposals: Proposal[] },
): AsyncGenerator<AnswerEvent> {
  const { ground, question, check } = turn;
  const { picked } = turn.offers;
  if (check.heldBack.length > 0) yield* tellFacts(deps, actor, turn);
  if (turn.missed.size > 0) yield* show(turn, ['\n\n', notLookedAt(turn)]);
  if (picked !== null) yield* show(turn, ['\n\n', ...pickedTexts(picked, turn)]);
  yield* release(turn);
  yield doneEvent(question, {
    footing: footingOf({
      counts: await inTimeOrNull(() => deps.readEvidence(actor), deps.toolTimeoutMs),
      profile: ground.facts.profile,
      energy: ground.energy,
      missed: [...turn.missed],
      quiet: false,
    }),
    traces: citedTraces(turn),
    tokensUsed,
    proposals,
  });
}

const pickedTexts = ({ change, refusal }: Picked, turn: ModelTurn): string[] =>
  refusal === null
    ? offerTexts({ change, language: turn.ground.tongue.spoken }, turn.ground)
    : [goalRefusals[turn.ground.tongue.spoken][refusal]];

/** Sentences of the embedded coach that say something which was not said yet. */
async function* tellFacts(deps: AnswerDeps, actor: Actor, turn: ModelTurn): AsyncGenerator<AnswerEvent> {
  const plan = planForFacts(turn);
  for (const { name, input } of plan?.calls ?? []) {
    if (turn.looks[name] !== undefined) continue;
    yield { type: 'tool_start', data: { tool: name } };
    const { success } = await lookForModel(deps, actor, { turn, name, input });
    yield {
      type: 'tool_end',
      data: { tool: name, success, latency_ms: turn.traces.at(-1)?.latency_ms ?? 0 },
    };
  }
  const fresh = plan === null ? [] : freshSentences(turn, plan);
  const texts = fresh.length > 0 ? fresh : wordsOnHeldBack(turn);
  if (texts.length > 0) yield* show(turn, ['\n\n', ...texts]);
}

/** Why something is missing, as it is; where a sentence stands in its place, that says it already. */
function wordsOnHeldBack({ check, ground }: ModelTurn): string[] {
  const { leftOut, leftOutToBeSafe } = closingWords[ground.tongue.spoken];
  const reasons = new Set(check.heldBack.map(({ why }) => why));
  if (reasons.has('unsupported')) return [leftOut];
  return reasons.has('doubtful') ? [leftOutToBeSafe] : [];
}

/** In the language of the turn, where it has the sentences. */
function planForFacts({ ground, question, check }: ModelTurn): Plan | null {
  const { spoken } = ground.tongue;
  const isTarget = check.heldBack.some(
    ({ judgement }) => judgement !== null && judgement.label !== 'medical_claim',
  );
  const plan = isTarget ? planIntent('targets', null, spoken) : planByRules(ground, question);
  return plan.intent === null || plan.language !== spoken ? null : plan;
}

function freshSentences({ check, looks, ground }: ModelTurn, plan: Plan): string[] {
  const { units, locale } = ground.facts.profile;
  const isFresh = (sentence: string) =>
    check.factsOf(sentence)?.some((fact) => !check.citations.has(fact)) ?? false;
  return composeAnswer(plan, looks, { units, locale })
    .filter(isFresh)
    .map((text) => `${text.trimEnd()} `);
}

function notLookedAt(turn: ModelTurn): string {
  const names = [...turn.missed].map((name) => englishWords.lookNames[name]);
  const language = turn.ground.tongue.spoken;
  return language === 'en'
    ? `I could not look at ${new Intl.ListFormat('en').format(names)} just now; please ask again in a moment.`
    : closingWords[language].notLookedAt;
}
