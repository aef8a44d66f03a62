import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

/** What another process prints that logs like this. */
function printed(options: { level: string; format: string }): string {
  const script = `
    const { createLog } = await import(${JSON.stringify(import.meta.resolve('./log.ts'))});
    const { Redacted } = await import(${JSON.stringify(import.meta.resolve('../secrets.ts'))});
    const log = createLog(${JSON.stringify(options)});
    log.info({ status: 200, secret: new Redacted('hush'), deep: { secret: new Redacted('hush') } }, 'request_completed');
    log.warn({}, 'slow_request');
    log.error({ err: { name: 'TypeError', stack: 'at x' } }, 'request_crashed');
  `;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
}

describe('the log', () => {
  test('is one JSON object a line, without secrets, process or host', () => {
    const lines = printed({ level: 'info', format: 'json' })
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const time = expect.any(Number);
    const secret = '[redacted]';
    expect(lines).toEqual([
      { level: 30, time, status: 200, secret, deep: { secret }, msg: 'request_completed' },
      { level: 40, time, msg: 'slow_request' },
      { level: 50, time, err: { name: 'TypeError', stack: 'at x' }, msg: 'request_crashed' },
    ]);
  });

  test('is readable in a terminal', () => {
    const lines = printed({ level: 'info', format: 'pretty' }).trim().split('\n');
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d info request_completed \{"status":200,"secret":"\[redacted\]"/);
    expect(lines[1]).toMatch(/^\d\d:\d\d:\d\d warn slow_request$/);
    expect(lines).toHaveLength(3);
  });

  test('leaves out what is below its level', () => {
    expect(printed({ level: 'error', format: 'json' }).trim().split('\n')).toHaveLength(1);
    expect(printed({ level: 'silent', format: 'json' })).toBe('');
  });
});
