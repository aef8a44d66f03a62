import { expect, test } from 'vitest';
import { type Recording, statementsFor } from './replay.ts';

const recorded = '11111111-1111-4111-8111-111111111111';
const session = '22222222-2222-4222-8222-222222222222';
const tokenHash = 'ab'.repeat(32);
const recording: Recording = {
  memberId: recorded,
  email: 'recorded@example.com',
  statements: [
    { text: 'begin', values: [] },
    { text: 'insert $1 $2 $3', values: [recorded, session, tokenHash] },
    {
      text: 'update $1 $2 $3 $4 $5',
      values: [session, 'recorded@example.com', 80.5, null, '2026-06-15T12:00:00.000Z'],
    },
  ],
  answer: { status: 200, contentType: 'application/json', text: '{}' },
};
const member = { id: '33333333-3333-4333-8333-333333333333', email: 'other@example.com' };

test('the member takes the place of the recorded one; plain values and the order stay', () => {
  const [begin, insert, update] = statementsFor(recording, member);
  expect(begin).toEqual({ text: 'begin', values: [] });
  expect(insert?.text).toBe('insert $1 $2 $3');
  expect(insert?.values[0]).toBe(member.id);
  expect(update?.values.slice(1)).toEqual([member.email, 80.5, null, '2026-06-15T12:00:00.000Z']);
});

test('ids and hashes are new for every request, and one id stays one', () => {
  const first = statementsFor(recording, member);
  const second = statementsFor(recording, member);
  expect(first[1]?.values[1]).toBe(first[2]?.values[0]);
  expect(first[1]?.values[1]).not.toBe(session);
  expect(first[1]?.values[2]).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set([session, first[1]?.values[1], second[1]?.values[1]]).size).toBe(3);
  expect(new Set([tokenHash, first[1]?.values[2], second[1]?.values[2]]).size).toBe(3);
});

test('an id inside a longer text is new too, and the same as beside it', () => {
  const [row, status] = statementsFor(
    {
      ...recording,
      statements: [
        { text: 'insert $1', values: [JSON.stringify({ user_id: recorded, id: session })] },
        { text: 'update $1', values: [session] },
      ],
    },
    member,
  );
  const sent = JSON.parse(String(row?.values[0]));
  expect(sent).toEqual({ user_id: member.id, id: status?.values[0] });
  expect(sent.id).not.toBe(session);
});
