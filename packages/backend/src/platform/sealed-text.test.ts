import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createSealedText } from './sealed-text.ts';

const key = randomBytes(32).toString('base64');
const sealer = createSealedText(key);
const parts = (sealed: string) => {
  const [version = '', keyId = '', payload = ''] = sealed.split('.');
  return { version, keyId, bytes: Buffer.from(payload, 'base64url') };
};

describe('a sealed text', () => {
  test.each(['', 'a note', 'ein Gedanke 🌱\n\u0000', 'x'.repeat(100_000)])(
    'opens to what was sealed',
    (text) => {
      expect(sealer.open(sealer.seal(text))).toBe(text);
    },
  );

  test('names its key and hides its text, differently each time', () => {
    const [one, other] = [sealer.seal('a private note'), sealer.seal('a private note')];
    expect(one).toMatch(/^v1\.[0-9a-f]{8}\.[\w-]+$/);
    expect(one).not.toBe(other);
    expect(parts(one).bytes.toString('latin1')).not.toContain('private');
    expect(parts(one).keyId).toBe(parts(other).keyId);
    expect(key).not.toContain(parts(one).keyId);
  });

  test('stays shut to another key, which says no word of it', () => {
    const other = createSealedText(randomBytes(32).toString('base64'));
    expect(() => other.open(sealer.seal('a private note'))).toThrow(/^No key to open/);
  });

  test('stays shut when any byte of it was changed', () => {
    const { version, keyId, bytes } = parts(sealer.seal('note'));
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
      expect(() => sealer.open(`${version}.${keyId}.${changed.toString('base64url')}`)).toThrow();
    }
  });

  test('stays shut when it was cut, down to nothing', () => {
    for (const text of ['note', '']) {
      const { version, keyId, bytes } = parts(sealer.seal(text));
      for (let length = 0; length < bytes.length; length += 1) {
        const cut = bytes.subarray(0, length).toString('base64url');
        expect(() => sealer.open(`${version}.${keyId}.${cut}`)).toThrow();
      }
    }
  });

  test('stays shut in another form', () => {
    const { keyId, bytes } = parts(sealer.seal('note'));
    const payload = bytes.toString('base64url');
    for (const text of ['', 'plain text', `v2.${keyId}.${payload}`, `v1.${keyId}`, `v1..${payload}`])
      expect(() => sealer.open(text)).toThrow();
  });
});

test('a key of another length is refused', () => {
  for (const bytes of [0, 16, 31, 33]) {
    const short = randomBytes(bytes).toString('base64');
    expect(() => createSealedText(short)).toThrow('The data key must have 32 bytes');
  }
});
