import { expect, test } from '@playwright/test';
import { looks } from './looks.ts';
import { checkScreen } from './screen-checks.ts';
import { onboardedMember, openAs, withHistory } from './server.ts';

const pages = [
  { path: '/', title: 'Today · Sleek Coach' },
  { path: '/check-in', title: 'Check-in · Sleek Coach' },
  { path: '/photos', title: 'Photos · Sleek Coach' },
  { path: '/photos/compare', title: 'Compare photos · Sleek Coach' },
  { path: '/plan', title: 'Your week · Sleek Coach' },
  { path: '/coach/conversations', title: 'Past conversations · Sleek Coach' },
  { path: '/you', title: 'You · Sleek Coach' },
];
/** The same whatever was logged. */
const settingsPages = [
  { path: '/you/privacy', title: 'Privacy and consents · Sleek Coach' },
  { path: '/you/account', title: 'Account · Sleek Coach' },
  { path: '/you/data', title: 'Your data · Sleek Coach' },
];

for (const { name, ...use } of looks) {
  test.describe(name, () => {
    test.use(use);

    test('every page is sound when empty and when filled, with one h1 and its own title', async ({
      page,
      request,
    }) => {
      // Every page twice, each with all the checks.
      test.setTimeout(360_000);
      const member = await onboardedMember(request);
      for (const filled of [false, true]) {
        if (filled) await withHistory(request, member, 20);
        await openAs(page, member, '/');
        for (const { path, title } of filled ? pages : [...pages, ...settingsPages]) {
          await page.goto(path);
          await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
          await expect(page).toHaveTitle(title);
          await checkScreen(page, `${path} ${filled ? 'filled' : 'empty'}`);
        }
      }
    });

    test('sheets are sound', async ({ page, request }) => {
      const member = await onboardedMember(request);
      await withHistory(request, member, 3);
      await openAs(page, member, '/log/weight');
      await expect(page.getByRole('dialog', { name: 'Log weight' })).toBeVisible();
      await checkScreen(page, 'log weight');
      await page.goto('/you');
      for (const part of ['about you', 'body and activity', 'goal', 'place and time']) {
        await page.getByRole('button', { name: `Edit ${part}` }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await checkScreen(page, `edit ${part}`);
        await page.getByRole('button', { name: 'Close' }).click();
        await expect(page.getByRole('dialog')).toBeHidden();
      }
    });

    test('a server out of reach is said calmly, with a way to try again', async ({ page, request }) => {
      const member = await onboardedMember(request);
      await openAs(page, member, '/');
      await expect(page.getByText('Plan for today')).toBeVisible();
      await page.route(/\/api\/v1\/(checkins|energy|nutrition)/, (route) => route.abort());
      await page.reload();
      await expect(page.getByText('Can’t reach the server').first()).toBeVisible();
      await checkScreen(page, 'Today without data');
      await page.unrouteAll();
      await page.getByRole('button', { name: 'Try again' }).first().click();
      await expect(page.getByText('Can’t reach the server')).toHaveCount(0);

      await page.route('**/api/v1/**', (route) => route.abort());
      await page.reload();
      await expect(page.getByRole('heading', { name: 'Sleek Coach can’t start yet' })).toBeVisible();
      await checkScreen(page, 'no start');
      await page.unrouteAll();
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByText('Plan for today')).toBeVisible();
    });
  });
}

test('text at 200 % still fits a phone', async ({ page, request }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const member = await onboardedMember(request);
  await withHistory(request, member, 5);
  await openAs(page, member, '/');
  for (const { path } of pages) {
    await page.goto(path);
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    await checkScreen(page, `${path} at 200 %`);
  }
});

test('with reduced motion nothing moves', async ({ page, request }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const member = await onboardedMember(request);
  await openAs(page, member, '/log/weight');
  await expect(page.getByRole('dialog')).toBeVisible();
  const longestMs = await page.evaluate(() =>
    Math.max(
      0,
      ...document.getAnimations().map((animation) => Number(animation.effect?.getComputedTiming().duration)),
    ),
  );
  expect(longestMs).toBeLessThan(1);
});
