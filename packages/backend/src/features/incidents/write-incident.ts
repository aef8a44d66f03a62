import { type IncidentImpact, incidentImpacts, type ServicePart, serviceParts } from '@sleek/contract/status';
import { err, ok, type Result } from '@sleek/domain/result';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/postgres/database.ts';
import type { Operator } from '../flags/set-flag.ts';
import type { EntryKind } from './incident.ts';
import { insertEntry, insertIncident, lockIncident, markClosed } from './incidents.store.ts';

type Deps = { db: Database; clock: Clock };

export type IncidentError =
  | { type: 'no-such-incident' }
  | { type: 'already-closed' }
  /** Empty, too long, or with control characters. */
  | { type: 'words-refused'; maxLength: number }
  | { type: 'title-refused'; maxLength: number }
  | { type: 'unknown-impact'; known: readonly string[] }
  | { type: 'unknown-part'; known: readonly string[] };

/** @property words what members read of it first. */
export type NewIncidentOrder = { title: string; impact: string; parts: readonly string[]; words: string };

type CheckedIncident = { title: string; words: string; impact: IncidentImpact; parts: ServicePart[] };

/** Whether an order can be carried out, and how it will read. */
export function checkIncident(order: NewIncidentOrder): Result<CheckedIncident, IncidentError> {
  const { impact } = order;
  const title = oneLine(order.title, titleLength);
  const words = oneLine(order.words, wordsLength);
  const parts = [...new Set(order.parts)];
  if (title === null) return err({ type: 'title-refused', maxLength: titleLength });
  if (words === null) return err({ type: 'words-refused', maxLength: wordsLength });
  if (!isImpact(impact)) return err({ type: 'unknown-impact', known: incidentImpacts });
  if (parts.length === 0 || !parts.every(isPart)) return err({ type: 'unknown-part', known: serviceParts });
  return ok({ title, words, impact, parts });
}

/** Begins an incident; members read of it within seconds. @returns its number. */
export async function openIncident(
  { db, clock }: Deps,
  operator: Operator,
  order: NewIncidentOrder,
): Promise<Result<{ id: number }, IncidentError>> {
  const checked = checkIncident(order);
  if (!checked.ok) return checked;
  const { title, words, impact, parts } = checked.value;
  const by = operator.name.slice(0, 100);
  const at = clock.now();
  const id = await db.transaction().execute(async (transaction) => {
    const incidentId = await insertIncident(transaction, {
      title,
      impact,
      parts,
      openedAt: at,
      openedBy: by,
    });
    await insertEntry(transaction, { incidentId, kind: 'opened', words, by, at });
    return incidentId;
  });
  return ok({ id });
}

export type EntryOrder = { id: number; kind: Exclude<EntryKind, 'opened'>; words: string };

/** Goes on writing an open incident: a note for operators, an update for members, or its end. */
export async function writeEntry(
  { db, clock }: Deps,
  operator: Operator,
  { id, kind, words: given }: EntryOrder,
): Promise<Result<null, IncidentError>> {
  const words = oneLine(given, wordsLength);
  if (words === null) return err({ type: 'words-refused', maxLength: wordsLength });
  const by = operator.name.slice(0, 100);
  return db.transaction().execute(async (transaction) => {
    const found = await lockIncident(transaction, id);
    if (found === null) return err({ type: 'no-such-incident' as const });
    if (!found.isOpen) return err({ type: 'already-closed' as const });
    const at = clock.now();
    if (kind === 'closed') await markClosed(transaction, id, { at, by });
    await insertEntry(transaction, { incidentId: id, kind, words, by, at });
    return ok(null);
  });
}

const titleLength = 120;
const wordsLength = 1000;

const isImpact = (text: string): text is IncidentImpact => incidentImpacts.some((impact) => impact === text);
const isPart = (text: string): text is ServicePart => serviceParts.some((part) => part === text);

function oneLine(given: string, maxLength: number): string | null {
  const text = given.trim();
  return text === '' || text.length > maxLength || /\p{Cc}/u.test(text) || !text.isWellFormed() ? null : text;
}
