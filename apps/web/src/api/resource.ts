import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { nowMs } from '../clock.ts';
import type { ApiError, Outcome } from './request.ts';

export type Resource<T> = {
  /** Stays while a newer value is on its way or could not be had. */
  data: T | undefined;
  error: ApiError | null;
  loading: boolean;
  reload: () => void;
};

type Entry = { data?: unknown; error: ApiError | null; loading: boolean; loadedAtMs: number; run: number };
type Load = () => Promise<Outcome<unknown>>;

const freshForMs = 20_000;
const entries = new Map<string, Entry>();
const loaders = new Map<string, Load>();
const listeners = new Map<string, Set<() => void>>();
const nothing: Entry = { error: null, loading: true, loadedAtMs: 0, run: 0 };

/**
 * Reads something by key, once for all components that show it. `null` as key waits. A value younger than 20 s is
 * taken as it is, an older one is shown while it is read again.
 */
export function useResource<T>(key: string | null, load: () => Promise<Outcome<T>>): Resource<T> {
  const subscribe = useCallback(
    (listener: () => void) => (key === null ? () => {} : listen(key, listener)),
    [key],
  );
  const entry = useSyncExternalStore(subscribe, () =>
    key === null ? nothing : (entries.get(key) ?? nothing),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names what `load` reads
  useEffect(() => {
    if (key === null) return;
    loaders.set(key, load);
    const known = entries.get(key);
    if (!known || (!known.loading && nowMs() - known.loadedAtMs > freshForMs)) void read(key);
  }, [key]);
  const reload = useCallback(() => {
    if (key !== null) void read(key);
    readFailed();
  }, [key]);
  return { data: entry.data as T | undefined, error: entry.error, loading: entry.loading, reload };
}

/** Reads again whatever on screen has this key or starts with it and `:`; forgets the rest. */
export function invalidate(...prefixes: string[]): void {
  for (const key of [...entries.keys()]) {
    if (!prefixes.some((prefix) => key === prefix || key.startsWith(`${prefix}:`))) continue;
    if (listeners.get(key)?.size) void read(key);
    else entries.delete(key);
  }
}

/** Puts a value that is known already (an answer to a write). */
export function putResource<T>(key: string, data: T): void {
  put(key, { data, error: null, loading: false, loadedAtMs: nowMs(), run: (entries.get(key)?.run ?? 0) + 1 });
}

const forgetters = new Set<() => void>();

/** Calls `forget` whenever everything of a member is forgotten: for what is kept of them elsewhere in the page. */
export const whenCleared = (forget: () => void): void => void forgetters.add(forget);

/** Forgets everything: another member must never see it. */
export function clearResources(): void {
  for (const forget of forgetters) forget();
  for (const key of [...entries.keys()]) {
    entries.delete(key);
    tell(key);
  }
}

/** Reads again whatever on screen could not be read: one "Try again" stands for all of them. */
export function readFailed(): void {
  for (const [key, entry] of entries) {
    if (entry.error !== null && !entry.loading && listeners.get(key)?.size) void read(key);
  }
}

async function read(key: string): Promise<void> {
  const load = loaders.get(key);
  if (!load) return;
  const before = entries.get(key);
  const run = (before?.run ?? 0) + 1;
  put(key, { error: null, loadedAtMs: 0, ...before, loading: true, run });
  const outcome = await load();
  // A newer read, a write or a sign-out has overtaken this one.
  if (entries.get(key)?.run !== run) return;
  if (outcome.ok) put(key, { data: outcome.value, error: null, loading: false, loadedAtMs: nowMs(), run });
  else put(key, { ...entries.get(key), error: outcome.error, loading: false, loadedAtMs: 0, run });
}

function listen(key: string, listener: () => void): () => void {
  const heard = listeners.get(key) ?? new Set();
  heard.add(listener);
  listeners.set(key, heard);
  return () => heard.delete(listener);
}

function put(key: string, entry: Entry): void {
  entries.set(key, entry);
  tell(key);
}

function tell(key: string): void {
  for (const listener of listeners.get(key) ?? []) listener();
}
