/** Why the set-up cannot go on, told to the person at the terminal; an empty message when there is nothing to add. */
export class SetupFailure extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
