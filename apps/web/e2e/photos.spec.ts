import { expect, type Page, test } from '@playwright/test';
import { anyAmount, memberWithDays, phone } from './arrangements.ts';
import { drawnPhoto, keepPhoto } from './photo-files.ts';
import { checkScreen } from './screen-checks.ts';
import { call, dayAgo, type Member, onboardedMember, openAs } from './server.ts';

test.use(phone);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const uploads = (page: Page) => page.getByRole('list', { name: 'Being sent' });
const tiles = (page: Page) => page.getByRole('link', { name: /Photo of / });
const choose = (page: Page, buffer: Buffer, name = 'IMG_1.jpg', mimeType = 'image/jpeg') =>
  page.getByLabel('Choose photo').setInputFiles({ name, mimeType, buffer });
const showAll = (page: Page) => page.getByRole('switch', { name: 'Blur photos' });

/** The picture has arrived and was drawn. */
const isShown = (page: Page, image = page.locator('main img').first()) =>
  expect
    .poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);

async function addPhoto(page: Page, bytes: Buffer): Promise<void> {
  await choose(page, bytes);
  await expect(page.getByRole('dialog', { name: 'Add a photo' })).toBeVisible();
  await button(page, 'Add photo').click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('a photo is chosen, framed, sent and shown with the trend of its day, by keyboard alone', async ({
  page,
  request,
}) => {
  const member = await memberWithDays(request, 10);
  await openAs(page, member, '/progress');
  await page.getByRole('link', { name: 'Photos' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Photos' })).toBeFocused();
  await expect(page.getByText('Photos show what a scale can’t.')).toBeVisible();
  await checkScreen(page, 'no photos');

  const bytes = await drawnPhoto(page, 160);
  const opened = page.waitForEvent('filechooser');
  await page.getByLabel('Choose photo').focus();
  await page.keyboard.press('Enter');
  await (await opened).setFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: bytes });
  const sheet = page.getByRole('dialog', { name: 'Add a photo' });
  await expect(sheet.getByLabel('Zoom')).toHaveValue('0');
  await expect(sheet.getByLabel('Left and right')).toBeDisabled();
  await sheet.getByLabel('Up and down').focus();
  await page.keyboard.press('Home');
  await expect(sheet.getByLabel('Up and down')).toHaveValue('0');
  await sheet.getByLabel('Zoom').focus();
  await page.keyboard.press('ArrowRight');
  await expect(sheet.getByLabel('Left and right')).toBeEnabled();
  await sheet.getByLabel('Day').fill(dayAgo(3));
  await checkScreen(page, 'framing a photo');
  await button(page, 'Add photo').focus();
  await page.keyboard.press('Enter');
  await expect(sheet).toBeHidden();
  await expect(uploads(page)).toHaveCount(0);
  await expect(tiles(page)).toHaveCount(1);
  await expect(page.getByText('Being prepared')).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  await expect(tiles(page).first()).toContainText(/trend \d+\.\d kg/);
  await isShown(page);
  await checkScreen(page, 'the gallery');

  await tiles(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Photo of / })).toBeFocused();
  await isShown(page);
  const size = await page
    .locator('main img')
    .evaluate((image) => [
      (image as HTMLImageElement).naturalWidth,
      (image as HTMLImageElement).naturalHeight,
    ]);
  expect((size[0] ?? 0) / (size[1] ?? 1)).toBeCloseTo(3 / 4, 2);
  await checkScreen(page, 'one photo');
  const kept = (await call(request, member, 'get', '/photos')) as { items: { date: string }[] };
  expect(kept.items.map(({ date }) => date)).toEqual([dayAgo(3)]);
});

test('two photos are compared side by side and by a slider, by keyboard and by touch', async ({
  page,
  request,
}) => {
  const member = await memberWithDays(request, 40);
  await openAs(page, member, '/photos/compare');
  await expect(page.getByText('Two photos are needed to compare.')).toBeVisible();
  for (const [ago, hue] of [
    [35, 20],
    [20, 210],
    [2, 120],
  ] as const)
    await keepPhoto(request, member, { bytes: await drawnPhoto(page, hue), date: dayAgo(ago) });
  await page.goto('/photos');
  await page.getByText('Blur photos').click();
  await page.getByRole('link', { name: 'Compare' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Compare photos' })).toBeFocused();
  await expect(page.getByText('33 days lie between them.')).toBeVisible();
  await expect(page.getByRole('figure')).toHaveCount(2);
  await expect(page.getByRole('figure').first()).toContainText(/trend \d+\.\d kg/);
  await button(page, 'Show photos').click();
  await expect(page.getByLabel('First photo').getByRole('option')).toHaveCount(2);
  await checkScreen(page, 'side by side');
  await page.getByLabel('First photo').selectOption({ index: 1 });
  await expect(page.getByText('18 days lie between them.')).toBeVisible();

  await page.getByRole('radio', { name: 'Side by side' }).focus();
  await page.keyboard.press('ArrowRight');
  const edge = page.getByLabel('Move the edge');
  await edge.focus();
  await page.keyboard.press('ArrowRight');
  await expect(edge).toHaveValue('52');
  await expect(edge).toHaveAttribute('aria-valuetext', /^52 % of .+, the rest of /);
  await page.keyboard.press('Home');
  await expect(edge).toHaveValue('0');
  await checkScreen(page, 'the slider');
  const picture = await page.getByRole('img').last().boundingBox();
  expect(picture).not.toBeNull();
  if (picture) await page.mouse.move(picture.x + picture.width * 0.2, picture.y + 50);
  await page.mouse.down();
  if (picture) await page.mouse.move(picture.x + picture.width * 0.75, picture.y + 60);
  await page.mouse.up();
  await expect.poll(async () => Number(await edge.inputValue())).toBeGreaterThan(70);
  await page.reload();
  await expect(page.getByText('18 days lie between them.')).toBeVisible();
});

test('nothing of a photo stays on the device, and what the camera wrote never leaves it', async ({
  page,
  request,
}) => {
  const member = await onboardedMember(request);
  await page.addInitScript(() => {
    const send = XMLHttpRequest.prototype.send;
    XMLHttpRequest.prototype.send = function (body) {
      Object.assign(window, { sent: body });
      send.call(this, body);
    };
  });
  await openAs(page, member, '/photos');
  const plain = await drawnPhoto(page, 20);
  // An application segment right after the start of the file, as cameras write them.
  const secret = Buffer.from('Exif\0\0Bahnhofstrasse');
  const segment = Buffer.from([0xff, 0xe1, 0, secret.length + 2]);
  await addPhoto(page, Buffer.concat([plain.subarray(0, 2), segment, secret, plain.subarray(2)]));
  await expect(tiles(page)).toHaveCount(1);
  await isShown(page);
  const text = await page.evaluate(() => (window as unknown as { sent: Blob }).sent.text());
  expect(text.length).toBeGreaterThan(1000);
  expect(text).not.toMatch(/Bahnhofstrasse|Exif/);
  const left = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }));
  expect(left).toEqual({ databases: 0, caches: 0, workers: 0 });
});

test('a store that is down keeps the photo here and takes it later; what is no picture is said at once', async ({
  page,
  request,
}) => {
  const member = await onboardedMember(request);
  await openAs(page, member, '/photos');
  await choose(page, Buffer.from('<html></html>'));
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('can’t be read as a picture');
  await checkScreen(page, 'no picture');
  await button(page, 'Close').click();

  await page.clock.install();
  await page.route('**/api/v1/photos/presign', (route) =>
    route.fulfill({
      status: 503,
      json: { type: 'urn:sleek-coach:problem:photo-store-unavailable', detail: 'Photos cannot be stored.' },
    }),
  );
  await addPhoto(page, await drawnPhoto(page, 200));
  for (let passed = 0; passed < 30; passed += 1) {
    await page.clock.runFor(1_000);
    if (await button(page, 'Try now').isVisible()) break;
  }
  await expect(uploads(page)).toContainText('Photos can’t be stored at the moment.');
  await expect(uploads(page)).toContainText('Kept here until it can be sent');
  await checkScreen(page, 'the store is down');
  await page.unrouteAll();
  await button(page, 'Try now').click();
  await expect(uploads(page)).toHaveCount(0);
  await expect(tiles(page)).toHaveCount(1);
});

test('what the server refuses is said and can be put away', async ({ page, request }) => {
  const member = await onboardedMember(request);
  await openAs(page, member, '/photos');
  await page.route('**/api/v1/photos/commit', (route) =>
    route.fulfill({
      status: 422,
      json: { type: 'urn:sleek-coach:problem:photo-refused', detail: 'This file is no photo.' },
    }),
  );
  await addPhoto(page, await drawnPhoto(page, 200));
  await expect(uploads(page)).toContainText('This file is no photo.');
  await button(page, 'Remove').click();
  await expect(uploads(page)).toHaveCount(0);
});

test('the day and who may know of it can be changed, and deleting asks first', async ({ page, request }) => {
  const member = await onboardedMember(request);
  const id = await keepPhoto(request, member, { bytes: await drawnPhoto(page, 300), date: dayAgo(1) });
  await openAs(page, member, `/photos/${id}`);
  await button(page, 'Edit').click();
  await page.getByLabel('Day').fill(dayAgo(-2));
  await expect(page.getByText('Choose a day up to today.')).toBeVisible();
  await page.getByLabel('Day').fill(dayAgo(9));
  await page.getByText('You, and the coach may know of it').click();
  await checkScreen(page, 'changing a photo');
  await button(page, 'Save').click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('Coach may know of it', { exact: true })).toBeVisible();
  expect(await call(request, member, 'get', `/photos/${id}`)).toMatchObject({
    date: dayAgo(9),
    visibility: 'coach_only',
  });
  await button(page, 'Delete…').click();
  await expect(page.getByRole('dialog')).toContainText('This can’t be undone.');
  await checkScreen(page, 'deleting a photo');
  await button(page, 'Delete for good').click();
  await expect(page.getByText('Photo deleted.')).toBeVisible();
  await expect(page.getByText('Photos show what a scale can’t.')).toBeVisible();
  expect(await call(request, member, 'get', '/photos')).toMatchObject({ total: 0 });
  await page.goto(`/photos/${id}`);
  await expect(page.getByRole('alert')).toContainText('not there any more');
});

test('in sensitive mode photos come blurred and without weights; the choice is kept on the device', async ({
  page,
  request,
}) => {
  const member = await memberWithDays(request, 5);
  const id = await keepPhoto(request, member, { bytes: await drawnPhoto(page, 90), date: dayAgo(1) });
  await call(request, member, 'patch', '/me/safety', { sensitive_mode: true });
  await openAs(page, member, '/photos');
  await expect(tiles(page)).toHaveCount(1);
  await expect(showAll(page)).toBeChecked();
  await expect(page.locator('body')).not.toContainText(anyAmount);
  await checkScreen(page, 'blurred photos');
  await page.goto(`/photos/${id}`);
  await expect(page.locator('body')).not.toContainText(anyAmount);
  await button(page, 'Show photo').click();
  await expect(button(page, 'Show photo')).toHaveCount(0);
  await page.goto('/photos');
  await page.getByText('Blur photos').click();
  await page.reload();
  await expect(tiles(page)).toHaveCount(1);
  await expect(showAll(page)).not.toBeChecked();
});

test('the blur can be chosen once it is known what it starts from, so a choice never turns round', async ({
  page,
  request,
}) => {
  const member = await onboardedMember(request);
  await keepPhoto(request, member, { bytes: await drawnPhoto(page, 90), date: dayAgo(1) });
  const answer = Promise.withResolvers<void>();
  await page.route('**/api/v1/me/safety', (route) => answer.promise.then(() => route.continue()));
  await openAs(page, member, '/photos');
  await expect(tiles(page)).toHaveCount(1);
  await expect(showAll(page)).toBeChecked();
  await expect(showAll(page)).toBeDisabled();
  answer.resolve();
  await expect(showAll(page)).toBeEnabled();
  await expect(showAll(page)).not.toBeChecked();
  await page.getByText('Blur photos').click();
  await expect(showAll(page)).toBeChecked();
});

test('what is being prepared, was refused or went wrong is said in the gallery and on its page', async ({
  page,
  request,
}) => {
  const member = await onboardedMember(request);
  await page.route(/\/api\/v1\/photos(\?|\/)/, (route) => {
    const states = [
      ['processing', null],
      ['refused', { code: 'damaged', detail: 'This photo is damaged and cannot be read.' }],
      ['failed', null],
    ] as const;
    const items = states.map(([status, refusal]) => ({
      id: status,
      date: dayAgo(1),
      visibility: 'private',
      status,
      refusal,
      download_url: null,
      thumbnail_url: null,
      urls_expire_at: new Date(Date.now() + 900_000).toISOString(),
    }));
    const one = items.find(({ id }) => route.request().url().endsWith(id));
    return route.fulfill({ json: one ?? { items, total: items.length, limit: 60, offset: 0 } });
  });
  await openAs(page, member, '/photos');
  await expect(tiles(page)).toHaveText([/Being prepared/, /Not taken/, /Something went wrong/]);
  await expect(page.getByRole('link', { name: 'Compare' })).toHaveCount(0);
  await checkScreen(page, 'photos that can’t be shown');
  await tiles(page).nth(1).click();
  await expect(page.getByRole('status').filter({ hasText: 'This photo is damaged' })).toBeVisible();
  await expect(button(page, 'Delete…')).toBeVisible();
  await checkScreen(page, 'a refused photo');
});

test('the picture is pushed by finger and the frame keeps to it', async ({ page, request }) => {
  const member = await onboardedMember(request);
  await openAs(page, member, '/photos');
  await choose(page, await drawnPhoto(page, 70));
  const upDown = page.getByLabel('Up and down');
  await expect(upDown).toHaveValue('50');
  const frame = await page.getByRole('dialog').locator('img').locator('..').boundingBox();
  expect(frame).not.toBeNull();
  if (frame === null) return;
  await page.mouse.move(frame.x + 100, frame.y + 40);
  await page.mouse.down();
  await page.mouse.move(frame.x + 100, frame.y + 60);
  await expect.poll(async () => Number(await upDown.inputValue())).toBeLessThan(40);
  await page.mouse.move(frame.x + 100, frame.y + 300);
  await page.mouse.up();
  await expect(upDown).toHaveValue('0');
});

test('an address that is over is asked for anew', async ({ page, request }) => {
  const member: Member = await onboardedMember(request);
  await keepPhoto(request, member, { bytes: await drawnPhoto(page, 45), date: dayAgo(1) });
  let refused = 0;
  await page.route('**/api/v1/objects/**', (route) => {
    refused += 1;
    return refused === 1 ? route.fulfill({ status: 403 }) : route.continue();
  });
  await openAs(page, member, '/photos');
  await expect(tiles(page)).toHaveCount(1);
  await isShown(page);
  expect(refused).toBeGreaterThan(1);
});
