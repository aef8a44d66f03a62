import { routes } from '@sleek/contract/routes';
import { ok } from '@sleek/domain/result';
import type { Doors } from '../../edge/doors.ts';
import { type LegalDocuments, legalVersionsInForce } from './read-legal-documents.ts';

export function legalRoutes(doors: Doors, { documents }: { documents: LegalDocuments }): void {
  doors.open(routes.privacyPolicy, async () => ok(documents.privacy_policy));
  doors.open(routes.termsOfService, async () => ok(documents.terms_of_service));
  doors.open(routes.dataRetention, async () => ok(documents.data_retention));
  doors.open(routes.legalVersions, async () => ok(legalVersionsInForce));
}
