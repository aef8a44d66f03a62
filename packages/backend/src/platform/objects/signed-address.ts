import { createHmac, timingSafeEqual } from 'node:crypto';
import { readDataKeys } from '../sealed-text.ts';

/** What an address allows: one verb on one key, for a time; a PUT of one type, and of one length if it is given. */
export type Grant = {
  method: 'GET' | 'PUT';
  key: string;
  contentType: string;
  length: number | null;
  expiresAtSeconds: number;
};

/** Signs grants with a key that is made from the data keys: the first one signs, each is believed. */
export type AddressSigner = {
  /** The query of the address. */
  sign(grant: Grant): string;
  /** The grant that a query holds for this verb and key; null when it was not signed here, or is over. */
  read(asked: { method: 'GET' | 'PUT'; key: string; query: URLSearchParams }, nowMs: number): Grant | null;
};

export function createAddressSigner(dataKeys: () => string): AddressSigner {
  const keys = () => {
    const { sealing, keyById } = readDataKeys(dataKeys());
    return { signing: addressKey(sealing.key), believed: [...keyById.values()].map(addressKey) };
  };
  return {
    sign(grant) {
      const query = new URLSearchParams({ expires: String(grant.expiresAtSeconds) });
      if (grant.method === 'PUT') query.set('type', grant.contentType);
      if (grant.length !== null) query.set('length', String(grant.length));
      query.set('signature', signatureOf(grant, keys().signing).toString('base64url'));
      return query.toString();
    },
    read({ method, key, query }, nowMs) {
      const grant = grantIn(query, { method, key });
      const given = Buffer.from(query.get('signature') ?? '', 'base64url');
      if (grant === null || grant.expiresAtSeconds * 1000 <= nowMs) return null;
      const isSigned = keys().believed.some((believed) => {
        const right = signatureOf(grant, believed);
        return given.length === right.length && timingSafeEqual(given, right);
      });
      return isSigned ? grant : null;
    },
  };
}

const addressKey = (dataKey: Buffer) => createHmac('sha256', dataKey).update('signed addresses').digest();

const signatureOf = (grant: Grant, key: Buffer): Buffer =>
  createHmac('sha256', key)
    .update(
      JSON.stringify([grant.method, grant.key, grant.contentType, grant.length, grant.expiresAtSeconds]),
    )
    .digest();

const digits = /^\d{1,12}$/;

function grantIn(query: URLSearchParams, { method, key }: Pick<Grant, 'method' | 'key'>): Grant | null {
  const names = [...query.keys()];
  const [expires, length] = [query.get('expires') ?? '', query.get('length')];
  if (new Set(names).size !== names.length || !digits.test(expires)) return null;
  if (length !== null && !digits.test(length)) return null;
  return {
    method,
    key,
    contentType: query.get('type') ?? '',
    length: length === null ? null : Number(length),
    expiresAtSeconds: Number(expires),
  };
}
