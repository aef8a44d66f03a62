import { expect, type Locator, type Page, test } from '@playwright/test';
import { checkScreen } from './screen-checks.ts';
import { call, dayAgo, goodPassword, onboardedMember, openAs, withHistory } from './server.ts';

test.use({ viewport: { width: 390, height: 844 } });

test.describe('check-in', () => {
  test('a day is noted, changed and deleted, and deleting can be undone', async ({ page, request }) => {
    const member = await onboardedMember(request);
    await openAs(page, member, '/check-in');
    await choose(page, 'Sleep', '4, good');
    await choose(page, 'Mood', '5, great');
    await page.getByLabel('Notes').fill('Slept in');
    await page.getByRole('button', { name: 'Save check-in' }).click();
    await expect(page.getByText('Check-in for today saved.')).toBeVisible();

    await page.reload();
    await expect(page.getByRole('radio', { name: '4, good' }).first()).toBeChecked();
    await expect(page.getByLabel('Notes')).toHaveValue('Slept in');

    await page.getByRole('button', { name: 'Delete this check-in' }).click();
    await expect(page.getByText('Check-in for today deleted.')).toBeVisible();
    await expect(page.getByLabel('Notes')).toHaveValue('');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByLabel('Notes')).toHaveValue('Slept in');
    const kept = await call(request, member, 'get', '/checkins/latest');
    expect(kept).toMatchObject({ date: dayAgo(0), sleep_quality: 4, mood: 5, notes: 'Slept in' });
  });

  test('a day before is picked and noted on its own', async ({ page, request }) => {
    const member = await onboardedMember(request);
    await openAs(page, member, `/check-in?day=${dayAgo(3)}`);
    await page.getByLabel('Weight', { exact: true }).fill('79,9');
    await page.getByRole('button', { name: 'Save check-in' }).click();
    await expect(page.getByText(/Check-in for .* saved\./)).toBeVisible();
    expect(await call(request, member, 'get', '/checkins/latest')).toMatchObject({
      date: dayAgo(3),
      weight_kg: 79.9,
    });
  });

  test('what was typed survives a failed request and a reload', async ({ page, request }) => {
    const member = await onboardedMember(request);
    await openAs(page, member, '/check-in');
    await page.getByLabel('Notes').fill('A long walk');
    await page.route('**/api/v1/checkins', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await page.getByRole('button', { name: 'Save check-in' }).click();
    await expect(page.getByText('Nothing you entered is lost.')).toBeVisible();
    await page.unrouteAll();
    await page.reload();
    await expect(page.getByLabel('Notes')).toHaveValue('A long walk');
    await page.getByRole('button', { name: 'Save check-in' }).click();
    await expect(page.getByText('Check-in for today saved.')).toBeVisible();
  });
});

test.describe('what may be seen', () => {
  test('sensitive mode takes every weight and calorie off the screen', async ({ page, request }) => {
    const member = await onboardedMember(request);
    await withHistory(request, member, 14);
    await openAs(page, member, '/you');
    await page.getByText('Hide weight and calories').click();
    await expect(page.getByRole('switch', { name: 'Hide weight and calories' })).toBeChecked();
    await page.getByRole('link', { name: 'Today' }).click();
    await expect(page.getByText('Weights and calories are out of sight.')).toBeVisible();
    await expect(page.locator('main')).not.toContainText(/\d\s*(kg|kcal|g)\b/);
    await page.goto('/check-in');
    await expect(page.getByLabel('Weight (won’t be shown)')).toHaveValue('');
    await checkScreen(page, 'check-in in sensitive mode');
  });

  test('in pregnancy there is a trend but no target, in kind words', async ({ page, request }) => {
    const member = await onboardedMember(request);
    await withHistory(request, member, 14);
    await call(request, member, 'patch', '/me/safety', { pregnant: true });
    await openAs(page, member, '/');
    await expect(page.getByText('No calorie targets during pregnancy.')).toBeVisible();
    await expect(page.getByText('Trend, plausible range')).toBeVisible();
    await expect(page.locator('main')).not.toContainText('kcal');
    await checkScreen(page, 'Today in pregnancy');
    await page.goto('/you');
    await page.getByRole('button', { name: 'Edit goal' }).click();
    await expect(page.getByText('isn’t offered during pregnancy')).toBeVisible();
    await expect(page.getByRole('radio', { name: /Lose fat/ })).toHaveCount(0);
  });

  test('with an eating disorder no number is shown', async ({ page, request }) => {
    const member = await onboardedMember(request);
    await withHistory(request, member, 14);
    await call(request, member, 'patch', '/me/safety', { eating_disorder_history: true });
    await openAs(page, member, '/');
    await expect(page.getByText('No numbers here, on purpose.')).toBeVisible();
    await expect(page.locator('main')).not.toContainText(/\d\s*(kg|kcal|g)\b/);
  });
});

test.describe('you', () => {
  test('units change everywhere at once', async ({ page, request }) => {
    const member = await onboardedMember(request);
    await call(request, member, 'post', '/checkins', { date: dayAgo(0), weight_kg: 81.4 });
    await openAs(page, member, '/you');
    await page.getByRole('group', { name: 'Weight in' }).getByText('st', { exact: true }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await page.getByRole('link', { name: 'Today' }).click();
    await expect(page.getByText('Today 12 st 11.5 lb')).toBeVisible();
    await checkScreen(page, 'Today in stones');
    await page.goto('/log/weight');
    await checkScreen(page, 'log weight in stones');
    await page.getByLabel('Pounds').fill('10');
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Today 12 st 10.0 lb')).toBeVisible();
  });

  test('the name and the goal are changed', async ({ page, request }) => {
    const member = await onboardedMember(request);
    await openAs(page, member, '/you');
    await page.getByRole('button', { name: 'Edit about you' }).click();
    await page.getByLabel('Name').fill('Bea');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.getByRole('button', { name: 'Edit goal' }).click();
    await page.getByText('Build muscle').click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    const me = await call(request, member, 'get', '/me');
    expect(me).toMatchObject({ profile: { display_name: 'Bea' }, goal: { goal_type: 'muscle_gain' } });
  });

  test('a chosen theme holds over a reload', async ({ page, request }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    const member = await onboardedMember(request);
    await openAs(page, member, '/you');
    await page.getByText('Dark', { exact: true }).click();
    await page.reload();
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(16, 20, 19)',
    );
    await checkScreen(page, 'You in the chosen theme');
  });
});

test.describe('session', () => {
  test('a link is returned to after logging in; logging out ends it in every tab', async ({
    page,
    request,
    context,
  }) => {
    const member = await onboardedMember(request);
    await page.goto('/check-in');
    await page.getByText('Log in', { exact: true }).click();
    await page.getByLabel('E-mail').fill(member.email);
    await page.getByLabel('Password', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: 'Log in' }).click();
    await expect(page.getByText('don’t match an account')).toBeVisible();
    await page.getByLabel('Password', { exact: true }).fill(goodPassword);
    await page.getByRole('button', { name: 'Log in' }).click();
    await expect(page.getByRole('heading', { name: 'Check-in' })).toBeVisible();

    const second = await context.newPage();
    await second.goto('/you');
    await expect(second.getByRole('heading', { name: 'You', exact: true })).toBeVisible();
    await second.getByRole('button', { name: 'Log out' }).click();
    await expect(second.getByRole('heading', { name: 'Welcome' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
  });

  test('five tabs opened at once share one session', async ({ page, request, context }) => {
    const member = await onboardedMember(request);
    await openAs(page, member, '/');
    const tabs = await Promise.all(Array.from({ length: 4 }, () => context.newPage()));
    await Promise.all([page.reload(), ...tabs.map((tab) => tab.goto('/'))]);
    for (const tab of [page, ...tabs]) await expect(tab.getByText('Plan for today')).toBeVisible();
  });

  test('an address already taken leads to logging in', async ({ page, request }) => {
    const member = await onboardedMember(request);
    await page.goto('/');
    await page.getByLabel('E-mail').fill(member.email);
    await page.getByLabel('Password', { exact: true }).fill(goodPassword);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByText('There is already an account')).toBeVisible();
  });
});

test.describe('keyboard', () => {
  test('the first stop skips to the content, and a weight is logged without a pointer', async ({
    page,
    request,
  }) => {
    const member = await onboardedMember(request);
    await withHistory(request, member, 2);
    await openAs(page, member, '/');
    await expect(page.getByLabel('Weight today')).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
    await page.getByRole('link', { name: 'Log', exact: true }).focus();
    await page.keyboard.press('Enter');
    const field = page.getByRole('dialog').getByLabel('Weight today');
    await expect(field).toBeFocused();
    await page.keyboard.type('80.3');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Today 80.3 kg')).toBeVisible();
    await expect(page).toHaveURL(/\/$/);
  });

  test('Escape closes the sheet, and focus is never behind the bar', async ({ page, request }) => {
    const member = await onboardedMember(request);
    await openAs(page, member, '/log/weight');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.goto('/you');
    await expect(page.getByRole('heading', { name: 'Safety' })).toBeVisible();
    const bar = await page.getByRole('navigation', { name: 'Main' }).boundingBox();
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      // Behind the last stop comes the browser itself.
      if ((await focused.count()) === 0) break;
      if (await isInside(focused, 'nav')) continue;
      const box = await focused.boundingBox();
      if (box && bar && box.height > 1) expect(box.y + box.height).toBeLessThanOrEqual(bar.y);
    }
  });
});

const choose = (page: Page, group: string, name: string) =>
  page
    .getByRole('group', { name: new RegExp(group) })
    .getByRole('radio', { name })
    .check({ force: true });

const isInside = (locator: Locator, selector: string) =>
  locator.evaluate((element, within) => element.closest(within) !== null, selector);
