import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect, type Page } from '@playwright/test';

/** A member of the server under test, made for one test. */
export type Member = { email: string; password: string; accessToken: string; refreshToken: string };

const password = 'Calm-Days-42';

export const newEmail = (): string => `e2e-${randomUUID()}@example.com`;
export const goodPassword = password;

/** A registered member who has told nothing yet: the app takes them to onboarding. */
export async function newMember(request: APIRequestContext): Promise<Member> {
  const email = newEmail();
  const versions = await (await request.get('/api/v1/legal/versions')).json();
  const accepted = {
    accepted_terms_version: versions.terms_of_service_version,
    accepted_privacy_version: versions.privacy_policy_version,
  };
  const answer = await request.post('/api/v1/auth/register', { data: { email, password, ...accepted } });
  expect(answer.status()).toBe(201);
  const pair: { access_token: string; refresh_token: string } = await answer.json();
  return { email, password, accessToken: pair.access_token, refreshToken: pair.refresh_token };
}

/** A member who has finished onboarding: female, born 1990, 172 cm, losing fat gently. */
export async function onboardedMember(request: APIRequestContext): Promise<Member> {
  const member = await newMember(request);
  await call(request, member, 'post', '/me/consents', { consent_type: 'health_data', granted: true });
  await call(request, member, 'patch', '/me/profile', {
    display_name: 'Ana',
    birth_year: 1990,
    sex: 'female',
    height_cm: 172,
    activity_level: 'light',
    timezone: 'UTC',
    logging_style: 'estimates',
  });
  return member;
}

/** Calls the API as the member and expects success; for arranging what a journey starts from. */
export async function call(
  request: APIRequestContext,
  member: Member,
  method: 'get' | 'post' | 'patch' | 'delete',
  path: string,
  data?: object,
): Promise<unknown> {
  const answer = await request[method](`/api/v1${path}`, {
    headers: { authorization: `Bearer ${member.accessToken}` },
    ...(data ? { data } : {}),
  });
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return answer.status() === 204 ? null : answer.json();
}

/** The day `ago` days before today, in UTC (the zone of onboarded members here). */
export const dayAgo = (ago: number): string =>
  new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

/** Weighs in daily with a little water and logs food: from `days` days ago to yesterday. */
export async function withHistory(request: APIRequestContext, member: Member, days: number): Promise<void> {
  for (let ago = days; ago >= 1; ago -= 1) {
    const water = Math.sin(ago * 12.9898) * 0.5;
    const weight_kg = Math.round((80 + ago * 0.05 + water) * 10) / 10;
    await call(request, member, 'post', '/checkins', {
      date: dayAgo(ago),
      weight_kg,
      sleep_quality: 1 + (ago % 5),
      energy_level: 3,
      mood: 4,
    });
    const calories = 2000 + (ago % 4) * 60;
    await call(request, member, 'post', '/nutrition/day', {
      date: dayAgo(ago),
      calories,
      protein_g: 110,
      carbs_g: 220,
      fat_g: 70,
    });
  }
}

/** Opens `path` with the member's session already on the device. */
export async function openAs(page: Page, member: Member, path: string): Promise<void> {
  await page.goto('/robots.txt');
  const session = JSON.stringify({ access_token: member.accessToken, refresh_token: member.refreshToken });
  await page.evaluate((text) => window.localStorage.setItem('sleek.session', text), session);
  await page.goto(path);
}
