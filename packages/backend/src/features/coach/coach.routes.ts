import { routes } from '@sleek/contract/routes';
import { ok } from '@sleek/domain/result';
import type { Doors } from '../../edge/doors.ts';
import { type BeyondDeps, careBeyondLimit, careStreamBeyondLimit } from './answer-beyond-limit.ts';
import { type AskDeps, askCoach, readAnswer, streamAnswer } from './ask-coach.ts';
import { cancelAnswer } from './cancel-answer.ts';
import { changeConversation } from './change-conversation.ts';
import { deleteConversation } from './delete-conversation.ts';
import { listConversations, readConversation } from './read-conversations.ts';

export function coachRoutes(doors: Doors, deps: AskDeps & BeyondDeps): void {
  doors.open(routes.chat, async ({ actor, body }) => ok(await askCoach(deps, actor, body)), {
    beyondLimit: ({ actor, body }) => careBeyondLimit(deps, actor, body),
  });
  doors.stream(
    routes.chatStream,
    ({ actor, body, lastEventId }) => streamAnswer(deps, actor, { input: body, lastEventId }),
    { beyondLimit: ({ actor, body }) => careStreamBeyondLimit(deps, actor, body) },
  );
  doors.stream(routes.readRunEvents, ({ actor, params, lastEventId }) =>
    readAnswer(deps, actor, { runId: params.id, lastEventId }),
  );
  doors.open(routes.cancelRun, ({ actor, params }) => cancelAnswer(deps, actor, params.id));
  doors.open(routes.listConversations, async ({ actor, query }) =>
    ok(await listConversations(deps, actor, query)),
  );
  doors.open(routes.readConversation, ({ actor, params, query }) =>
    readConversation(deps, actor, { ...params, ...query }),
  );
  doors.open(routes.changeConversation, ({ actor, params, body }) =>
    changeConversation(deps, actor, { ...params, ...body }),
  );
  doors.open(routes.deleteConversation, ({ actor, params }) => deleteConversation(deps, actor, params.id));
}
