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

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const hash = /^[0-9a-f]{64}$/;

/**
 * The recorded statements for another request: the member's own id and e-mail, and ids and hashes that are new each
 * time but the same wherever the recorded one stood.
 */
export function statementsFor(recording: Recording, member: Pick<BenchMember, 'id' | 'email'>): Statement[] {
  const replaced = new Map<unknown, string>([
    [recording.memberId, member.id],
    [recording.email, member.email],
  ]);
  const replace = (value: unknown) => {
    if (typeof value !== 'string') return value;
    const known = replaced.get(value);
    if (known !== undefined) return known;
    if (!uuid.test(value) && !hash.test(value)) return value;
    const fresh = uuid.test(value) ? randomUUID() : randomBytes(32).toString('hex');
    replaced.set(value, fresh);
    return fresh;
  };
  return recording.statements.map(({ text, values }) => ({ text, values: values.map(replace) }));
}
