/** What is logged of a defect: kind, code and place. Messages of a database can quote stored values, so none is. */
export function describeDefect(error: unknown): { name: string; code?: string | undefined; stack: string } {
  if (!(error instanceof Error)) return { name: typeof error, stack: '' };
  const place = error.stack?.split('\n').filter((line) => line.trim().startsWith('at ')) ?? [];
  return { name: error.name, code: errorCode(error), stack: place.slice(0, 8).join('\n') };
}

/** The code of a Node system error (`ENOENT`) or of a PostgreSQL error (`28P01`). */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** What is logged of a failure that was to be expected: by its kind, and no more of it. */
export const kindOf = (error: unknown): { name: string; code: string | null } => ({
  name: error instanceof Error ? error.name : 'unknown',
  code: errorCode(error) ?? null,
});
