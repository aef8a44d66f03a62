import { type Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { checkInsPage } from '@sleek/contract/check-ins';

export type Answered = { status: number; text: string };

/** By hand, since `fetch` chooses its connections by itself. */
export function post(
  url: string,
  { agent, token, body }: { agent?: Agent; token?: string; body: object },
): Promise<Answered> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  return new Promise((resolve, reject) => {
    request(url, { method: 'POST', headers, ...(agent && { agent }) }, (response) => {
      text(response).then((answer) => resolve({ status: response.statusCode ?? 0, text: answer }), reject);
    })
      .once('error', reject)
      .end(JSON.stringify(body));
  });
}

/** @returns the access token of a new member. */
export async function register(address: string, n: number): Promise<string> {
  const body = { email: `member-${n}@example.com`, password: 'Correct-Horse-7' };
  const answer = await post(`${address}/api/v1/auth/register`, { body });
  if (answer.status !== 201) throw new Error(`expected a new member: ${answer.status} ${answer.text}`);
  return JSON.parse(answer.text).access_token;
}

/** Every day since 2020 on which the member checked in. */
export async function readDays(address: string, token: string): Promise<string[]> {
  const days: string[] = [];
  for (let offset = 0, total = 1; offset < total; offset += 500) {
    const path = `/api/v1/checkins?from=2020-01-01&limit=500&offset=${offset}`;
    const response = await fetch(`${address}${path}`, { headers: { authorization: `Bearer ${token}` } });
    const page = checkInsPage.parse(await response.json());
    days.push(...page.items.map(({ date }) => date));
    total = page.total;
  }
  return days;
}
