type Db = { selectFrom: (table: string) => unknown; query: (text: string) => unknown };
declare const sql: (parts: TemplateStringsArray) => unknown;

export const meals = (db: Db) => db.selectFrom('meals'); // @broken
export const day = (db: Db) => db.query('select 1'); // @broken
export const one = () => sql`select 1`; // @broken
