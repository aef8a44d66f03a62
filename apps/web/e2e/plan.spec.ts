import { expect, test } from '@playwright/test';
import { memberWithDays, phone } from './arrangements.ts';
import { checkScreen } from './screen-checks.ts';
import { call, openAs } from './server.ts';

test.describe('the weekly plan', () => {
  test.use(phone);

  test('is made, decided on and made anew, all by keyboard, and stays after a reload', async ({
    page,
    request,
  }) => {
    await openAs(page, await memberWithDays(request, 3), '/');
    await page.getByRole('link', { name: 'Your week' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your week' })).toBeFocused();
    await checkScreen(page, 'no plan');
    await page.getByRole('button', { name: 'Make my plan' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Targets a day')).toBeVisible();
    const item = page.getByRole('listitem').filter({ hasText: 'Step on the scale' });
    await expect(item).toContainText('Why: 3 weights in the last 14 days');
    await checkScreen(page, 'a plan');

    await item.getByRole('button', { name: /^I’ll do this/ }).focus();
    await page.keyboard.press('Enter');
    await expect(item).toContainText('You’ll do this.');
    await page.keyboard.press('Tab');
    await expect(item.getByRole('button', { name: /^Undo/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await item.getByRole('button', { name: /^Not for me/ }).click();
    await expect(item).toContainText('Put away.');
    await checkScreen(page, 'a plan, decided on');
    await page.reload();
    await expect(item).toContainText('Put away.');

    await page.getByRole('button', { name: 'Make a new plan' }).click();
    await expect(page.getByRole('dialog', { name: 'Make a new plan?' })).toBeVisible();
    await checkScreen(page, 'a new plan?');
    await page.getByRole('dialog').getByRole('button', { name: 'Make a new plan' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    const helps = page.getByRole('region', { name: 'What would help' });
    await expect(helps.getByRole('listitem').filter({ hasText: 'Step on the scale' })).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'What changed' })).toContainText('since you put it away');
    await checkScreen(page, 'a plan after another');
  });

  test('names no number to who must hear none, also where it was made before', async ({ page, request }) => {
    const member = await memberWithDays(request, 10);
    await call(request, member, 'post', '/coach/plan', {});
    await call(request, member, 'patch', '/me/safety', { pregnant: true });
    await openAs(page, member, '/plan');
    await page.getByRole('button', { name: 'Make my plan' }).click();
    await expect(page.getByText('No numbers in this plan.')).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText(/kcal|\d+ g\b/);
  });

  test('that cannot be made or decided on says why, and nothing is lost', async ({ page, request }) => {
    await openAs(page, await memberWithDays(request, 3), '/plan');
    await page.route('**/api/v1/coach/**', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await page.getByRole('button', { name: 'Make my plan' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Can’t reach the server' })).toBeVisible();
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Make my plan' }).click();
    await expect(page.getByText('What would help')).toBeVisible();
    await page.route('**/api/v1/coach/**', (route) => route.abort());
    await page
      .getByRole('button', { name: /^I’ll do this/ })
      .first()
      .click();
    await expect(page.getByRole('alert').filter({ hasText: 'Can’t reach the server' })).toBeVisible();
    await page.unrouteAll();
    await page
      .getByRole('button', { name: /^I’ll do this/ })
      .first()
      .click();
    await expect(page.getByText('You’ll do this.')).toBeVisible();
  });
});
