import { routes } from '@sleek/contract/routes';
import { ok } from '@sleek/domain/result';
import type { Doors } from '../../edge/doors.ts';
import { readMember } from './read-member.ts';
import { readSafetyState, updateSafetyState } from './safety-state.ts';
import { type GoalDeps, updateGoal } from './update-goal.ts';
import { updatePreferences } from './update-preferences.ts';
import { updateProfile } from './update-profile.ts';

export function profileRoutes(doors: Doors, deps: GoalDeps): void {
  doors.open(routes.readMe, async ({ actor }) => ok(await readMember(deps.db, actor.userId)));
  doors.open(routes.updateProfile, ({ actor, body }) => updateProfile(deps, actor, body));
  doors.open(routes.updateGoals, ({ actor, body }) => updateGoal(deps, actor, body));
  doors.open(routes.updatePreferences, async ({ actor, body }) =>
    ok(await updatePreferences(deps, actor.userId, body)),
  );
  doors.open(routes.readSafetyState, async ({ actor }) => ok(await readSafetyState(deps.db, actor.userId)));
  doors.open(routes.updateSafetyState, async ({ actor, body }) =>
    ok(await updateSafetyState(deps, actor, { by: 'member', change: body })),
  );
}
