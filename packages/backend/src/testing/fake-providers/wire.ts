/** What a fake says before its fault, if it has one. */
export type Words = {
  /** Each piece is one delta of the wire. */
  text?: readonly string[];
  /** `input` goes over the wire as it is, split over several events. */
  calls?: readonly { id: string; name: string; input: string }[];
  usage?: { input: number; output: number };
  endsBecause?: 'stop' | 'length' | 'refusal';
};

/** One wire as a server writes it. */
export type Wire = {
  path: string;
  begin(): string[];
  words(words: Words): string[];
  end(words: Words): string[];
  errorEvent(): string[];
  errorBody(fault: { status: number; code?: string; message?: string }): unknown;
};
