import type { NoteFile } from '../../platform/note-file.ts';
import type { Alone } from './judge-together.ts';

/** What a process found alone, kept for the one after it: whoever was told that an alarm fires is told that it is over. */
export type AloneNote = { read(): Alone | null; write(alone: Alone | null): void };

export const noNote: AloneNote = { read: () => null, write: () => {} };

export const aloneNoteIn = (file: NoteFile): AloneNote => ({
  read() {
    const kept = file.read() as Kept | null;
    if (kept?.version !== version) return null;
    const { states, changes, leased } = kept;
    return {
      states: new Map(Object.entries(states)),
      changes: new Map(Object.entries(changes)),
      leasedUntilMs: new Map(Object.entries(leased)),
    };
  },
  write(alone) {
    const kept: Kept | null = alone && {
      version,
      states: Object.fromEntries(alone.states),
      changes: Object.fromEntries(alone.changes),
      leased: Object.fromEntries(alone.leasedUntilMs),
    };
    file.write(kept);
  },
});

/** Another one is that of another release, whose states may have another form. */
const version = 1;
type Of<M> = M extends ReadonlyMap<string, infer V> ? Record<string, V> : never;
type Kept = {
  version: number;
  states: Of<Alone['states']>;
  changes: Of<Alone['changes']>;
  leased: Of<Alone['leasedUntilMs']>;
};
