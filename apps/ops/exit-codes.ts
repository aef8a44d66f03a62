/** What the exit code of a command says. */
export const exitCodes = { done: 0, failed: 1, wrongUse: 2, refused: 3, dependencyDown: 4 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends a command that could not do its work, with words for the person. */
export class OpsFailure extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}
