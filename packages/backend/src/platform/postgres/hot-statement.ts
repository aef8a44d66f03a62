import {
  type Compilable,
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely';
import type { ClientBase, Pool, QueryConfig } from 'pg';
import { type Readers, readersOfTimestampText, type WithTimestampText } from './readers.ts';
import type { Tables } from './tables.ts';

export type HotStatement<Args extends object, Row> = (db: Database, args: Args) => Promise<Row[]>;

/**
 * A statement of a busy path: built once, then sent by its name, so that neither the query builder nor PostgreSQL
 * reads it again. `build` may only pass the arguments on as values, since it sees places for them and never what they
 * are. Columns are named one by one: with `*` a running server could not use the statement any more after a migration
 * that adds one.
 *
 * @example
 * const weightOfDay = hotStatement('weight_of_day', (db, { userId, date }: { userId: string; date: LocalDay }) =>
 *   db.selectFrom('check_in').select('weight_kg').where('user_id', '=', userId).where('date', '=', date));
 * const [row] = await weightOfDay(db, { userId, date });
 */
export function hotStatement<Args extends object, Row>(
  name: string,
  build: (db: Database, args: Args) => Compilable<Row>,
): HotStatement<Args, Row> {
  return define(name, build as Build) as HotStatement<Args, Row>;
}

/** A hot statement whose rows have their timestamps as the API writes them. */
export function hotStatementForWire<Args extends object, Row>(
  name: string,
  build: (db: Database, args: Args) => Compilable<Row>,
): HotStatement<Args, WithTimestampText<Row>> {
  return define(name, build as Build, readersOfTimestampText) as HotStatement<Args, WithTimestampText<Row>>;
}

/** What the query builder has no words for, as text with places for the arguments. Name the type of each with a cast. */
export const written = <Row>(text: TemplateStringsArray, ...values: unknown[]): Compilable<Row> => ({
  compile: () => sql<Row>(text, ...values).compile(builder),
});

/**
 * A hot statement for each set of `fields` that callers send, since what is not sent must stay as it is. There can be
 * as many as the fields have subsets, so keep them few.
 */
export function hotStatementByFields<Args extends object, Fields extends object, Row>(
  name: string,
  fields: readonly (keyof Fields & string)[],
  build: (db: Database, args: Args, sent: Fields) => Compilable<Row>,
): HotStatement<Args & Fields, Row> {
  const statements = new Map<number, HotStatement<Args & Fields, Row>>();
  const statementFor = (set: number) =>
    hotStatement(`${name}_${set}`, (db, args: Args & Fields) => {
      const sent = fields.filter((_, index) => set & (1 << index)).map((field) => [field, args[field]]);
      return build(db, args, Object.fromEntries(sent) as Fields);
    });
  return (db, args) => {
    const set = fields.reduce((bits, field, at) => (args[field] === undefined ? bits : bits | (1 << at)), 0);
    const statement = statements.get(set) ?? statementFor(set);
    statements.set(set, statement);
    return statement(db, args);
  };
}

/**
 * Makes the hot statements of `db` go to the pool without the query builder between; those of its transactions don't.
 * The pool asks the driver with a callback: promises of the driver's keep answered rows until the next full collection.
 */
export function sendStraightTo(pool: Pool, db: Database): void {
  pools.set(db, pool);
}

/** Makes a connection prepare hot statements once, under their names, and send all others as they are. */
export function prepareByName(client: ClientBase): void {
  const send = client.query.bind(client) as Query;
  client.query = ((first: unknown, ...rest: unknown[]) => {
    const ways = typeof first === 'string' ? prepared.get(first) : undefined;
    return send(ways === undefined ? first : { ...ways, text: first }, ...rest);
  }) as typeof client.query;
}

/** Every hot statement of the modules that are loaded, to look at how the database would run it. */
export function hotStatements(): { name: string; text: string; parametersFor(args: object): unknown[] }[] {
  return [...definitions].map(([name, definition]) => {
    const { sql, parameters } = definition();
    return { name, text: sql, parametersFor: (args) => parameters.map((value) => valueAt(value, args)) };
  });
}

type Database = Kysely<Tables>;
type Query = (...args: unknown[]) => unknown;
type Build = (db: Database, args: object) => Compilable<unknown>;

const definitions = new Map<string, () => CompiledQuery>();
/** How statements are sent, by their text. */
const prepared = new Map<string, { name: string; types?: Readers }>();
const pools = new WeakMap<Database, Pool>();
/** PostgreSQL cuts names beyond it. */
const longestName = 63;

/** Stands where an argument will be. */
class Place {
  readonly argument: string;
  constructor(argument: string) {
    this.argument = argument;
  }
}

const places = new Proxy({}, { get: (_, argument) => new Place(String(argument)) });

function valueAt(value: unknown, args: object): unknown {
  if (!(value instanceof Place)) return value;
  if (!Object.hasOwn(args, value.argument)) throw new Error(`The argument ${value.argument} is missing`);
  return (args as Record<string, unknown>)[value.argument];
}

/** Builds statements and has no connection to run them on. */
const builder: Database = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

function define(name: string, build: Build, types?: Readers): HotStatement<object, unknown> {
  if (definitions.has(name)) throw new Error(`There are two hot statements named ${name}`);
  let compiled: CompiledQuery | null = null;
  const definition = () => {
    compiled ??= compile(name, build, types);
    return compiled;
  };
  definitions.set(name, definition);
  return async (db, args) => {
    const query = definition();
    const parameters = query.parameters.map((value) => valueAt(value, args));
    const pool = pools.get(db);
    const sent = pool
      ? pool.query({ ...prepared.get(query.sql), text: query.sql, values: parameters } as QueryConfig)
      : db.executeQuery({ ...query, parameters });
    return (await sent).rows;
  };
}

function compile(name: string, build: Build, types: Readers | undefined): CompiledQuery {
  const query = build(builder, places).compile();
  if (/(select|returning|\.|,)\s*\*/i.test(query.sql)) throw new Error(`${name} must name its columns`);
  if (name.length > longestName) throw new Error(`${name} is too long for a name`);
  const same = prepared.get(query.sql);
  if (same) throw new Error(`${name} is the same statement as ${same.name}`);
  prepared.set(query.sql, { name, ...(types && { types }) });
  return query;
}
