import { expect, type Page, test } from '@playwright/test';
import { phone } from './arrangements.ts';
import { checkScreen } from './screen-checks.ts';
import { call, dayAgo, type Member, onboardedMember, openAs, withHistory } from './server.ts';

test.use(phone);

const healthSwitch = (page: Page) => page.getByRole('switch', { name: 'Keep my health data' });

const consentsOf = async (request: Parameters<typeof call>[0], member: Member) =>
  (await call(request, member, 'get', '/me/consents')) as {
    consents: { consent_type: string; granted: boolean; version: string }[];
    history: { consent_type: string; granted: boolean }[];
  };

test('each consent is turned on and off at once, undone, and listed', async ({ page, request }) => {
  const member = await onboardedMember(request);
  await openAs(page, member, '/you');
  await page.getByRole('link', { name: /Privacy and consents/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Privacy and consents' })).toBeFocused();
  const ai = page.getByRole('switch', { name: 'Let an AI provider answer' });
  await expect(ai).not.toBeChecked();
  await expect(ai).toHaveAccessibleDescription('Off; never turned on');
  await expect(page.getByText('This server has no web search')).toBeVisible();
  await page.getByText('Let an AI provider answer').first().click();
  await expect(ai).toBeChecked();
  await expect(ai).toHaveAccessibleDescription(/^On since /);
  await expect(page.getByText('“Let an AI provider answer” is on.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone.')).toBeVisible();
  await expect(ai).not.toBeChecked();
  await expect(ai).toHaveAccessibleDescription(/^Off since /);
  const { history } = await consentsOf(request, member);
  expect(history.slice(0, 2)).toMatchObject([
    { consent_type: 'ai_processing', granted: false },
    { consent_type: 'ai_processing', granted: true },
  ]);
  const steps = page.getByRole('region', { name: 'History' }).getByRole('listitem');
  await expect(steps.first()).toContainText('Turned off, version 1.0');
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'You', exact: true })).toBeVisible();
});

test('turning off the keeping of health data says what changes, and undo takes it back', async ({
  page,
  request,
}) => {
  const member = await onboardedMember(request);
  const before = (await consentsOf(request, member)).consents.find(
    (consent) => consent.consent_type === 'health_data',
  );
  await openAs(page, member, '/you/privacy');
  await page.getByText('Keep my health data').first().click();
  await expect(healthSwitch(page)).not.toBeChecked();
  await expect(page.getByText('While this is off')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(healthSwitch(page)).toBeChecked();
  await expect(page.getByText('While this is off')).toBeHidden();
  const after = (await consentsOf(request, member)).consents.find(
    (consent) => consent.consent_type === 'health_data',
  );
  expect(after).toMatchObject({ granted: true, version: before?.version });
  await page.getByText('Keep my health data').first().click();
  await expect(page.getByText('While this is off')).toBeVisible();
  await checkScreen(page, 'privacy, health data off');
});

test('a switch that could not be saved stays as it was and says so', async ({ page, request }) => {
  const member = await onboardedMember(request);
  await openAs(page, member, '/you/privacy');
  await expect(healthSwitch(page)).toBeChecked();
  await page.route('**/api/v1/me/consents', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await page.getByText('Keep my health data').first().click();
  await expect(page.getByRole('alert').filter({ hasText: 'Can’t reach the server' })).toBeVisible();
  await expect(healthSwitch(page)).toBeChecked();
});

test.describe('while health data may not be kept', () => {
  test('every page for logging says so before anything is typed, and turns it on again', async ({
    page,
    request,
  }) => {
    const member = await onboardedMember(request);
    await withHistory(request, member, 3);
    await withdraw(request, member);
    await openAs(page, member, '/');
    for (const path of ['/', '/check-in', '/food', '/coach', '/log/weight']) {
      await page.goto(path);
      const there = path === '/log/weight' ? page.getByRole('dialog') : page.locator('main');
      await expect(there.getByRole('heading', { name: 'Nothing new can be saved' })).toBeVisible();
      await checkScreen(page, `${path}, health data off`);
    }
    await page.getByRole('dialog').getByRole('button', { name: 'Turn on again' }).click();
    await expect(page.getByText('“Keep my health data” is on.')).toBeVisible();
    await expect(page.getByText('Nothing new can be saved')).toHaveCount(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  });

  test('what was typed is kept, and one button allows and saves it', async ({ page, request }) => {
    const member = await onboardedMember(request);
    await openAs(page, member, '/check-in');
    await page.getByLabel('Notes').fill('A long walk');
    await withdraw(request, member);
    let posts = 0;
    page.on('request', (sent) => {
      if (sent.method() === 'POST' && sent.url().endsWith('/checkins')) posts += 1;
    });
    await page.getByRole('button', { name: 'Save check-in' }).click();
    await expect(page.getByText('“Keep my health data” is turned off')).toBeVisible();
    await expect(page.getByLabel('Notes')).toHaveValue('A long walk');
    await checkScreen(page, 'check-in refused');
    await page.reload();
    await expect(page.getByLabel('Notes')).toHaveValue('A long walk');
    expect(posts).toBe(1);
    await page.getByRole('button', { name: 'Save check-in' }).click();
    await page.getByRole('button', { name: 'Turn it on and save' }).click();
    await expect(page.getByText('Check-in for today saved.')).toBeVisible();
    expect(posts).toBe(3);
    expect(await call(request, member, 'get', '/checkins/latest')).toMatchObject({
      date: dayAgo(0),
      notes: 'A long walk',
    });
  });

  test('a switch that was refused is allowed and set by one button', async ({ page, request }) => {
    const member = await onboardedMember(request);
    await call(request, member, 'post', '/nutrition/day', { date: dayAgo(0), calories: 1800 });
    await openAs(page, member, '/food');
    const complete = page.getByRole('switch', { name: 'This day is complete' });
    await expect(complete).not.toBeChecked();
    await withdraw(request, member);
    await page.getByText('This day is complete').click();
    await page.getByRole('button', { name: 'Turn it on and save' }).click();
    await expect(complete).toBeChecked();
    await expect(page.getByText('“Keep my health data” is turned off')).toBeHidden();
    expect(await call(request, member, 'get', `/nutrition/day?date=${dayAgo(0)}`)).toMatchObject({
      calories: 1800,
      closed: true,
    });
  });

  test('an unlikely weight that was confirmed is not asked about again', async ({ page, request }) => {
    const member = await onboardedMember(request);
    await withHistory(request, member, 5);
    await openAs(page, member, '/log/weight');
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Weight today').fill('70');
    await withdraw(request, member);
    await sheet.getByRole('button', { name: 'Save', exact: true }).click();
    await sheet.getByRole('button', { name: 'Yes, save it' }).click();
    await sheet.getByRole('button', { name: 'Turn it on and save' }).click();
    await expect(page.getByText('Today 70.0 kg')).toBeVisible();
    expect(await call(request, member, 'get', '/checkins/latest')).toMatchObject({ weight_kg: 70 });
  });

  test('what was changed after the refusal is not saved as it was before', async ({ page, request }) => {
    const member = await onboardedMember(request);
    await openAs(page, member, '/check-in');
    await page.getByLabel('Notes').fill('A long walk');
    await withdraw(request, member);
    await page.getByRole('button', { name: 'Save check-in' }).click();
    await expect(page.getByRole('button', { name: 'Turn it on and save' })).toBeVisible();
    await page.getByLabel('Notes').fill('A long walk, and a swim');
    await expect(page.getByRole('button', { name: 'Turn it on and save' })).toBeHidden();
    await page.getByRole('button', { name: 'Save check-in' }).click();
    await page.getByRole('button', { name: 'Turn it on and save' }).click();
    await expect(page.getByText('Check-in for today saved.')).toBeVisible();
    expect(await call(request, member, 'get', '/checkins/latest')).toMatchObject({
      notes: 'A long walk, and a swim',
    });
  });

  test('why the consent could not be turned on is said in its own words', async ({ page, request }) => {
    const member = await onboardedMember(request);
    await openAs(page, member, '/check-in');
    await page.getByLabel('Notes').fill('A long walk');
    await withdraw(request, member);
    await page.getByRole('button', { name: 'Save check-in' }).click();
    await page.route('**/api/v1/me/consents', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await page.getByRole('button', { name: 'Turn it on and save' }).click();
    await expect(page.getByRole('alert')).toContainText('Can’t reach the server right now.');
    await expect(page.getByLabel('Notes')).toHaveValue('A long walk');
  });
});

const withdraw = (request: Parameters<typeof call>[0], member: Member) =>
  call(request, member, 'delete', '/me/consents/health_data');
