import { routes } from '@sleek/contract/routes';
import { ok } from '@sleek/domain/result';
import type { Doors } from '../../edge/doors.ts';
import { type ExportDeps, exportMember } from './export-member.ts';

export function exportRoutes(doors: Doors, deps: ExportDeps): void {
  doors.download(routes.exportMe, async ({ actor }) => ok(await exportMember(deps, actor)));
}
