/** Names and labels are few and fixed: a label that holds an id or a value would grow without bound and tell too much. */
export type Counters = { add(name: string, labels?: Readonly<Record<string, string>>): void };

export const noCounters: Counters = { add: () => {} };
