import type { Problem } from '@sleek/contract/errors';
import type { ProposedChange } from '@sleek/contract/proposals';
import type { Result } from '@sleek/domain/result';
import type { Actor } from '../../edge/actor.ts';
import type { Database } from '../../platform/postgres/database.ts';

/** The fields that a change touches, as they are stored, and what stands in for them; null where there is nothing yet. */
export type Stand = Record<string, string | number | null> | null;

/**
 * How one kind of change is made and taken back, by the slice that owns what is written. Everything happens in the
 * caller's transaction, with the member locked.
 */
export type ProposalWriter<Change extends ProposedChange = ProposedChange> = {
  kind: Change['kind'];
  read(db: Database, actor: Actor, change: Change): Promise<Stand>;
  /** What the fields are to be; `before` is how they stand. */
  plan(change: Change, before: Stand): NonNullable<Stand>;
  /** Makes the fields so, by the rules that hold for the member's own screens; null takes away what there is. */
  write(db: Database, actor: Actor, target: { change: Change; stand: Stand }): Promise<Result<null, Problem>>;
};

export type ProposalWriters = { [Kind in ProposedChange['kind']]: ProposalWriter<ChangeOf<Kind>> };
export type ChangeOf<Kind extends ProposedChange['kind']> = Extract<ProposedChange, { kind: Kind }>;
