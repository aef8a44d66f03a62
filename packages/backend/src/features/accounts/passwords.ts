import { hash, verify } from '@node-rs/argon2';

/** Argon2id at a stated cost. */
export type PasswordHash = {
  hash(password: string): Promise<string>;
  /** A null hash costs the same time as a real one, so that unknown members can't be told by the clock. */
  matches(stored: string | null, password: string): Promise<boolean>;
};

const argon2id = 2;

export function createPasswordHash(cost: {
  memoryKib: number;
  iterations: number;
  parallelism: number;
}): PasswordHash {
  const options = {
    algorithm: argon2id,
    memoryCost: cost.memoryKib,
    timeCost: cost.iterations,
    parallelism: cost.parallelism,
  };
  const hashed = (password: string) => hash(password, options);
  let decoy: Promise<string> | null = null;
  return {
    hash: hashed,
    async matches(stored, password) {
      decoy ??= hashed('nobody has this password');
      const matches = await verify(stored ?? (await decoy), password);
      return matches && stored !== null;
    },
  };
}
