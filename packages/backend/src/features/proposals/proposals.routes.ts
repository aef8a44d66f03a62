import { routes } from '@sleek/contract/routes';
import { ok } from '@sleek/domain/result';
import type { Doors } from '../../edge/doors.ts';
import { confirmProposal, type DecideDeps, undoProposal } from './decide-proposal.ts';
import { listProposals } from './read-proposals.ts';

export function proposalsRoutes(doors: Doors, deps: DecideDeps): void {
  doors.open(routes.listProposals, async ({ actor, query }) => ok(await listProposals(deps, actor, query)));
  doors.open(routes.confirmProposal, ({ actor, params }) => confirmProposal(deps, actor, params.id));
  doors.open(routes.undoProposal, ({ actor, params }) => undoProposal(deps, actor, params.id));
}
