import { type Kysely } from 'kysely';
import { Kysely as Builder } from 'kysely'; // @broken

export const open = (db: Kysely<unknown>) => [db, Builder];
