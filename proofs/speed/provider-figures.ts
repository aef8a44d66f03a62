import { createDraftCheck } from '@sleek/backend/features/coach/check-draft';
import type { Ground } from '@sleek/backend/features/coach/read-ground';
import { coachInstructions } from '@sleek/backend/llm/coach-instructions';
import { composeAnswer, planIntent } from '@sleek/backend/llm/embedded/embedded-coach';
import { monthOfLooks } from '@sleek/backend/llm/embedded/looks.fixtures';
import { type FakeProvider, openFakeProvider } from '@sleek/backend/testing/fake-providers/fake-provider';
import { inPieces } from '@sleek/backend/testing/fake-providers/pieces';
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
const answer = 'A calm evening helps. Put the phone in another room. Which of these fits you?';

/**
 * What our layers add to a model's answer: from sending a question until the provider has it whole, and from its first
 * byte until the client has a sentence. Client and provider are this process; the server is another.
 */
export async function measureProviderOverhead(
  start: (environment: Record<string, string>) => Promise<MeasuredProcess>,
  members: readonly BenchMember[],
  quick: boolean,
): Promise<Figure> {
  await using provider = await openFakeProvider('openai');
  const server = await start({ OPENAI_API_KEY: 'sk-bench', OPENAI_BASE_URL: provider.url });
  try {
    for (const member of members) await allowModels(server, member);
    const times = await timeAnswers(server, { provider, members, count: quick ? 60 : 200 });
    const before = percentilesOf(times.map(({ beforeMs }) => beforeMs));
    const after = percentilesOf(times.map(({ afterMs }) => afterMs));
    return {
      case: 'provider-overhead',
      values: {
        before_p50_ms: before.p50,
        before_p95_ms: before.p95,
        first_sentence_after_p50_ms: after.p50,
        first_sentence_after_p95_ms: after.p95,
      },
      goals: [
        goal('before_p50_ms', before.p50, mostBeforeProviderMs.p50),
        goal('before_p95_ms', before.p95, mostBeforeProviderMs.p95),
      ],
    };
  } finally {
    await server.stop();
  }
}

type Timing = { provider: FakeProvider; members: readonly BenchMember[]; count: number };

async function timeAnswers(server: MeasuredProcess, { provider, members, count }: Timing) {
  const times: { beforeMs: number; afterMs: number }[] = [];
  const warmUp = members.length * 2;
  for (let index = 0; index < count + warmUp; index += 1) {
    let reachedMs = Number.NaN;
    provider.answerWith(() => {
      reachedMs = performance.now();
      return { text: inPieces(answer, 40) };
    });
    const { token } = memberAt(members, index);
    const body = JSON.stringify({ message: question });
    const askedMs = performance.now();
    const firstMs = await firstSentenceMs(server.address, {
      method: 'POST',
      path: '/api/v1/coach/chat/stream',
      token,
      body,
    });
    if (Number.isNaN(reachedMs)) throw new Error('The provider was not asked');
    const beforeMs = reachedMs - askedMs;
    if (index >= warmUp) times.push({ beforeMs, afterMs: firstMs - beforeMs });
  }
  return times;
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

const ground = {
  today: '2026-06-15',
  facts: {
    profile: {
      sex: 'female',
      birth_year: 1990,
      timezone: 'UTC',
      country: null,
      locale: 'en-GB',
      units: { weight: 'kg', height: 'cm', energy: 'kcal' },
    },
  },
  energy: monthOfLooks.get_energy,
  care: null,
  silence: null,
  paused: false,
} as unknown as Ground;
