import { localDay } from '@sleek/domain/days';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../edge/actor.ts';
import type { CoachTool } from '../../llm/tool.ts';
import { openDatabase } from '../../platform/postgres/database.ts';
import { createSealedText } from '../../platform/sealed-text.ts';
import { createFakeClock } from '../../testing/fake-clock.ts';
import { freshDatabase } from '../../testing/fresh-database.ts';
import { insertUser } from '../accounts/accounts.store.ts';
import { upsertNutritionDay } from './nutrition.store.ts';
import { nutritionTools } from './nutrition.tools.ts';

const actor: Actor = {
  userId: '0b5d3f6a-8f5e-4d7b-9a50-4d2a6a0f7f11',
  email: 'member@example.com',
  role: 'member',
  timeZone: 'UTC',
};
const cleanups = new AsyncDisposableStack();
let summary: () => Promise<unknown>;
let eat: (date: string, calories: number, closed?: boolean) => Promise<unknown>;

beforeAll(async () => {
  const { url } = cleanups.use(await freshDatabase());
  const { db } = cleanups.use(openDatabase(url, { poolSize: 2, onError: () => {} }));
  const clock = createFakeClock('2026-06-15T12:00:00Z');
  const now = clock.now();
  await insertUser(db, { id: actor.userId, email: actor.email, hashedPassword: 'none', now });
  const sealedText = createSealedText(Buffer.alloc(32, 7).toString('base64'));
  const [tool] = nutritionTools({ db, clock, sealedText }) as [CoachTool];
  summary = () => tool.run(actor, { days: 7 });
  eat = (date, calories, closed = false) =>
    upsertNutritionDay(db, actor.userId, { date: localDay(date), fields: { calories, closed }, now });
});
afterAll(() => cleanups.disposeAsync());

test('an unfinished today is left out of the averages, and the seven days end yesterday', async () => {
  await eat('2026-06-08', 2100);
  await eat('2026-06-14', 1900);
  await eat('2026-06-15', 300);
  expect(await summary()).toMatchObject({ days_logged: 2, avg_calories: 2000, days_analyzed: 7 });
});

test('a closed today counts, and the seven days end with it', async () => {
  await eat('2026-06-15', 1700, true);
  expect(await summary()).toMatchObject({ days_logged: 2, avg_calories: 1800, days_analyzed: 7 });
});
