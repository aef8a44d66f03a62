import { expect, type Page, test } from '@playwright/test';
import { anyAmount, ask, memberWithDays, phone } from './arrangements.ts';
import { looks } from './looks.ts';
import { checkScreen } from './screen-checks.ts';
import { call, dayAgo, onboardedMember, openAs, withHistory } from './server.ts';

for (const { name, ...use } of looks) {
  test.describe(name, () => {
    test.use(use);

    test('progress, food and coach are sound without data', async ({ page, request }) => {
      await openAs(page, await onboardedMember(request), '/progress');
      await expect(page.getByText('Log your first weight: after about five')).toBeVisible();
      await checkScreen(page, 'Progress, empty');
      await page.goto('/progress#energy');
      await expect(page.getByText('Rough guess')).toBeVisible();
      await checkScreen(page, 'Energy, empty');
      await page.goto('/food');
      await expect(page.getByText('Nothing logged yet.')).toBeVisible();
      await checkScreen(page, 'Food, empty');
      await page.goto('/coach');
      await expect(page.getByText('Ask about your own days')).toBeVisible();
      await checkScreen(page, 'Coach, empty');
    });

    test('progress, food and coach are sound with a month of data', async ({ page, request }) => {
      const member = await onboardedMember(request);
      await withHistory(request, member, 30);
      await call(request, member, 'patch', '/me/goals', { goal_type: 'fat_loss', target_weight_kg: 72 });
      await openAs(page, member, '/progress');
      await expect(page.getByRole('slider', { name: 'Weight trend by day' })).toBeVisible();
      await checkScreen(page, 'Progress');
      await page.getByRole('button', { name: 'View as table' }).click();
      await checkScreen(page, 'Progress as table');
      await page.getByText('Energy', { exact: true }).click();
      await expect(page.getByText('Maintenance, as you log it')).toBeVisible();
      await page.getByText('How this works').click();
      await checkScreen(page, 'Energy');
      await page.goto(`/food#${dayAgo(1)}`);
      await expect(page.getByText('Totals of the day')).toBeVisible();
      await page.getByText('Protein, carbs, fat, fibre').click();
      await checkScreen(page, 'Food');
      await page.getByRole('button', { name: 'Edit totals' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await checkScreen(page, 'edit totals');
      await page.goto('/coach');
      await ask(page, 'How am I doing?');
      await checkScreen(page, 'Coach with an answer');
    });
  });
}

test('text at 200 % still fits a phone', async ({ page, request }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openAs(page, await memberWithDays(request, 20), '/progress');
  for (const path of ['/progress', '/progress#energy', `/food#${dayAgo(1)}`, '/coach']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    await checkScreen(page, `${path} at 200 %`);
  }
});

test.describe('progress', () => {
  test.use(phone);

  test('the trend is said in a sentence and read by key and finger', async ({ page, request }) => {
    const member = await memberWithDays(request, 30);
    await openAs(page, member, '/progress');
    await expect(page.getByText(/^Your trend is \d+\.\d kg/)).toBeVisible();
    const slider = page.getByRole('slider', { name: 'Weight trend by day' });
    await slider.focus();
    const newest = await slider.getAttribute('aria-valuetext');
    expect(newest).toMatch(
      /^\d+ \w+, trend \d+\.\d kg, plausible range \d+\.\d to \d+\.\d kg, scale \d+\.\d kg$/,
    );
    await page.keyboard.press('ArrowLeft');
    await expect(slider).toHaveAttribute('aria-valuenow', '28');
    await page.keyboard.press('PageDown');
    await expect(slider).toHaveAttribute('aria-valuenow', '21');
    await page.keyboard.press('Home');
    await expect(slider).toHaveAttribute('aria-valuenow', '0');
    await page.keyboard.press('End');
    await expect(slider).toHaveAttribute('aria-valuetext', newest ?? '');
    const box = await slider.boundingBox();
    if (!box) throw new Error('the chart has no place');
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
    await expect(slider).not.toHaveAttribute('aria-valuetext', newest ?? '');
    expect(await slider.evaluate((element) => getComputedStyle(element).touchAction)).toBe('pan-y');
  });

  test('the table holds the same days as the chart', async ({ page, request }) => {
    await openAs(page, await memberWithDays(request, 20), '/progress');
    await page.getByText('2 weeks', { exact: true }).click();
    await page.getByRole('button', { name: 'View as table' }).click();
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(15);
    await page.getByRole('button', { name: 'View as chart' }).click();
    await expect(page.getByRole('slider', { name: 'Weight trend by day' })).toHaveAttribute(
      'aria-valuemax',
      '13',
    );
  });

  test('energy shows ranges, the target and how sure it is', async ({ page, request }) => {
    await openAs(page, await memberWithDays(request, 30), '/progress#energy');
    await expect(page.getByText(/^Estimated range [\d,]+ to [\d,]+ kcal$/)).toBeVisible();
    await expect(page.getByText('What your body probably burns')).toBeVisible();
    await expect(page.getByText('Your daily target')).toBeVisible();
    await expect(page.getByText(/Rough guess|Not very sure|Fairly sure|Quite sure/).first()).toBeVisible();
    await expect(page.locator('main')).not.toContainText(/accurate|clinical/i);
    await expect(page.getByRole('slider', { name: 'Maintenance by day' })).toHaveAttribute(
      'aria-valuetext',
      /maintenance [\d,]+ kcal, plausible range [\d,]+ to [\d,]+ kcal/,
    );
  });

  test('stones and kilojoules hold everywhere', async ({ page, request }) => {
    const member = await memberWithDays(request, 20);
    await call(request, member, 'patch', '/me/profile', { units: { weight: 'st', energy: 'kj' } });
    await openAs(page, member, '/progress');
    await expect(page.getByText(/^Your trend is \d+ st \d+\.\d lb/)).toBeVisible();
    await expect(page.locator('main')).not.toContainText(/\d kg\b/);
    await page.getByText('Energy', { exact: true }).click();
    await expect(page.getByText(/^Estimated range [\d,]+ to [\d,]+ kJ$/)).toBeVisible();
    await expect(page.locator('main')).not.toContainText(/\d kcal\b/);
  });

  test('in pregnancy there is a trend and no energy', async ({ page, request }) => {
    const member = await memberWithDays(request, 20);
    await call(request, member, 'patch', '/me/safety', { pregnant: true });
    await openAs(page, member, '/progress');
    await expect(page.getByText(/^Your trend is/)).toBeVisible();
    await page.getByText('Energy', { exact: true }).click();
    await expect(page.getByText('During pregnancy there are no calorie targets here.')).toBeVisible();
    await expect(page.locator('main')).not.toContainText('kcal');
    await checkScreen(page, 'Energy in pregnancy');
    await page.goto('/food');
    await expect(page.getByText('Amounts are out of sight here.')).toBeVisible();
    await expect(page.locator('main')).not.toContainText('kcal');
    await checkScreen(page, 'Food in pregnancy');
  });

  for (const [mode, change] of [
    ['sensitive mode', { sensitive_mode: true }],
    ['the eating-disorder flag', { eating_disorder_history: true }],
  ] as const) {
    test(`${mode} shows no amount on any of the pages`, async ({ page, request }) => {
      const member = await memberWithDays(request, 14);
      await call(request, member, 'patch', '/me/safety', change);
      await openAs(page, member, '/progress');
      await expect(page.getByText('Numbers are hidden')).toBeVisible();
      await expect(page.locator('main')).not.toContainText(anyAmount);
      await checkScreen(page, `Progress in ${mode}`);
      await page.goto('/food');
      await expect(page.getByText('Amounts are out of sight here.')).toBeVisible();
      await expect(page.locator('main')).not.toContainText(anyAmount);
      await page.goto('/coach');
      await expect(page.getByRole('button', { name: 'What are my targets, and why?' })).toHaveCount(0);
      await ask(page, 'How am I doing?');
      await expect(page.locator('main')).not.toContainText(anyAmount);
    });
  }
});

test.describe('food', () => {
  test.use(phone);

  test('meals add up, and an addition can be undone', async ({ page, request }) => {
    await openAs(page, await onboardedMember(request), '/food');
    await addEnergy(page, '450');
    await expect(page.getByText('Added.')).toBeVisible();
    await page.getByText('Protein, carbs, fat, fibre').click();
    await page.getByLabel('Protein').fill('32,5');
    await addEnergy(page, '600');
    await expect(totals(page)).toContainText('1,050');
    await expect(totals(page)).toContainText('33 g');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Back as it was.')).toBeVisible();
    await expect(totals(page)).toContainText('450');
    await expect(totals(page)).not.toContainText('33 g');
  });

  test('odd amounts are named and nothing is sent', async ({ page, request }) => {
    await openAs(page, await onboardedMember(request), '/food');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByText('Enter at least one amount.')).toBeVisible();
    await addEnergy(page, 'two eggs');
    await expect(page.getByText('Please enter a number.')).toBeVisible();
    await addEnergy(page, '900000');
    await expect(page.getByText('more than a day can hold')).toBeVisible();
    await expect(page.getByText('Nothing logged yet.')).toBeVisible();
  });

  test('totals and note are edited, cleared and brought back', async ({ page, request }) => {
    const member = await memberWithDays(request, 3);
    await openAs(page, member, `/food#${dayAgo(1)}`);
    await page.getByRole('button', { name: 'Edit totals' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Energy').fill('1890');
    await sheet.getByLabel('Carbs').fill('');
    await sheet.getByLabel('Note').fill('Dinner with Kim');
    await sheet.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(sheet).toBeHidden();
    await expect(totals(page)).toContainText('1,890');
    await expect(totals(page)).toContainText('Dinner with Kim');
    await page.getByRole('button', { name: 'Clear day' }).click();
    await expect(page.getByText('Nothing logged on this day.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(totals(page)).toContainText('1,890');
    expect(await call(request, member, 'get', `/nutrition/day?date=${dayAgo(1)}`)).toMatchObject({
      calories: 1890,
      carbs_g: null,
      notes: 'Dinner with Kim',
    });
  });

  test('days are turned, and each of the last two weeks opens', async ({ page, request }) => {
    await openAs(page, await memberWithDays(request, 5), '/food');
    await expect(page.getByRole('button', { name: 'Day after' })).toBeDisabled();
    await page.getByRole('button', { name: 'Day before' }).click();
    await expect(page.getByText('Yesterday')).toBeVisible();
    await expect(totals(page)).toContainText('2,060');
    await page.getByRole('listitem').getByRole('button').nth(3).click();
    await expect(page).toHaveURL(new RegExp(`#${dayAgo(3)}$`));
    await page.reload();
    await expect(totals(page)).toContainText('2,180');
    await page.getByRole('button', { name: 'Today', exact: true }).click();
    await expect(page.getByText('Nothing logged yet.')).toBeVisible();
    await expect(page.getByText('On average')).toContainText(
      /\d,\d{3} kcal a day, from 5 of the last 7 days/,
    );
  });

  test('today is called complete, and a very low day is confirmed', async ({ page, request }) => {
    const member = await memberWithDays(request, 6);
    await call(request, member, 'post', '/nutrition/day', { date: dayAgo(0), calories: 300 });
    await openAs(page, member, '/food');
    await expect(page.getByRole('switch', { name: /Nothing is missing/ })).toHaveCount(0);
    await page.getByText('This day is complete').click();
    await expect(page.getByRole('switch', { name: 'This day is complete' })).toBeChecked();
    await page.getByText('Nothing is missing; I fasted').click();
    await expect(page.getByRole('switch', { name: /Nothing is missing/ })).toBeChecked();
    await checkScreen(page, 'Food with switches');
    expect(await call(request, member, 'get', `/nutrition/day?date=${dayAgo(0)}`)).toMatchObject({
      closed: true,
      fasting_confirmed: true,
    });
  });

  test('what could not be saved stays in the field', async ({ page, request }) => {
    await openAs(page, await onboardedMember(request), '/food');
    await expect(page.getByText('Nothing logged yet.')).toBeVisible();
    await page.route('**/api/v1/nutrition/day', (route) => route.abort());
    await addEnergy(page, '450');
    await expect(page.getByRole('alert')).toContainText('Can’t reach the server');
    await expect(page.getByLabel('Energy')).toHaveValue('450');
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(totals(page)).toContainText('450');
  });
});

const totals = (page: Page) => page.getByRole('region', { name: 'Totals of the day' });

async function addEnergy(page: Page, amount: string): Promise<void> {
  await page.getByRole('main').getByLabel('Energy').fill(amount);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
}
