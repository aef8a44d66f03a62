import { expect, test } from 'vitest';
import { openBareServer } from '../testing/bare-server.ts';

test('a download that crashes midway is cut, never taken for whole, and logged without its words', async () => {
  await using server = await openBareServer();
  await expect(server.send('GET', '/api/v1/crashing-download')).rejects.toThrow();
  expect(server.lines).toContainEqual(
    expect.objectContaining({
      level: 'error',
      event: 'download_failed',
      err: expect.objectContaining({ name: 'Error' }),
    }),
  );
  expect(JSON.stringify(server.lines)).not.toContain('81.4');
});
