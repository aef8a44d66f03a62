export async function late(open: () => AsyncDisposable): Promise<unknown> {
  await using opened = open();
  await using module = Object.assign(opened, await import('@sleek/backend/events')); // @broken
  return module;
}
