import type { Incident } from '@sleek/backend/features/incidents/incident';
import { incidentDuration } from '@sleek/backend/features/incidents/incident-words';

export const incidentLine = ({ id, title, impact, parts, openedAt, closedAt }: Incident): string =>
  [
    String(id).padStart(4),
    closedAt === null ? 'open  ' : 'closed',
    impact.padEnd(6),
    minuteOf(openedAt),
    (closedAt === null ? '' : incidentDuration(openedAt, closedAt)).padEnd(10),
    `${title} (${parts.join(', ')})`,
  ].join('  ');

export const incidentText = (incident: Incident): string =>
  [
    incidentLine(incident),
    ...incident.entries.map(
      ({ at, by, kind, words }) =>
        `  ${minuteOf(at)}  ${(kind === 'note' ? 'internal' : 'public').padEnd(8)}  ${by}: ${words}`,
    ),
  ].join('\n');

export const incidentToJson = ({ openedAt, openedBy, closedAt, entries, ...incident }: Incident) => ({
  ...incident,
  opened_at: openedAt,
  opened_by: openedBy,
  closed_at: closedAt,
  entries: entries.map(({ kind, ...entry }) => ({ ...entry, kind, is_public: kind !== 'note' })),
});

const minuteOf = (at: Date) => `${at.toISOString().slice(0, 16).replace('T', ' ')}Z`;
