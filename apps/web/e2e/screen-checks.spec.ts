import { expect, test } from '@playwright/test';
import { axeFaults, layoutFaults } from './screen-checks.ts';

// A check that finds nothing proves nothing: each planted fault must be reported.
const page390 = (body: string) =>
  `<!doctype html><html lang="en"><title>Canary</title><body style="margin:0">${body}`;
const planted = [
  {
    name: 'a page wider than the screen',
    body: '<div style="width:500px">Wide</div>',
    report: 'sideways scroll',
  },
  { name: 'text under 12 px', body: '<p style="font-size:11px">Small</p>', report: 'text of 11px' },
  {
    name: 'text cut off inside its box',
    body: '<p style="width:60px;overflow:hidden;white-space:nowrap">A long line of text</p>',
    report: 'clipped',
  },
  {
    name: 'a control smaller than 44 px',
    body: '<button style="width:40px;height:44px">Go</button>',
    report: 'target of 40 x 44 px',
  },
];

test.use({ viewport: { width: 390, height: 844 } });

for (const { name, body, report } of planted) {
  test(`${name} is reported`, async ({ page }) => {
    await page.setContent(page390(body));
    expect((await layoutFaults(page)).join('\n')).toContain(report);
  });
}

test('text without contrast is reported', async ({ page }) => {
  await page.setContent(page390('<main><h1>Canary</h1><p style="color:#ccc">Pale</p></main>'));
  expect((await axeFaults(page)).join('\n')).toContain('color-contrast');
});

test('a sound page has nothing to report', async ({ page }) => {
  await page.setContent(
    page390('<main><h1>Canary</h1><button style="min-width:48px;height:48px">Go</button></main>'),
  );
  expect(await layoutFaults(page)).toEqual([]);
  expect(await axeFaults(page)).toEqual([]);
});
