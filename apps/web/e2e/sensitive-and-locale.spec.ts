import { expect, test } from '@playwright/test';
import { anyAmount, ask, lastAnswer, memberWithDays, phone } from './arrangements.ts';
import { checkScreen } from './screen-checks.ts';
import { call, onboardedMember, openAs } from './server.ts';

test.use(phone);

test('in sensitive mode no page shows a weight or an energy, nor what the coach said before', async ({
  page,
  request,
}) => {
  const member = await memberWithDays(request, 14);
  await call(request, member, 'patch', '/me/goals', { goal_type: 'fat_loss', target_weight_kg: 70 });
  await openAs(page, member, '/coach');
  await ask(page, 'How am I doing?');
  await expect(lastAnswer(page)).toContainText(anyAmount);
  await page.getByRole('link', { name: 'You', exact: true }).click();
  await page.getByText('Hide weight and calories').click();
  await expect(page.getByRole('switch', { name: 'Hide weight and calories' })).toBeChecked();

  await page.getByRole('link', { name: 'Coach' }).click();
  await expect(page.getByRole('article')).toHaveCount(0);
  await ask(page, 'How am I doing?');
  await expect(page.locator('main')).not.toContainText(anyAmount);
  for (const path of [
    '/',
    '/check-in',
    '/food',
    '/progress',
    '/progress#energy',
    '/progress#insights',
    '/photos',
    '/coach/conversations',
    '/log/weight',
    '/you',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect(page.locator('body')).not.toContainText(anyAmount);
    const weights = page.getByLabel(/weight/i).and(page.locator('input[inputmode]'));
    for (const field of await weights.all()) await expect(field).toHaveValue('');
  }
});

test('a target weight out of sight is neither shown nor lost when the goal is edited', async ({
  page,
  request,
}) => {
  const member = await onboardedMember(request);
  await call(request, member, 'patch', '/me/goals', { goal_type: 'fat_loss', target_weight_kg: 70 });
  await call(request, member, 'patch', '/me/safety', { sensitive_mode: true });
  await openAs(page, member, '/you');
  await page.getByRole('button', { name: 'Edit goal' }).click();
  await page.getByText('Brisk').click();
  await expect(page.getByLabel('Target weight')).toHaveCount(0);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await call(request, member, 'get', '/me')).toMatchObject({
    goal: { goal_type: 'fat_loss', pace_preference: 'aggressive', target_weight_kg: 70 },
  });
});

test('dates are written as the chosen language does, on every page and after a reload', async ({
  page,
  request,
}) => {
  const member = await onboardedMember(request);
  const day = (language: string) =>
    new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const now = Date.now();
  await openAs(page, member, '/');
  await expect(page.getByText(day('en-GB').format(now), { exact: true })).toBeVisible();
  await page.goto('/you');
  await page.getByRole('button', { name: 'Edit place and time' }).click();
  await page.getByLabel('Language and dates').selectOption({ label: 'American English: Nov 25, 2026' });
  await checkScreen(page, 'language');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('American English', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(page.getByText(day('en-US').format(now), { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText(day('en-US').format(now), { exact: true })).toBeVisible();
});
