import type { BenchRequest } from './load.ts';
import type { BenchMember } from './replay.ts';

export type BenchCase = {
  name: string;
  what: string;
  /** `plain` cases ask the database nothing, or do more than that. */
  kind: 'read' | 'write' | 'plain';
  /** Most CPU for that of the floor. The others are measured beside theirs without a goal. */
  mostRatio?: number;
  /** Most that the slowest hundredth may take, for that of the floor, both asked at the same steady rate. */
  mostP99Ratio?: number;
  request(member: BenchMember): BenchRequest;
  /** Most CPU that one request may take, whatever its floor. */
  mostCpuMs?: number;
  /** Changes the member's data behind the app's back before each request, so that nothing remembered fits. */
  isCold?: boolean;
  /** Few rounds of few requests, for a case that takes long and varies little. */
  isSlow?: boolean;
  /** What the floor needs beside the statements. */
  floor?: { file?: string; password?: string };
};

export const password = 'Correct-Horse-7';
const api = '/api/v1';
const dayMs = 86_400_000;

const today = (): string => new Date().toISOString().slice(0, 10);
const daysAgo = (days: number): string => new Date(Date.now() - days * dayMs).toISOString().slice(0, 10);
const get =
  (path: string) =>
  ({ token }: BenchMember): BenchRequest => ({ method: 'GET', path, token });
const post = (path: string, body: object) => {
  const text = JSON.stringify(body);
  return ({ token }: BenchMember): BenchRequest => ({ method: 'POST', path, token, body: text });
};

/** Everything that is measured against a floor. @param shell the web app's first page on disk. */
export function benchCases(shell: string): BenchCase[] {
  return [
    {
      name: 'health',
      what: 'GET /health',
      kind: 'plain',
      request: () => ({ method: 'GET', path: '/health' }),
    },
    {
      name: 'web-page',
      what: 'GET / (the web app)',
      kind: 'plain',
      request: () => ({ method: 'GET', path: '/' }),
      floor: { file: shell },
    },
    { name: 'me', what: 'GET /me', kind: 'read', request: get(`${api}/me`) },
    ...logCases(),
    {
      name: 'energy',
      what: 'GET /energy, 2 years of data, asked again',
      kind: 'read',
      mostRatio: 1.35,
      request: get(`${api}/energy`),
    },
    {
      name: 'energy-cold',
      what: 'GET /energy, 2 years of data, one weight changed since',
      kind: 'read',
      request: get(`${api}/energy`),
      mostCpuMs: 3,
      isCold: true,
    },
    {
      name: 'coach-chat',
      what: 'POST /coach/chat, embedded coach',
      kind: 'plain',
      request: post(`${api}/coach/chat`, { message: question }),
    },
    {
      name: 'log-in',
      what: 'POST /auth/login, with the same password check in the floor',
      kind: 'plain',
      request: ({ email }) => ({
        method: 'POST',
        path: `${api}/auth/login`,
        body: JSON.stringify({ email, password }),
      }),
      isSlow: true,
      floor: { password },
    },
  ];
}

export const question = 'how am I doing?';

function logCases(): BenchCase[] {
  const scores = { mood: 4, energy_level: 3, sleep_quality: 4 };
  // Edited after what is stored, whenever that was, so that every item is taken.
  const editedAt = new Date(Date.now() + dayMs / 2).toISOString();
  const offline = [1, 2, 3, 4, 5, 6, 7].map((ago) => ({
    date: daysAgo(ago),
    weight_kg: 78.4,
    ...scores,
    client_updated_at: editedAt,
  }));
  return [
    {
      name: 'check-in-list',
      what: 'GET /checkins, 30 days',
      kind: 'read',
      mostRatio: 1.35,
      mostP99Ratio: 1.5,
      request: get(`${api}/checkins?limit=30`),
    },
    {
      name: 'check-in-write',
      what: 'POST /checkins',
      kind: 'write',
      mostRatio: 1.6,
      request: post(`${api}/checkins`, { date: today(), weight_kg: 78.4, ...scores, notes: 'slept well' }),
    },
    {
      name: 'trends',
      what: 'GET /checkins/trends, 90 days',
      kind: 'read',
      request: get(`${api}/checkins/trends?days=90`),
    },
    {
      name: 'nutrition-read',
      what: 'GET /nutrition/day',
      kind: 'read',
      request: get(`${api}/nutrition/day?date=${daysAgo(1)}`),
    },
    {
      name: 'nutrition-write',
      what: 'POST /nutrition/day',
      kind: 'write',
      request: post(`${api}/nutrition/day`, {
        date: daysAgo(1),
        calories: 1900,
        protein_g: 120,
        carbs_g: 190,
        fat_g: 65,
      }),
    },
    {
      name: 'sync',
      what: 'POST /checkins/sync, 7 days made offline',
      kind: 'write',
      request: post(`${api}/checkins/sync`, { checkins: offline }),
    },
  ];
}
