import type { IncidentImpact, ServicePart } from '@sleek/contract/status';

/** `opened`, `update` and `closed` are public; a `note` is for operators. */
export type EntryKind = 'opened' | 'update' | 'note' | 'closed';

export type IncidentEntry = { kind: EntryKind; words: string; by: string; at: Date };

/** Something that does not work, or did not, with all that was written of it, the oldest first. */
export type Incident = {
  id: number;
  title: string;
  impact: IncidentImpact;
  parts: ServicePart[];
  openedAt: Date;
  openedBy: string;
  closedAt: Date | null;
  entries: IncidentEntry[];
};

/** What members may read of it. */
export const publicEntries = ({ entries }: Pick<Incident, 'entries'>): IncidentEntry[] =>
  entries.filter(({ kind }) => kind !== 'note');
