import { createEvents } from '@sleek/backend/events';
import { type Answerer, embeddedAnswerer } from '@sleek/backend/features/coach/choose-answerer';
import { policyFooting } from '@sleek/backend/features/coach/confidence';
import { type ModelCoachDeps, openModelCoach } from '@sleek/backend/llm/providers/open-model-coach';
import { noCounters } from '@sleek/backend/platform/counters';
import { silentLog } from '@sleek/backend/platform/log';

/** What the coach would be without its guards: whatever the model says is shown. It exists for comparison alone. */
export function unguardedAnswerer(
  config: Parameters<typeof openModelCoach>[0],
  deps: Pick<ModelCoachDeps, 'secrets' | 'clock'>,
): Answerer[] {
  const events = createEvents({ log: silentLog, counters: noCounters });
  const model = openModelCoach(config, {
    ...deps,
    events,
    providersInUse: async (configured) => configured,
  });
  const answer: Answerer['answer'] = async function* (
    _deps,
    actor,
    { message, conversation, runId, signal },
  ) {
    const talk = {
      userId: actor.userId,
      tier: 'standard' as const,
      instructions: 'You are a coach.',
      messages: [{ role: 'user' as const, content: message }],
      looks: [],
      look: async () => ({ success: false, result: null }),
      signal,
    };
    for await (const event of model.converse(talk))
      if (event.type === 'sentence') yield { type: 'token', data: event.text };
    yield {
      type: 'done',
      data: {
        status: 'complete',
        session_id: conversation.id,
        run_id: runId,
        tool_trace: null,
        ...policyFooting,
        disclaimers: null,
        proposals: [],
        tokens_used: 0,
      },
    };
  };
  return [{ name: 'unguarded', sendsDataOut: true, answer }, embeddedAnswerer];
}
