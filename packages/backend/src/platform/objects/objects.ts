/**
 * Where files lie that are too big for the database: a folder, or buckets of S3. Clients send and fetch them by signed
 * addresses, past the use cases. Every call throws `ObjectStoreDown` when the store does not do what it is for, and a
 * `RangeError` for what is no key.
 */
export type Objects = {
  /** @param length bytes that will be sent, and no other number; null: any that the store takes. */
  signUpload(upload: Upload, seconds: number): Promise<string>;
  signDownload(key: string, seconds: number): Promise<string>;
  /** What lies under the key, without its bytes; null when nothing does. */
  head(key: string): Promise<ObjectInfo | null>;
  /** The bytes, or the first `firstBytes` of them; null when nothing lies there. */
  read(key: string, firstBytes?: number): Promise<Buffer | null>;
  /** In place of what lies there. */
  write(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** Keys under a prefix in their order, at most `limit`, beginning after one of them. */
  list(prefix: string, page: { after: string | null; limit: number }): Promise<ListedObject[]>;
  /** Every version of the object, in every bucket. What is not there needs nothing. */
  erase(key: string): Promise<void>;
  /** The same for all that lies under a prefix, which ends with a slash. @returns how many versions went. */
  eraseUnder(prefix: string): Promise<number>;
  /** How many versions of how many objects lie under a prefix, counted over every bucket: for who wants to be sure. */
  countVersions(prefix: string): Promise<number>;
};

export type Upload = { key: string; contentType: string; length: number | null };
export type ObjectInfo = { contentType: string; length: number; etag: string };
export type ListedObject = { key: string; changedAt: Date };

/** The store is not there, refuses us or takes too long. Holds no key and no address. */
export class ObjectStoreDown extends Error {
  override readonly name = 'ObjectStoreDown';
  readonly code: string | undefined;

  constructor(code?: string) {
    super('The object store does not do what it is for');
    this.code = code;
  }
}

const maxKeyLength = 500;
const segment = '[A-Za-z0-9][A-Za-z0-9._-]*';
const keyForm = new RegExp(`^${segment}(/${segment})*$`);
const prefixForm = new RegExp(`^(${segment}/)+$`);

/** The key as it is. @throws RangeError when it is empty, too long, or could lead out of its store. */
export function checkedKey(key: string): string {
  if (key.length > maxKeyLength || !keyForm.test(key)) throw new RangeError('This is no key of an object');
  return key;
}

/** The prefix as it is. @throws RangeError for anything that does not name a folder of keys. */
export function checkedPrefix(prefix: string): string {
  if (prefix.length > maxKeyLength || !prefixForm.test(prefix))
    throw new RangeError('This is no prefix of objects');
  return prefix;
}
