import type { Database } from '../../platform/postgres/database.ts';
import { findDeletion } from './erasure.store.ts';

/** Whether the member has asked to be deleted, and it is not done yet. */
export const isDeletionAsked = async (db: Database, userId: string): Promise<boolean> =>
  (await findDeletion(db, userId)) !== null;
