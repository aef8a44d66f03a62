import { expect, type Page, test } from '@playwright/test';
import { anyAmount, memberWithDays, phone } from './arrangements.ts';
import { looks } from './looks.ts';
import { checkScreen } from './screen-checks.ts';
import { call, onboardedMember, openAs } from './server.ts';

const standsOut = (page: Page) => page.getByRole('region', { name: 'What stands out' });

for (const { name, ...use } of looks) {
  test.describe(name, () => {
    test.use(use);

    test('what stands out is said with the days that it rests on, and one next step', async ({
      page,
      request,
    }) => {
      await openAs(page, await memberWithDays(request, 14), '/progress#insights');
      await expect(page.getByRole('region', { name: 'One next step' })).toContainText('Why:');
      await expect(standsOut(page).getByRole('listitem').first()).toContainText('Trend');
      await expect(standsOut(page)).toContainText(/of the last 14 days have a check-in/);
      await expect(page.getByText(/are \d+\s% complete/)).toBeVisible();
      await checkScreen(page, 'insights');
    });
  });
}

test.describe('on a phone', () => {
  test.use(phone);

  test('a new member is told what helps first, and gets there by keyboard', async ({ page, request }) => {
    await openAs(page, await onboardedMember(request), '/progress');
    await page.getByRole('radio', { name: 'Insights' }).focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/#insights$/);
    await expect(page.getByRole('region', { name: 'One next step' })).toBeVisible();
    await checkScreen(page, 'insights of a new member');
  });

  test('what is logged changes them without a reload', async ({ page, request }) => {
    const member = await onboardedMember(request);
    await openAs(page, member, '/progress#insights');
    await expect(standsOut(page)).toContainText(/of the last 14 days have a check-in/);
    const before = await standsOut(page).textContent();
    await page.getByRole('link', { name: 'Log', exact: true }).click();
    const sheet = page.getByRole('dialog', { name: 'Log weight' });
    await sheet.getByLabel('Weight today').fill('80.4');
    await sheet.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(sheet).toBeHidden();
    await page.getByRole('link', { name: 'Progress' }).click();
    await page.getByText('Insights', { exact: true }).click();
    await expect(standsOut(page)).not.toHaveText(before ?? '');
  });

  test('nothing is drawn from numbers that are withheld', async ({ page, request }) => {
    const member = await memberWithDays(request, 10);
    await call(request, member, 'patch', '/me/safety', { pregnant: true });
    await openAs(page, member, '/progress#insights');
    await expect(page.getByText('nothing is drawn from your numbers here')).toBeVisible();
    await expect(page.locator('main')).not.toContainText(anyAmount);
    await checkScreen(page, 'insights withheld');
  });

  test('nothing is drawn from data that are not kept', async ({ page, request }) => {
    const member = await memberWithDays(request, 10);
    await call(request, member, 'post', '/me/consents', { consent_type: 'health_data', granted: false });
    await openAs(page, member, '/progress#insights');
    await expect(page.getByText('Your health data are not kept')).toBeVisible();
    await expect(page.getByText(/% complete/)).toHaveCount(0);
    await checkScreen(page, 'insights without consent');
  });
});
