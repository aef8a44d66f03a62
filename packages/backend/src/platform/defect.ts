/** What is logged of a defect: kind, code and place. Messages of a database can quote stored values, so none is. */
export function describeDefect(error: unknown): { name: string; code?: string | undefined; stack: string } {
  if (!(error instanceof Error)) return { name: typeof error, stack: '' };
  const place = error.stack?.split('\n').filter((line) => line.trim().startsWith('at ')) ?? [];
  return { name: error.name, code: (error as { code?: string }).code, stack: place.slice(0, 8).join('\n') };
}
