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

describe('several keys', () => {
  const newer = randomBytes(32).toString('base64');
  const older = createSealedText(key);

  test.each([',', ' ', '\n', ', \n'])('separated by %j: the first seals, each opens its own', (gap) => {
    const ring = createSealedText(`${newer}${gap}${key}\n`);
    expect(ring.open(older.seal('from before'))).toBe('from before');
    expect(createSealedText(newer).open(ring.seal('from now'))).toBe('from now');
    expect(() => older.open(ring.seal('from now'))).toThrow(
      /^No key to open a text sealed with key [0-9a-f]{8}$/,
    );
  });

  test('that change are used at once, both ways', () => {
    let keys = key;
    const changing = createSealedText(() => keys);
    const before = changing.seal('from before');
    keys = `${newer},${key}`;
    expect(changing.open(before)).toBe('from before');
    expect(createSealedText(newer).open(changing.seal('from now'))).toBe('from now');
    keys = newer;
    expect(() => changing.open(before)).toThrow(/^No key/);
  });

  test('do not let a text that names another of them through', () => {
    const ring = createSealedText(`${newer},${key}`);
    const { version, bytes } = parts(older.seal('note'));
    const { keyId } = parts(ring.seal('note'));
    expect(() => ring.open(`${version}.${keyId}.${bytes.toString('base64url')}`)).toThrow();
  });
});

test('what is no sealed text is a defect that repeats none of it', () => {
  for (const text of ['I weigh 81. And I.am sad', 'v1.I weigh 81.AAAA', 'v1.constructor.AAAA', 'v1.81'])
    expect(() => sealer.open(text)).toThrow(/^(This is no sealed text|No key.*\(unreadable\))$/);
});

test('keys of another form are refused without being named', () => {
  const good = randomBytes(32).toString('base64');
  for (const bytes of [1, 16, 31, 33]) {
    const short = randomBytes(bytes).toString('base64');
    expect(() => createSealedText(short)).toThrow(/^The data key must have 32 bytes in base64$/);
    expect(() => createSealedText(`${good},${short}`)).toThrow(/^The data key must have 32 bytes in base64$/);
  }
  for (const blank of ['', ' ,\n']) expect(() => createSealedText(blank)).toThrow('The data key is empty');
});
