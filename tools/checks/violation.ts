/** One broken rule at one place. `line` is absent where the whole file or folder is meant. */
export type Violation = {
  readonly rule: string;
  readonly path: string;
  readonly line?: number;
  readonly message: string;
};

/** What a checker saw: how many files it really read, and what it found in them. */
export type CheckReport = {
  readonly read: number;
  readonly violations: readonly Violation[];
  readonly notes: readonly string[];
};

export const formatViolation = ({ rule, path, line, message }: Violation): string =>
  `${path}${line === undefined ? '' : `:${line}`}  ${rule}: ${message}`;
