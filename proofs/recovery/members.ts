import type { Photo, PresignedUpload } from '@sleek/contract/photos';

/** A member as their phone knows them, with every write that the server acknowledged. */
export type Member = { email: string; id: string; token: string; days: string[]; photos: string[] };

const password = 'Correct-Horse-7';

async function call<T>(
  address: string,
  method: string,
  path: string,
  { token, body }: { token?: string; body?: object } = {},
): Promise<{ status: number; body: T }> {
  const response = await fetch(`${address}${path}`, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T };
}

async function expected<T>(status: number, answer: Promise<{ status: number; body: T }>): Promise<T> {
  const got = await answer;
  if (got.status !== status) throw new Error(`expected ${status}, got ${got.status}`);
  return got.body;
}

export async function join(address: string, n: number): Promise<Member> {
  const email = `member-${n}@example.com`;
  const { access_token: token } = await expected(
    201,
    call<{ access_token: string }>(address, 'POST', '/api/v1/auth/register', { body: { email, password } }),
  );
  const { id } = await expected(200, call<{ id: string }>(address, 'GET', '/api/v1/me', { token }));
  return { email, id, token, days: [], photos: [] };
}

/** Logs a day; it counts once the server has said so. */
export async function checkIn(address: string, member: Member, day: string): Promise<void> {
  const body = { date: day, weight_kg: 80 + (member.days.length % 50) / 10, notes: `day ${day}` };
  await expected(201, call(address, 'POST', '/api/v1/checkins', { token: member.token, body }));
  member.days.push(day);
}

export async function sendPhoto(address: string, member: Member, bytes: Buffer): Promise<void> {
  const { token } = member;
  const upload = await expected(
    200,
    call<PresignedUpload>(address, 'POST', '/api/v1/photos/presign', {
      token,
      body: { filename: 'front.jpg', content_type: 'image/jpeg', content_length: bytes.length },
    }),
  );
  const signed = new URL(upload.upload_url);
  const put = await fetch(`${address}${signed.pathname}${signed.search}`, {
    method: 'PUT',
    body: new Uint8Array(bytes),
    headers: { 'content-type': 'image/jpeg' },
  });
  if (!put.ok) throw new Error(`PUT: ${put.status}`);
  const body = { photo_id: upload.photo_id, s3_key: upload.s3_key, date: '2026-06-15' };
  const { id } = await expected(201, call<Photo>(address, 'POST', '/api/v1/photos/commit', { token, body }));
  for (let tries = 0; tries < 200; tries++) {
    const { body: photo } = await call<Photo>(address, 'GET', `/api/v1/photos/${id}`, { token });
    if (photo.status === 'ready') {
      member.photos.push(id);
      return;
    }
    await new Promise((settle) => setTimeout(settle, 100));
  }
  throw new Error('The photo was not drawn in time');
}

export async function leave(address: string, { token }: Member): Promise<void> {
  await expected(200, call(address, 'DELETE', '/api/v1/me', { token }));
}

/** What a log-in is answered with. */
export async function logIn(address: string, { email }: Member): Promise<number> {
  return (await call(address, 'POST', '/api/v1/auth/login', { body: { email, password } })).status;
}

/** The days that the server has of a member. */
export async function readDays(address: string, { token }: Member): Promise<string[]> {
  type Page = { items: { date: string }[]; total: number };
  const days: string[] = [];
  for (let offset = 0, total = 1; offset < total; offset += 500) {
    const path = `/api/v1/checkins?from=2000-01-01&limit=500&offset=${offset}`;
    const page = await expected(200, call<Page>(address, 'GET', path, { token }));
    days.push(...page.items.map(({ date }) => date));
    total = page.total;
  }
  return days.sort();
}

export const isHealthy = async (address: string): Promise<boolean> =>
  (await call(address, 'GET', '/health')).status === 200;
