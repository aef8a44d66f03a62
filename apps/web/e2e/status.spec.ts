import { expect, test } from '@playwright/test';
import { phone } from './arrangements.ts';
import { checkScreen } from './screen-checks.ts';

test.use(phone);

test('anybody reads what works, on phones and desktops, light and dark', async ({ page }) => {
  await page.goto('/status');
  await expect(page.getByRole('heading', { level: 1, name: 'Everything works' })).toBeVisible();
  await expect(page.getByText('Logging in and your log')).toBeVisible();
  for (const [width, height] of [
    [320, 640],
    [390, 844],
    [1280, 800],
  ] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await checkScreen(page, `status, ${width} px, ${colorScheme}`);
    }
});
