import { setTimeout } from 'node:timers/promises';
import { alarms } from '@sleek/backend/features/alarms/alarms';
import {
  type FakeProvider,
  openFakeProvider,
  type Reply,
} from '@sleek/backend/testing/fake-providers/fake-provider';
import type { ChatResponse } from '@sleek/contract/coach';
import { ask, type Member } from '../client.ts';
import type { Game } from '../game.ts';
import type { Incident, Scene } from '../incident.ts';

/** What the runbook promises, field by field. */
const fallback = {
  message: "I'm temporarily unable to provide personalized advice. Please try again in a few minutes.",
  confidence: 0,
};
type Fault = NonNullable<Reply['fault']>;
type Heard = { atMs: number; status: number; message: string; confidence: number | null };

const status = (code: number): Fault => ({ kind: 'status', status: code });
/** One provider fails in each of these ways while the other one answers; a refused key comes last, as it is remembered. */
const ways: readonly Fault[] = [
  { kind: 'stall' },
  { kind: 'cut' },
  { kind: 'silent' },
  status(500),
  status(429),
  status(401),
];

const words = { openai: 'Hello from here.', anthropic: 'Hello from there.' };
type Name = keyof typeof words;
type Providers = Record<Name, FakeProvider>;

export const coachBothDown: Incident = {
  id: '5-coach-both-down',
  symptom: 'The coach says that it is temporarily unable to give advice',
  injected:
    'OpenAI answers 500 and Anthropic 429, after OpenAI alone failed in six ways and Anthropic answered in its place',
  fixed: 'Anthropic is back, OpenAI is not: `ops coach switch-provider anthropic`',
  alarm: 'coach-provider-unavailable',
  mayFollow: [],
  topic: 'coach',
  diagnosis: 'both-down',
  detectWithinMs: 40_000,
  recoverWithinMs: 100_000,
  setScene: setCoachScene,
};

async function setCoachScene(_ground: unknown, release: AsyncDisposableStack): Promise<Scene> {
  const openai = release.use(await openFakeProvider('openai'));
  const anthropic = release.use(await openFakeProvider('anthropic'));
  const providers = { openai, anthropic };
  const heard: Heard[] = [];
  let address = '';
  return {
    environment: {
      OPENAI_API_KEY: 'sk-game-day-openai',
      OPENAI_BASE_URL: openai.url,
      ANTHROPIC_API_KEY: 'sk-ant-game-day',
      ANTHROPIC_BASE_URL: anthropic.url,
      COACH_HEADER_TIMEOUT_MS: '600',
      COACH_IDLE_TIMEOUT_MS: '600',
      COACH_TOTAL_TIMEOUT_MS: '5000',
    },
    habits: [
      {
        kind: 'coach',
        everyMs: 1500,
        async run(member) {
          const { answer, ms } = await question(address, member);
          heard.push(answer);
          return { status: answer.status, ms };
        },
      },
    ],
    prepare: async (game) => {
      ({ address } = game.served());
      await failOver(game, providers);
      await forgetSpending(game);
    },
    inject: async () => {
      answerWith(providers, 'openai', status(500));
      answerWith(providers, 'anthropic', status(429));
    },
    fix: async (game) => {
      answerWith(providers, 'anthropic', null);
      const { code, err } = await game.ops(
        ...['coach', 'switch-provider', 'anthropic', '--reason', 'OpenAI fails', '--yes'],
      );
      if (code !== 0) throw new Error(`switch-provider ended with ${code}: ${err}`);
    },
    isWell: () => heard.slice(-3).every(({ message }) => message === words.anthropic),
    broken: (_game, sinceMs) => wrongAnswers(heard.filter(({ atMs }) => atMs >= sinceMs)),
  };
}

function answerWith(providers: Providers, name: Name, fault: Fault | null): void {
  const { [name]: provider } = providers;
  provider.script(
    fault === null
      ? { text: [words[name]], usage: { input: 50, output: 5 } }
      : { fault, ...(/^(stall|cut)$/.test(fault.kind) && { text: ['Hel'] }) },
  );
}

async function question(address: string, { token }: Pick<Member, 'token'>) {
  const atMs = performance.now();
  const { status, body, ms } = await ask<ChatResponse>(address, '/api/v1/coach/chat', {
    method: 'POST',
    token,
    body: { message: 'Hello, how are you today?' },
  });
  const answer: Heard = { atMs, status, message: body?.message ?? '', confidence: body?.confidence ?? null };
  return { answer, ms };
}

/** Two good answers after each failure, so that the provider is not left in peace before all ways were tried. */
async function failOver(game: Game, providers: Providers): Promise<void> {
  const { address } = game.served();
  for (const member of game.load.members) await allowModels(address, member);
  const [member] = game.load.members as [Member];
  const expectFrom = async (name: Name, when: string) => {
    const { answer } = await question(address, member);
    if (answer.status !== 200 || answer.message !== words[name])
      throw new Error(
        `${when}, ${name} had to answer; what came: ${answer.status} ${answer.message.slice(0, 200)}`,
      );
  };
  answerWith(providers, 'openai', null);
  answerWith(providers, 'anthropic', null);
  for (const fault of ways) {
    const way = fault.kind === 'status' ? String(fault.status) : fault.kind;
    for (let turn = 0; turn < 2; turn++) await expectFrom('openai', `before ${way}`);
    answerWith(providers, 'openai', fault);
    await expectFrom('anthropic', `with OpenAI's ${way}`);
    answerWith(providers, 'openai', null);
  }
}

/** Where time runs faster the tokens of the tries above are an hour's worth: they leave the alarm's window first. */
async function forgetSpending({ ground }: Game): Promise<void> {
  const windowS = alarms.find(({ id }) => id === 'ai-spend')?.window ?? 0;
  await setTimeout((windowS / ground.timeScale) * 1000);
}

async function allowModels(address: string, { token }: Member): Promise<void> {
  const body = { consent_type: 'ai_processing', granted: true };
  const { status } = await ask(address, '/api/v1/me/consents', { method: 'POST', token, body });
  if (status >= 300 || status === 0) throw new Error(`The consent was answered ${status}`);
}

/** Each answer is a model's or, word for word, what the runbook promises; and somebody did read that. */
function wrongAnswers(heard: readonly Heard[]): string[] {
  const isFallback = ({ message, confidence }: Heard) =>
    message === fallback.message && confidence === fallback.confidence;
  const isModel = ({ message }: Heard) => Object.values(words).includes(message);
  const others = heard.filter((one) => one.status !== 200 || !(isFallback(one) || isModel(one)));
  const broken = others
    .slice(0, 3)
    .map(
      ({ status, message }) =>
        `an answer was neither a model’s nor the fallback: ${status} ${message.slice(0, 80)}`,
    );
  if (!heard.some(isFallback)) broken.push('nobody was given the fallback');
  return broken;
}
