import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { memberWithDays, phone } from './arrangements.ts';
import { linkFromMail } from './outbox.ts';
import { checkScreen } from './screen-checks.ts';
import { type Member, onboardedMember, openAs } from './server.ts';

test.use(phone);

test.describe('export', () => {
  test('everything comes as one JSON file named after the day', async ({ page, request }) => {
    const member = await memberWithDays(request, 3);
    await openAs(page, member, '/you');
    await page.getByRole('link', { name: /Your data/ }).click();
    await checkScreen(page, 'your data');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download my data' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^sleek-coach-export-\d{4}-\d\d-\d\d\.json$/);
    await expect(page.getByRole('status').filter({ hasText: /^Saved as sleek-coach-export-/ })).toBeVisible();
    const kept = JSON.parse(await readFile(await file.path(), 'utf8'));
    expect(kept.user.email).toBe(member.email);
    expect(kept.check_ins).toHaveLength(3);
  });

  test('a line that is cut is said, and trying again works', async ({ page, request }) => {
    const member = await memberWithDays(request, 1);
    await openAs(page, member, '/you/data');
    await page.route('**/api/v1/me/export', (route) => route.abort());
    await page.getByRole('button', { name: 'Download my data' }).click();
    await expect(page.getByRole('alert')).toContainText('Can’t reach the server');
    await page.unrouteAll();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download my data' }).click();
    await download;
    await expect(page.getByRole('alert')).toBeHidden();
  });

  test('it can be stopped, and then nothing is saved', async ({ page, request }) => {
    const member = await memberWithDays(request, 1);
    await openAs(page, member, '/you/data');
    await page.route('**/api/v1/me/export', () => {});
    await page.getByRole('button', { name: 'Download my data' }).click();
    await expect(page.getByText('Collecting your data…')).toBeVisible();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByText('Stopped. Nothing was saved.')).toBeVisible();
  });
});

test.describe('deleting the account', () => {
  const openQuestion = async (page: Page) => {
    await page.getByRole('button', { name: 'Delete my account…' }).click();
    return page.getByRole('dialog', { name: 'Delete your account?' });
  };
  const tryLogIn = async (page: Page, { email, password }: Member) => {
    await page.goto('/welcome?mode=log-in');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Log in', exact: true }).click();
  };

  test('it is asked in a way that nobody confirms by accident', async ({ page, request }) => {
    const member = await onboardedMember(request);
    await openAs(page, member, '/you/data');
    const question = await openQuestion(page);
    await checkScreen(page, 'delete account');
    let asked = 0;
    page.on('request', (sent) => {
      if (sent.method() === 'DELETE') asked += 1;
    });
    await question.getByRole('button', { name: 'Delete my account' }).click();
    await expect(question.getByText('This is not the address of your account.')).toBeVisible();
    await question.getByLabel('To confirm, type your e-mail address').fill('someone@example.com');
    await page.keyboard.press('Enter');
    await expect(question.getByText('This is not the address of your account.')).toBeVisible();
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(question).toBeHidden();
    await expect(page.getByRole('button', { name: 'Delete my account…' })).toBeFocused();
    expect(asked).toBe(0);
  });

  test('it closes at once, and the mailed link brings everything back', async ({ page, request }) => {
    const member = await memberWithDays(request, 2);
    await openAs(page, member, '/you/data');
    const question = await openQuestion(page);
    await question.getByLabel('To confirm').fill(member.email.toUpperCase());
    await question.getByRole('button', { name: 'Delete my account' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your account is closed' })).toBeFocused();
    await checkScreen(page, 'account closed');
    expect(await page.evaluate(() => localStorage.getItem('sleek.session'))).toBeNull();
    await page.getByRole('link', { name: 'Sleek Coach', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Welcome' })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Your account is closed' })).toBeVisible();
    await tryLogIn(page, member);
    await expect(page.getByText('don’t match an account')).toBeVisible();

    const link = await linkFromMail(member.email, 'restore-account');
    await page.goto(link);
    await expect(page.getByRole('button', { name: 'Restore my account' })).toBeVisible();
    expect(new URL(page.url()).hash).toBe('');
    await checkScreen(page, 'restore account');
    await page.getByRole('button', { name: 'Restore my account' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your account is back' })).toBeFocused();
    await page.goto(link);
    await page.getByRole('button', { name: 'Restore my account' }).click();
    await expect(page.getByText('This link was used already')).toBeVisible();
    await tryLogIn(page, member);
    await expect(page.getByText('Plan for today')).toBeVisible();
  });
});
