/** What a source told. `down`: it did not, and why in words; `absent`: there is no such thing here, or nobody asked it. */
export type Source<T> =
  | { state: 'read'; value: T }
  | { state: 'down'; code: string; why: string }
  | { state: 'absent'; why: string };
