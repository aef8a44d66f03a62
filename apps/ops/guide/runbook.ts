/** How an example is run by its test. */
export type Way =
  /** As it stands: it changes nothing. */
  | 'look'
  /** With `--yes`, for good, on what the test made. */
  | 'change'
  /** With `--dry-run`; a test of the command does it for good. */
  | 'rehearse';

export type Example = {
  /** What is typed after `npm run ops --`. */
  readonly type: string;
  readonly for: string;
  readonly way: Way;
  /** Where it runs: a server of this machine, one with a database of its own in DATA_DIR, or AWS. */
  readonly on: 'here' | 'household' | 'aws';
  /** What its test meets: no server has DATA_DIR there, so `status` says that not all is well. 0 otherwise. */
  readonly exits?: number;
};

export type Situation = {
  readonly title: string;
  readonly symptom: string;
  readonly look: readonly Example[];
  readonly act: readonly Example[];
  /** What takes back what was done. */
  readonly undo: string;
  readonly escalate: string;
  /** What else there is to know, a line each. */
  readonly notes?: readonly string[];
};

type More = Partial<Pick<Example, 'on' | 'exits'>>;

/** Something to look at. */
export const look = (type: string, what: string, more: More = {}): Example => ({
  type,
  for: what,
  way: 'look',
  on: 'here',
  ...more,
});

/** Something that changes what is there. */
export const change = (type: string, what: string, more: More = {}): Example => ({
  ...look(type, what, more),
  way: 'change',
});

/** Something that is too much for an example, and done for good elsewhere. */
export const rehearse = (type: string, what: string, more: More = {}): Example => ({
  ...look(type, what, more),
  way: 'rehearse',
});
