import { expect, type Page, type Route, test } from '@playwright/test';
import { phone } from './arrangements.ts';
import { checkScreen } from './screen-checks.ts';
import { onboardedMember, openAs, withHistory } from './server.ts';

test.use(phone);

const pages = [
  '/',
  '/log/weight',
  '/check-in',
  '/food',
  '/progress',
  '/progress#energy',
  '/progress#insights',
  '/plan',
  '/coach/conversations',
  '/you',
  '/you/privacy',
  '/you/account',
];

/** One for each way in which an error stands on a page. */
const soundness = ['/', '/log/weight', '/food', '/you'];

const problem = (
  route: Route,
  status: number,
  code: string,
  { detail = 'Internals', ...headers }: Record<string, string> = {},
) =>
  route.fulfill({
    status,
    headers,
    contentType: 'application/problem+json',
    body: JSON.stringify({
      type: `urn:sleek-coach:problem:${code}`,
      title: code,
      status,
      detail,
    }),
  });

const failures = [
  { name: 'out of reach', answer: (route: Route) => route.abort(), words: 'Can’t reach the server' },
  {
    name: 'broken',
    answer: (route: Route) => problem(route, 500, 'internal-error'),
    words: 'Something went wrong on our side.',
  },
  {
    name: 'too busy',
    answer: (route: Route) => problem(route, 429, 'rate-limited', { 'retry-after': '12' }),
    words: 'Please try again in 12 seconds.',
  },
  {
    name: 'closed for maintenance',
    answer: (route: Route) =>
      problem(route, 503, 'maintenance', {
        'retry-after': '600',
        detail: 'We are moving to a bigger house.',
      }),
    words: 'We are moving to a bigger house.',
  },
];

for (const { name, answer, words } of failures) {
  test(`a server that is ${name} is named on every page, and trying again brings everything back`, async ({
    page,
    request,
  }) => {
    const member = await onboardedMember(request);
    await withHistory(request, member, 6);
    await openAs(page, member, '/robots.txt');
    for (const path of pages) {
      await page.goto('/robots.txt');
      // The member is known; whatever their pages read then fails.
      await page.route(/\/api\/v1\/(?!me$)/, answer);
      await page.goto(path);
      await expect(shownPart(page, path).getByText(words).first()).toBeVisible();
      await expect(page.locator('body')).not.toContainText('Internals');
      if (['broken', 'closed for maintenance'].includes(name) && soundness.includes(path))
        await checkScreen(page, `${path}, server ${name}`);
      await page.unrouteAll();
      await shownPart(page, path).getByRole('button', { name: 'Try again' }).first().click();
      await expect(page.getByText(words)).toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
      expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    }
  });
}

test('while a page is read its places are held, and nothing jumps to "nothing here"', async ({
  page,
  request,
}) => {
  const member = await onboardedMember(request);
  await withHistory(request, member, 6);
  await openAs(page, member, '/robots.txt');
  for (const path of pages) {
    await page.goto('/robots.txt');
    await page.route(/\/api\/v1\/(?!me$)/, () => {});
    await page.goto(path);
    await expect(shownPart(page, path).locator('.animate-late').first()).toBeVisible();
    await expect(page.getByText(/nothing (logged|noted) yet|after about five/i)).toHaveCount(0);
    await page.unrouteAll();
  }
});

test('a session that has run out leads to logging in, says why, and comes back', async ({
  page,
  request,
}) => {
  const member = await onboardedMember(request);
  await openAs(page, member, '/');
  await expect(page.getByText('Plan for today')).toBeVisible();
  await page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('sleek.session') ?? '{}');
    localStorage.setItem('sleek.session', JSON.stringify({ ...kept, access_token: `${kept.access_token}x` }));
  });
  await request.post('/api/v1/auth/logout', { data: { refresh_token: member.refreshToken } });
  await page.getByRole('link', { name: 'Food', exact: true }).click();
  await expect(page.getByText('Your session has ended.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Log in' })).toBeChecked();
  await checkScreen(page, 'session ended');
  await page.getByLabel('E-mail').fill(member.email);
  await page.getByLabel('Password', { exact: true }).fill(member.password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Food' })).toBeVisible();
});

test('too many failed log-ins are answered with how long to wait', async ({ page }) => {
  await page.route('**/api/v1/auth/login', (route) =>
    problem(route, 429, 'rate-limited', { 'retry-after': '840' }),
  );
  await page.goto('/');
  await page.getByText('Log in', { exact: true }).click();
  await page.getByLabel('E-mail').fill('ana@example.com');
  await page.getByLabel('Password', { exact: true }).fill('wrong');
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('alert')).toContainText('Please try again in 14 minutes.');
});

const shownPart = (page: Page, path: string) =>
  path === '/log/weight' ? page.getByRole('dialog') : page.locator('main');
