import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Seals free text at rest with AES-256-GCM. A sealed text names its key, so that keys can be rotated. */
export type SealedText = {
  /** `v1.<key id>.<base64url of nonce, tag and cipher text>` */
  seal(plain: string): string;
  /** @throws when the key is unknown or the text was altered: both are defects, never a member's fault. */
  open(sealed: string): string;
};

const nonceBytes = 12;
const tagBytes = 16;

/**
 * @param keys one or more keys of 32 bytes in base64, separated by commas or white space: the first one seals, each
 *   opens what it sealed. A function is asked again for every text, so that a new key needs no restart.
 */
export function createSealedText(keys: string | (() => string)): SealedText {
  let ring = readDataKeys(typeof keys === 'string' ? keys : keys());
  const current = () => {
    if (typeof keys === 'string') return ring;
    const text = keys();
    if (text !== ring.text) ring = readDataKeys(text);
    return ring;
  };
  return {
    seal(plain) {
      const { id, key } = current().sealing;
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return `v1.${id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open(sealed) {
      const [version, sealedWith, payload] = sealed.split('.');
      if (version !== 'v1' || sealedWith === undefined || payload === undefined)
        throw new Error('This is no sealed text');
      const key = current().keyById.get(sealedWith);
      if (key === undefined) throw new Error(`No key to open a text sealed with key ${nameOf(sealedWith)}`);
      return decipher(key, payload);
    },
  };
}

/** @throws when one of them is no key; the message holds none of the text. */
export function readDataKeys(text: string): KeyRing {
  const keys = text.split(/[\s,]+/).filter((part) => part !== '');
  const ring = keys.map((part) => {
    const key = Buffer.from(part, 'base64');
    if (!/^[\w+/-]{43}=?$/.test(part) || key.length !== 32)
      throw new Error('The data key must have 32 bytes in base64');
    return { id: createHash('sha256').update(key).digest('hex').slice(0, 8), key };
  });
  const [sealing] = ring;
  if (sealing === undefined) throw new Error('The data key is empty');
  return { text, sealing, keyById: new Map(ring.map(({ id, key }) => [id, key])) };
}

type KeyRing = {
  text: string;
  sealing: { id: string; key: Buffer };
  keyById: ReadonlyMap<string, Buffer>;
};

/** Only what looks like a key id is named: a text in another form may be the member's own words. */
const nameOf = (keyId: string) => (/^[0-9a-f]{8}$/.test(keyId) ? keyId : '(unreadable)');

function decipher(key: Buffer, payload: string): string {
  const bytes = Buffer.from(payload, 'base64url');
  const opening = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  opening.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  const plain = opening.update(bytes.subarray(nonceBytes + tagBytes));
  // This mode keeps nothing back for the end; there it only throws where the text was altered.
  opening.final();
  return plain.toString('utf8');
}

/** Notes as they are stored: sealed, and blank ones are none. */
export function sealNotes(notes: string | null, sealedText: SealedText): string | null {
  return notes === null || notes.trim() === '' ? null : sealedText.seal(notes);
}

/** Stored notes as they were written. */
export function openNotes(stored: string | null, sealedText: SealedText): string | null {
  return stored === null ? null : sealedText.open(stored);
}
