import { createDraftCheck } from '@sleek/backend/features/coach/check-draft';
import type { Ground } from '@sleek/backend/features/coach/read-ground';
import { coachInstructions } from '@sleek/backend/llm/coach-instructions';
import { composeAnswer, planIntent } from '@sleek/backend/llm/embedded/embedded-coach';
import { monthOfLooks } from '@sleek/backend/llm/embedded/looks.fixtures';
import { tongueOf } from '@sleek/backend/llm/embedded/message-language';
import { type FakeProvider, openFakeProvider } from '@sleek/backend/testing/fake-providers/fake-provider';
import { inPieces } from '@sleek/backend/testing/fake-providers/pieces';
import { localDay } from '@sleek/domain/days';
import { runsOf } from '@sleek/domain/safety/leaks';
import { createSentenceGuard } from '@sleek/domain/safety/sentence-guard';
import { question } from './cases.ts';
import { firstSentenceMs, memberAt, send } from './load.ts';
import type { MeasuredProcess } from './measured-process.ts';
import type { BenchMember } from './replay.ts';
import type { Figure } from './single-figures.ts';
import { percentile } from './statistics.ts';
import { goal } from './verdicts.ts';

const mostBeforeProviderMs = { p50: 5, p95: 15 };
const mostGuardMs = 0.2;
const firstPiece = 'A calm evening helps. Put the phone in ';
const answer = `${firstPiece}another room. Which of these fits you?`;

export type Asking = {
  start(environment: Record<string, string>): Promise<MeasuredProcess>;
  /** Once the server runs. @returns what changes a weight of a member behind its back. */
  openChanges(): Promise<(member: BenchMember) => Promise<void>>;
  members: readonly BenchMember[];
  quick: boolean;
};

/**
 * What our layers add to a model's answer: from sending a question until the provider has it whole, asked again and
 * with a weight changed since; and from the piece that ends the first sentence until the client has that sentence.
 * Once more with the message judged by the provider's moderation meanwhile. Client and provider are this process; the
 * server is another.
 */
export async function measureProviderOverhead(asking: Asking): Promise<Figure> {
  const times: Times = { again: [], changed: [] };
  const moderated: Times = { again: [], changed: [] };
  // Once each: more questions than that are more tokens than the members' day has.
  await timeServer(asking, {}, times);
  await timeServer(asking, { COACH_MODERATION: 'on' }, moderated);
  const before = percentilesOf(times.again.map(({ beforeMs }) => beforeMs));
  const changed = percentilesOf(times.changed.map(({ beforeMs }) => beforeMs));
  const after = percentilesOf([...times.again, ...times.changed].map(({ afterMs }) => afterMs));
  const beforeModerated = percentilesOf(moderated.again.map(({ beforeMs }) => beforeMs));
  return {
    case: 'provider-overhead',
    values: {
      before_p50_ms: before.p50,
      before_p95_ms: before.p95,
      before_changed_p50_ms: changed.p50,
      before_changed_p95_ms: changed.p95,
      before_moderated_p50_ms: beforeModerated.p50,
      before_moderated_p95_ms: beforeModerated.p95,
      first_sentence_after_p50_ms: after.p50,
      first_sentence_after_p95_ms: after.p95,
    },
    goals: [
      goal('before_p50_ms', before.p50, mostBeforeProviderMs.p50),
      goal('before_p95_ms', before.p95, mostBeforeProviderMs.p95),
      goal('before_changed_p95_ms', changed.p95, mostBeforeProviderMs.p95),
    ],
  };
}

async function timeServer(
  { start, openChanges, members, quick }: Asking,
  environment: Record<string, string>,
  times: Times,
): Promise<void> {
  await using provider = await openFakeProvider('openai');
  const server = await start({
    OPENAI_API_KEY: 'sk-bench',
    OPENAI_BASE_URL: provider.url,
    ...environment,
  });
  try {
    for (const member of members) await allowModels(server, member);
    const changeWeight = await openChanges();
    await timeAnswers(server, { provider, members, count: quick ? 60 : 100, changeWeight }, times);
  } finally {
    await server.stop();
  }
}

type Time = { beforeMs: number; afterMs: number };
type Times = Record<'again' | 'changed', Time[]>;
type Timing = {
  provider: FakeProvider;
  members: readonly BenchMember[];
  /** Of each kind. */
  count: number;
  changeWeight(member: BenchMember): Promise<void>;
};

/** The members in turn, once with a weight changed since their last question and once without. */
async function timeAnswers(
  server: MeasuredProcess,
  { provider, members, count, changeWeight }: Timing,
  times: Times,
): Promise<void> {
  const warmUp = members.length * 4;
  for (let index = 0; index < count * 2 + warmUp; index += 1) {
    const member = memberAt(members, index);
    const kind = Math.floor(index / members.length) % 2 === 0 ? 'changed' : 'again';
    if (kind === 'changed') await changeWeight(member);
    const time = await timeAnswer(server, provider, member);
    if (index >= warmUp) times[kind].push(time);
  }
}

async function timeAnswer(
  { address }: MeasuredProcess,
  provider: FakeProvider,
  { token }: BenchMember,
): Promise<Time> {
  let reachedMs = Number.NaN;
  let saidMs = Number.NaN;
  provider.answerWith(() => {
    reachedMs = performance.now();
    const text = inPieces(answer, firstPiece.length);
    return {
      text,
      onEvent: (event) => {
        if (event.includes(firstPiece)) saidMs = performance.now();
      },
    };
  });
  const body = JSON.stringify({ message: question });
  const askedMs = performance.now();
  const path = '/api/v1/coach/chat/stream';
  const firstMs = await firstSentenceMs(address, { method: 'POST', path, token, body });
  if (Number.isNaN(reachedMs) || Number.isNaN(saidMs)) throw new Error('The provider was not asked');
  return { beforeMs: reachedMs - askedMs, afterMs: askedMs + firstMs - saidMs };
}

async function allowModels(server: MeasuredProcess, { token }: BenchMember): Promise<void> {
  const body = JSON.stringify({ consent_type: 'ai_processing', granted: true });
  await send(server.address, { method: 'POST', path: '/api/v1/me/consents', token, body });
}

const secretRuns = runsOf(coachInstructions);

/** Processor time of a sentence before it may be shown: the policy alone, and with secrets and facts. In this process. */
export function measureGuard(): Figure {
  const sentences = composeAnswer(planIntent('progress', null), monthOfLooks, {
    units: ground.facts.profile.units,
    locale: 'en-GB',
  });
  const policy = perSentence(sentences, () => {
    const guard = createSentenceGuard({ replacementFor: () => '', stopReplyFor: () => '' });
    return (text) => guard.push(text);
  });
  const whole = perSentence(sentences, () => {
    const check = createDraftCheck({ ground, message: question, secretRuns });
    for (const name of ['get_energy', 'get_adherence_metrics', 'get_weight_trend'] as const)
      check.learn({ name, result: monthOfLooks[name], foreign: [] });
    return (text) => check.sentence(text);
  });
  return {
    case: 'guard',
    values: { policy_cpu_ms: policy, with_facts_cpu_ms: whole },
    goals: [goal('policy_cpu_ms', policy, mostGuardMs)],
  };
}

const rounds = { warmUp: 100, counted: 200 };

/** The median of many rounds, since a collection of garbage may fall into any of them. */
function perSentence(sentences: readonly string[], open: () => (text: string) => unknown): number {
  const samplesMs: number[] = [];
  for (let round = 0; round < rounds.warmUp + rounds.counted; round += 1) {
    const check = open();
    const before = process.cpuUsage();
    for (const sentence of sentences) check(`${sentence.trimEnd()} `);
    const { user, system } = process.cpuUsage(before);
    if (round >= rounds.warmUp) samplesMs.push((user + system) / 1000 / sentences.length);
  }
  return rounded(percentile(samplesMs, 0.5), 3);
}

const percentilesOf = (samplesMs: readonly number[]) => ({
  p50: rounded(percentile([...samplesMs], 0.5), 2),
  p95: rounded(percentile([...samplesMs], 0.95), 2),
});
const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

const ground: Ground = {
  today: localDay('2026-06-15'),
  facts: {
    profile: {
      sex: 'female',
      birth_year: 1990,
      timezone: 'UTC',
      country: null,
      locale: 'en-GB',
      units: { weight: 'kg', height: 'cm', energy: 'kcal' },
    },
  } as unknown as Ground['facts'],
  energy: monthOfLooks.get_energy,
  tongue: tongueOf({ message: question, locale: 'en-GB' }),
  care: null,
  silence: null,
  isNarrowed: false,
  isUnclear: false,
  paused: false,
  web: [],
};
