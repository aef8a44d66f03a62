import { routes } from '@sleek/contract/routes';
import { ok } from '@sleek/domain/result';
import type { Doors } from '../../edge/doors.ts';
import { type AskDeps, askCoach, streamAnswer } from './ask-coach.ts';

export function coachRoutes(doors: Doors, deps: AskDeps): void {
  doors.open(routes.chat, async ({ actor, body }) => ok(await askCoach(deps, actor, body)));
  doors.stream(routes.chatStream, ({ actor, body, lastEventId }) =>
    streamAnswer(deps, actor, { input: body, lastEventId }),
  );
}
