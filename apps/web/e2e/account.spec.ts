import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { phone } from './arrangements.ts';
import { linkFromMail } from './outbox.ts';
import { checkScreen } from './screen-checks.ts';
import { call, type Member, onboardedMember, openAs } from './server.ts';

test.use(phone);

const newPassword = 'Other-Days-43';

async function logIn(page: Page, email: string, password: string) {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
}

test.describe('a forgotten password', () => {
  test('is set anew by the mailed link, which leaves the address bar at once and works once', async ({
    page,
    request,
  }) => {
    const member = await onboardedMember(request);
    await page.goto('/');
    await page.getByText('Log in', { exact: true }).click();
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Forgot your password?' })).toBeFocused();
    await checkScreen(page, 'forgot password');
    await page.getByLabel('E-mail').fill('not an address');
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByText('This doesn’t look like an e-mail address.')).toBeVisible();
    await page.getByLabel('E-mail').fill(member.email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Look at your mail' })).toBeFocused();
    await checkScreen(page, 'mail sent');

    const link = await linkFromMail(member.email, 'reset-password');
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1, name: 'Set a new password' })).toBeVisible();
    expect(new URL(page.url()).hash).toBe('');
    await checkScreen(page, 'reset password');
    await page.getByLabel('New password').fill('short');
    await page.getByRole('button', { name: 'Set password' }).click();
    await expect(page.getByText('The password still misses something')).toBeVisible();
    await page.getByLabel('New password').fill(newPassword);
    await page.getByRole('button', { name: 'Set password' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your new password is set' })).toBeFocused();
    await page.goBack();
    expect(page.url()).not.toContain('token');

    await page.goto(link);
    await page.getByLabel('New password').fill(`${newPassword}x`);
    await page.getByRole('button', { name: 'Set password' }).click();
    await expect(page.getByText('This link was used already')).toBeVisible();
    await checkScreen(page, 'link refused');

    await page.goto('/welcome?mode=log-in');
    await logIn(page, member.email, newPassword);
    await expect(page.getByText('Plan for today')).toBeVisible();
  });

  test('an address without an account gets the same answer', async ({ page }) => {
    await page.goto('/forgot-password');
    await page.getByLabel('E-mail').fill('nobody-at-all@example.com');
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByText('If there is an account for nobody-at-all@example.com')).toBeVisible();
  });

  test('without a link in hand the page says what to do', async ({ page }) => {
    await page.goto('/reset-password');
    await expect(page.getByText('Please open the link in the mail once more.')).toBeVisible();
    await page.getByRole('link', { name: 'Ask for a new link' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Forgot your password?' })).toBeVisible();
  });
});

test.describe('the e-mail address', () => {
  test('is confirmed by its mailed link, and the account page shows it', async ({ page, request }) => {
    const member = await onboardedMember(request);
    await openAs(page, member, '/you');
    await page.getByRole('link', { name: /Account/ }).click();
    await expect(page.getByText('Not confirmed yet')).toBeVisible();
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await expect(page.getByText(`On its way to ${member.email}.`)).toBeVisible();
    await checkScreen(page, 'account');
    const link = await linkFromMail(member.email, 'verify-email');
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1, name: 'Your e-mail is confirmed' })).toBeVisible();
    expect(new URL(page.url()).hash).toBe('');
    await checkScreen(page, 'confirmed');
    await page.getByRole('link', { name: 'Go to Sleek Coach' }).click();
    await expect(page.getByText('Plan for today')).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Your e-mail is confirmed' })).toBeVisible();
    await page.goto('/you/account');
    await expect(page.getByText('Confirmed', { exact: true })).toBeVisible();
    await page.goto(link);
    await expect(page.getByText('This link was used already')).toBeVisible();
  });

  test('a server out of reach does not cost the link', async ({ page, request }) => {
    const member = await onboardedMember(request);
    await call(request, member, 'post', '/auth/send-verification');
    const link = await linkFromMail(member.email, 'verify-email');
    await page.route('**/api/v1/auth/verify-email', (route) => route.abort());
    await page.goto(link);
    await expect(page.getByText('Can’t reach the server')).toBeVisible();
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your e-mail is confirmed' })).toBeVisible();
  });
});

test.describe('sessions and the password', () => {
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0';
  const logInElsewhere = async (request: APIRequestContext, { email, password }: Member) => {
    const answer = await request.post('/api/v1/auth/login', {
      data: { email, password },
      headers: { 'user-agent': firefox },
    });
    return (await answer.json()) as { access_token: string; refresh_token: string };
  };
  const refresh = async (request: APIRequestContext, refreshToken: string) =>
    (await request.post('/api/v1/auth/refresh', { data: { refresh_token: refreshToken } })).status();

  test('each session is named and can be ended; the list takes the focus', async ({ page, request }) => {
    const member = await onboardedMember(request);
    const elsewhere = await logInElsewhere(request, member);
    await openAs(page, member, '/you/account');
    const list = page.getByRole('list', { name: 'Where you are logged in' });
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await expect(list.getByRole('listitem').first()).toContainText('This device');
    await checkScreen(page, 'sessions');
    await page.getByRole('button', { name: 'Log out Firefox on Linux' }).click();
    await expect(page.getByText('Firefox on Linux is logged out')).toBeVisible();
    await expect(list.getByRole('listitem')).toHaveCount(1);
    await expect(list).toBeFocused();
    expect(await refresh(request, elsewhere.refresh_token)).toBe(401);
    await page.reload();
    await expect(list).toBeVisible();
  });

  test('a changed password keeps this session and ends the others', async ({ page, request }) => {
    const member = await onboardedMember(request);
    const elsewhere = await logInElsewhere(request, member);
    await openAs(page, member, '/you/account');
    await page.getByRole('button', { name: 'Change password' }).click();
    const sheet = page.getByRole('dialog', { name: 'Change password' });
    await sheet.getByLabel('Current password').fill('Wrong-Days-42');
    await sheet.getByLabel('New password').fill(newPassword);
    await sheet.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(sheet.getByText('This is not your current password.')).toBeVisible();
    await checkScreen(page, 'change password');
    await sheet.getByLabel('Current password').fill(member.password);
    await sheet.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Password changed.')).toBeVisible();
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('button', { name: 'Change password' })).toBeFocused();
    await expect(page.getByRole('button', { name: /^Log out Firefox/ })).toHaveCount(0);
    expect(await refresh(request, elsewhere.refresh_token)).toBe(401);
    await page.reload();
    await expect(page.getByText(member.email)).toBeVisible();
    await page.goto('/you');
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByText('Log in', { exact: true }).click();
    await logIn(page, member.email, newPassword);
    await expect(page.getByRole('heading', { level: 1, name: 'You', exact: true })).toBeVisible();
  });

  test('an answer that comes after logging out signs nobody in again', async ({ page, request }) => {
    const member = await onboardedMember(request);
    await openAs(page, member, '/you');
    const late: (() => Promise<void>)[] = [];
    await page.route('**/api/v1/me', async (route) => {
      const response = await route.fetch();
      late.push(() => route.fulfill({ response }));
    });
    // The account page looks whether the address was confirmed elsewhere.
    await page.getByRole('link', { name: /Account/ }).click();
    await expect.poll(() => late.length).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Log out' }).click();
    await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
    const answered = page.waitForResponse('**/api/v1/me');
    await Promise.all(late.map((answer) => answer()));
    await (await answered).finished();
    // Time enough for the page to make of it what it would.
    await page.waitForTimeout(500);
    await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
    await expect(page.getByText('Your session has ended.')).toBeHidden();
    await expect(page.getByText(member.email)).toBeHidden();
  });

  test('logging out everywhere ends this session too, in every tab', async ({ page, request, context }) => {
    const member = await onboardedMember(request);
    const elsewhere = await logInElsewhere(request, member);
    await openAs(page, member, '/you/account');
    const second = await context.newPage();
    await second.goto('/');
    await expect(second.getByText('Plan for today')).toBeVisible();
    await page.getByRole('button', { name: 'Log out everywhere' }).click();
    await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
    await expect(second.getByRole('heading', { name: 'Welcome' })).toBeVisible();
    expect(await refresh(request, elsewhere.refresh_token)).toBe(401);
  });
});
