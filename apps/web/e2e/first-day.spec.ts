import { expect, type Page, test } from '@playwright/test';
import { looks } from './looks.ts';
import { checkScreen } from './screen-checks.ts';
import { dayAgo, goodPassword, newEmail, onboardedMember, openAs, withHistory } from './server.ts';

for (const { name, ...use } of looks) {
  test.describe(name, () => {
    test.use(use);

    test('a stranger becomes a member and ends with a first weight', async ({ page }) => {
      await page.goto('/');
      await checkScreen(page, 'welcome');
      await page.getByLabel('E-mail').fill(newEmail());
      await page.getByLabel('Password', { exact: true }).fill(goodPassword);
      await page.getByRole('button', { name: 'Create account' }).click();
      await giveConsent(page);
      await tellAboutYou(page);
      await tellBody(page);
      await tellSafety(page);
      await tellGoal(page);
      await expect(page.getByRole('heading', { name: 'Your first weigh-in' })).toBeVisible();
      await checkScreen(page, 'first weight');
      await page.getByLabel('Weight today').fill('81,4');
      await page.getByRole('button', { name: 'Save and start' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Ana' })).toBeVisible();
      await expect(page.getByText('Today 81.4 kg')).toBeVisible();
      await checkScreen(page, 'first Today');
    });
  });
}

test.describe('quick weight', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('opening the app, a weight is saved within three interactions and can be undone', async ({
    page,
    request,
  }) => {
    const member = await onboardedMember(request);
    await withHistory(request, member, 10);
    await openAs(page, member, '/');
    const field = page.getByLabel('Weight today');

    await field.click(); // 1: the last value is selected, ready to be typed over
    await page.keyboard.type('80.6'); // 2
    await page.getByRole('button', { name: 'Save', exact: true }).click(); // 3

    await expect(page.getByRole('status').filter({ hasText: 'Saved 80.6 kg.' })).toBeVisible();
    await expect(page.getByText('Today 80.6 kg')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Undone.')).toBeVisible();
    await expect(page.getByText('Today 80.6 kg')).toBeHidden();
    await expect(field).toBeVisible();
  });

  test('undo brings back the weight that was there before', async ({ page, request }) => {
    const member = await onboardedMember(request);
    await withHistory(request, member, 3);
    await openAs(page, member, '/log/weight');
    await page.getByRole('dialog').getByLabel('Weight today').fill('80.2');
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Today 80.2 kg')).toBeVisible();
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByLabel('Weight today').fill('80.9');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Today 80.9 kg')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Today 80.2 kg')).toBeVisible();
  });

  test('an unlikely number is asked about once and never refused', async ({ page, request }) => {
    const member = await onboardedMember(request);
    await withHistory(request, member, 5);
    await openAs(page, member, '/');
    await page.getByLabel('Weight today').fill('70');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Is 70.0 kg right?')).toBeVisible();
    await checkScreen(page, 'soft question');
    await page.getByRole('button', { name: 'Yes, save it' }).click();
    await expect(page.getByText('Today 70.0 kg')).toBeVisible();
  });

  test('what was typed survives a failed save', async ({ page, request }) => {
    const member = await onboardedMember(request);
    await withHistory(request, member, 2);
    await openAs(page, member, '/');
    await page.getByLabel('Weight today').fill('80.4');
    await page.route('**/api/v1/checkins', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Can’t reach the server');
    await expect(page.getByLabel('Weight today')).toHaveValue('80.4');
    await page.unroute('**/api/v1/checkins');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Today 80.4 kg')).toBeVisible();
  });
});

test('onboarding goes on where it stopped', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('E-mail').fill(newEmail());
  await page.getByLabel('Password', { exact: true }).fill(goodPassword);
  await page.getByRole('button', { name: 'Create account' }).click();
  await giveConsent(page);
  await tellAboutYou(page);
  await expect(page.getByRole('heading', { name: 'Your body and your days' })).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Your body and your days' })).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByLabel('Birth year')).toHaveValue('1990');
});

test('declining to store health data is answered with what that means', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('E-mail').fill(newEmail());
  await page.getByLabel('Password', { exact: true }).fill(goodPassword);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Without this consent')).toBeVisible();
  await checkScreen(page, 'consent declined');
});

test('someone under 16 is told kindly and not let in', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('E-mail').fill(newEmail());
  await page.getByLabel('Password', { exact: true }).fill(goodPassword);
  await page.getByRole('button', { name: 'Create account' }).click();
  await giveConsent(page);
  await page.getByLabel('Birth year').fill(dayAgo(14 * 365).slice(0, 4));
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('people of 16 and older, so it can’t keep')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'A little about you' })).toBeVisible();
});

async function giveConsent(page: Page) {
  await expect(page.getByRole('heading', { name: 'Your data, your say' })).toBeVisible();
  await expect(page.getByRole('switch', { name: 'Let an AI provider answer' })).not.toBeChecked();
  await page.getByText('Keep my health data').click();
  await checkScreen(page, 'consent');
  await page.getByRole('button', { name: 'Continue' }).click();
}

async function tellAboutYou(page: Page) {
  await expect(page.getByRole('heading', { name: 'A little about you' })).toBeVisible();
  await page.getByLabel('Name').fill('Ana');
  await page.getByLabel('Birth year').fill('1990');
  await page.getByText('Female', { exact: true }).click();
  await checkScreen(page, 'about you');
  await page.getByRole('button', { name: 'Continue' }).click();
}

async function tellBody(page: Page) {
  await expect(page.getByRole('heading', { name: 'Your body and your days' })).toBeVisible();
  await page.getByLabel('Height', { exact: true }).fill('172');
  await page.getByText('Lightly active').click();
  await page.getByText('Time zone:').click();
  await checkScreen(page, 'body');
  await page.getByRole('button', { name: 'Continue' }).click();
}

async function tellSafety(page: Page) {
  await expect(page.getByRole('heading', { name: 'Anything we should be careful with?' })).toBeVisible();
  await page.getByText('None of these applies to me').click();
  await checkScreen(page, 'safety');
  await page.getByRole('button', { name: 'Continue' }).click();
}

async function tellGoal(page: Page) {
  await expect(page.getByRole('heading', { name: 'What you’re here for' })).toBeVisible();
  await page.getByText('Lose fat').click();
  await page.getByLabel('Target weight').fill('70');
  await page.getByText('I estimate').click();
  await checkScreen(page, 'goal');
  await page.getByRole('button', { name: 'Continue' }).click();
}
