import { inspect } from 'node:util';

const placeholder = '[redacted]';

/** A secret that can't be printed, serialised or interpolated by accident; `reveal()` is the only way to it. */
export class Redacted {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return placeholder;
  }

  toJSON(): string {
    return placeholder;
  }

  [inspect.custom](): string {
    return placeholder;
  }
}
