import { z } from 'zod';
import type { CoachConfig } from '../../coach-config.ts';
import type { Events } from '../../events.ts';
import type { Clock } from '../../platform/clock.ts';
import type { LiveSecrets } from '../../platform/live-secrets.ts';
import { postJson } from '../../platform/post-json.ts';
import type { Moderation, ModerationAttempt } from './moderation.ts';
import { keyOrNobody, openaiUrl } from './open-providers.ts';
import { failureOf, ProviderFailure } from './provider-failure.ts';
import { createProviderGate, restFor } from './provider-gate.ts';

export type ModerationDeps = {
  secrets: Pick<LiveSecrets, 'providerKey'>;
  clock: Clock;
  events: Pick<Events, 'coachModerationAsked' | 'coachModerationRests' | 'coachModerationBack'>;
  /** Whether operators let it be asked now. */
  isInUse(): Promise<boolean>;
};

const model = 'omni-moderation-latest';
const requestsAtMost = 100;

/** Behind a breaker of its own, so that one that is down is not asked with every message. */
export function openModeration(
  { providers: { openai }, moderation: { timeoutMs } }: Pick<CoachConfig, 'providers' | 'moderation'>,
  { secrets, clock, events, isInUse }: ModerationDeps,
): Moderation {
  const nowMs = () => performance.now();
  const gate = createProviderGate({
    nowMs,
    streamsAtMost: requestsAtMost,
    onRest: events.coachModerationRests,
    onBack: events.coachModerationBack,
  });
  const request = async (text: string, signal: AbortSignal) => {
    const key = keyOrNobody(secrets.providerKey('openai'), openai.baseUrl);
    if (key === null) throw new ProviderFailure('key-refused');
    const answer = await postJson({
      url: `${openaiUrl(openai.baseUrl)}/moderations`,
      headers: { authorization: `Bearer ${key}` },
      body: { model, input: text },
      signal,
    });
    if (answer.status !== 200) throw asError(answer);
    return flaggedIn(answer.text);
  };
  return {
    async ask(text, reader) {
      if (!(await isInUse())) return null;
      const pass = gate.enter();
      if (pass === null) return null;
      const startedMs = nowMs();
      const late = AbortSignal.timeout(timeoutMs);
      const tell = (outcome: ModerationAttempt['outcome']) =>
        events.coachModerationAsked({ outcome, durationMs: nowMs() - startedMs });
      try {
        const flagged = await request(text, AbortSignal.any([reader, late]));
        tell(flagged === null ? 'malformed' : 'answered');
        pass.leave(flagged === null ? 'failed' : 'answered');
        return flagged;
      } catch (error) {
        if (reader.aborted) {
          tell('left');
          pass.leave('neutral');
          return null;
        }
        const failure = late.aborted
          ? new ProviderFailure('silent')
          : failureOf(error, clock.now().getTime());
        tell(failure.kind);
        pass.leave('failed', restFor(failure));
        return null;
      }
    },
  };
}

/** In the form in which the providers' libraries tell of it. */
const asError = ({ status, headers, text }: Awaited<ReturnType<typeof postJson>>) => ({
  statusCode: status,
  responseHeaders: headers,
  responseBody: text,
});

/** Other fields may come and go; a category that a model does not know is null. */
const answerSchema = z.object({
  results: z.tuple([z.object({ categories: z.record(z.string(), z.boolean().nullable()) })]),
});

function flaggedIn(text: string): readonly string[] | null {
  const read = answerSchema.safeParse(parsed(text));
  if (!read.success) return null;
  const [{ categories }] = read.data.results;
  return Object.keys(categories).filter((name) => categories[name] === true);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
