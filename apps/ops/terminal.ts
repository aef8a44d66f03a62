/** The process as a command sees it. */
export type Terminal = {
  environment: Readonly<Record<string, string | undefined>>;
  root: string;
  out(text: string): void;
  err(text: string): void;
  /** Writes as it is to the terminal, without a new line. */
  progress?(text: string): void;
  input: NodeJS.ReadStream;
};
