import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { call, type Member } from './server.ts';

type Upload = { photo_id: string; s3_key: string; upload_url: string };

/** A JPEG of a plain figure before a wall, drawn by the browser under test; `hue` tells one from another. */
export async function drawnPhoto(page: Page, hue: number): Promise<Buffer> {
  const canvas = await page.context().newPage();
  await canvas.setViewportSize({ width: 900, height: 1600 });
  await canvas.setContent(`<body style="margin:0;height:1600px;background:linear-gradient(hsl(${hue} 30% 82%),hsl(${hue} 25% 62%))">
    <svg viewBox="0 0 900 1600" width="900" height="1600" fill="hsl(${hue} 35% 32%)">
      <circle cx="450" cy="360" r="110"/><rect x="290" y="500" width="320" height="520" rx="120"/>
      <rect x="310" y="960" width="120" height="520" rx="60"/><rect x="470" y="960" width="120" height="520" rx="60"/>
    </svg></body>`);
  const jpeg = await canvas.screenshot({ type: 'jpeg', quality: 85 });
  await canvas.close();
  return jpeg;
}

/** Keeps a photo of `date` and waits until it can be shown. */
export async function keepPhoto(
  request: APIRequestContext,
  member: Member,
  { bytes, date }: { bytes: Buffer; date: string },
): Promise<string> {
  const ask = { filename: 'x.jpg', content_type: 'image/jpeg', content_length: bytes.length };
  const upload = (await call(request, member, 'post', '/photos/presign', ask)) as Upload;
  const sent = await request.put(upload.upload_url, {
    data: bytes,
    headers: { 'content-type': 'image/jpeg' },
  });
  expect(sent.ok()).toBe(true);
  const { photo_id, s3_key } = upload;
  await call(request, member, 'post', '/photos/commit', { photo_id, s3_key, date });
  await expect
    .poll(
      async () => ((await call(request, member, 'get', `/photos/${photo_id}`)) as { status: string }).status,
    )
    .toBe('ready');
  return photo_id;
}
