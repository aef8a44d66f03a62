import { randomBytes, randomUUID } from 'node:crypto';

export type Statement = { text: string; values: unknown[] };
export type BenchMember = { id: string; email: string; token: string };

/** What the app did for one request of one member: the statements in their order, and its answer. */
export type Recording = {
  memberId: string;
  email: string;
  statements: Statement[];
  answer: { status: number; contentType: string; text: string };
};

/** Also inside longer texts, since a row may be sent as one JSON value. */
const uuids = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;
const hash = /^[0-9a-f]{64}$/;

/**
 * The recorded statements for another request: the member's own id and e-mail, and ids and hashes that are new each
 * time but the same wherever the recorded one stood.
 */
export function statementsFor(recording: Recording, member: Pick<BenchMember, 'id' | 'email'>): Statement[] {
  const replaced = new Map([
    [recording.memberId, member.id],
    [recording.email, member.email],
  ]);
  const replacing = (known: string, fresh: () => string): string => {
    const other = replaced.get(known) ?? fresh();
    replaced.set(known, other);
    return other;
  };
  const replace = (value: unknown) => {
    if (typeof value !== 'string') return value;
    if (hash.test(value)) return replacing(value, () => randomBytes(32).toString('hex'));
    return replaced.get(value) ?? value.replace(uuids, (id) => replacing(id, randomUUID));
  };
  return recording.statements.map(({ text, values }) => ({ text, values: values.map(replace) }));
}
