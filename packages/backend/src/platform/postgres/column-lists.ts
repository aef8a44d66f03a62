import { type RawBuilder, sql } from 'kysely';

/**
 * A column of all rows as one list. An estimate reads years of days: as rows they cost far more to read than as one
 * list for each column. Null where there is no row.
 *
 * @param order the columns that say which row comes first; give all lists of a statement the same.
 */
export const listOf = <T>(column: string, order: readonly string[]): RawBuilder<T[] | null> =>
  sql<T[] | null>`json_agg(${sql.ref(column)} order by ${sql.join(order.map((by) => sql.ref(by)))})`;

/** A column of dates as one list of day numbers, which `dayFromNumber` turns into dates. */
export const dayNumbersOf = (column: string, order: readonly string[]): RawBuilder<number[] | null> =>
  sql<number[] | null>`json_agg(${sql.ref(column)} - date '1970-01-01'
    order by ${sql.join(order.map((by) => sql.ref(by)))})`;
