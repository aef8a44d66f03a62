import { routes } from '@sleek/contract/routes';
import { ok } from '@sleek/domain/result';
import type { Doors } from '../../edge/doors.ts';
import {
  type ConsentDeps,
  type ConsentListDeps,
  listConsents,
  revokeConsent,
  setConsent,
} from './record-consent.ts';

export function consentRoutes(doors: Doors, deps: ConsentDeps & ConsentListDeps): void {
  doors.open(routes.listConsents, async ({ actor }) => ok(await listConsents(deps, actor.userId)));
  doors.open(routes.setConsent, async ({ actor, body, client }) => {
    const { consent_type: type, granted, version } = body;
    return ok(await setConsent(deps, actor.userId, { type, granted, version, client }));
  });
  doors.open(routes.revokeConsent, ({ actor, params, client }) =>
    revokeConsent(deps, actor.userId, { type: params.consent_type, client }),
  );
}
