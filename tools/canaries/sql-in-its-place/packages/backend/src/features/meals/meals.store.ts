export const meals = (db: { query: (text: string) => unknown }) => db.query('select 1');
