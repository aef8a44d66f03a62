import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { memberWithDays, phone } from './arrangements.ts';
import { checkScreen } from './screen-checks.ts';
import { openAs } from './server.ts';

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
