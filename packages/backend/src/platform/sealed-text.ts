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

/** @param keyBase64 32 bytes in base64. */
export function createSealedText(keyBase64: string): SealedText {
  const key = Buffer.from(keyBase64, 'base64');
  if (key.length !== 32) throw new Error('The data key must have 32 bytes');
  const keyId = createHash('sha256').update(key).digest('hex').slice(0, 8);
  return {
    seal(plain) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return `v1.${keyId}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open(sealed) {
      const [version, sealedWith, payload] = sealed.split('.');
      if (version !== 'v1' || sealedWith !== keyId || payload === undefined)
        throw new Error(`No key to open a text sealed with key ${sealedWith ?? '(none)'}`);
      const bytes = Buffer.from(payload, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      });
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      return Buffer.concat([
        decipher.update(bytes.subarray(nonceBytes + tagBytes)),
        decipher.final(),
      ]).toString('utf8');
    },
  };
}

/** Notes as they are stored: sealed, and blank ones are none. */
export function sealNotes(notes: string | null, sealedText: SealedText): string | null {
  return notes === null || notes.trim() === '' ? null : sealedText.seal(notes);
}

/** Stored notes as they were written. */
export function openNotes(stored: string | null, sealedText: SealedText): string | null {
  return stored === null ? null : sealedText.open(stored);
}
