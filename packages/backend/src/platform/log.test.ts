import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { createLog, loggableId } from './log.ts';

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

const eventsOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { msg: string }).msg);

describe('the log', () => {
  test('is one JSON object a line, without secrets, process or host', () => {
    const lines = printed({ level: 'info', format: 'json' })
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    const secret = '[redacted]';
    expect(lines).toEqual([
      { level: 'INFO', time, status: 200, secret, deep: { secret }, msg: 'request_completed' },
      { level: 'WARN', time, msg: 'slow_request' },
      { level: 'ERROR', time, err: { name: 'TypeError', stack: 'at x' }, msg: 'request_crashed' },
    ]);
  });

  test('tells what went wrong at once, with all that came before, even when the process is killed', () => {
    const script = `
      const { createLog } = await import(${JSON.stringify(import.meta.resolve('./log.ts'))});
      const log = createLog({ level: 'info', format: 'json' });
      log.info({}, 'before');
      log.error({}, 'went_wrong');
      process.kill(process.pid, 'SIGKILL');
    `;
    const { stdout, signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    expect(signal).toBe('SIGKILL');
    expect(eventsOf(stdout)).toEqual(['before', 'went_wrong']);
  });

  test('tells what went well within moments, while the process goes on', () => {
    const script = `
      const { createLog } = await import(${JSON.stringify(import.meta.resolve('./log.ts'))});
      createLog({ level: 'info', format: 'json' }).info({}, 'went_well');
      setTimeout(() => process.kill(process.pid, 'SIGKILL'), 2000);
    `;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    expect(eventsOf(stdout)).toEqual(['went_well']);
  });

  test('is readable in a terminal', () => {
    const lines = printed({ level: 'info', format: 'pretty' }).trim().split('\n');
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d info request_completed \{"status":200,"secret":"\[redacted\]"/);
    expect(lines[1]).toMatch(/^\d\d:\d\d:\d\d warn slow_request$/);
    expect(lines).toHaveLength(3);
  });

  test('keeps kind, code and place of an error, and loses what it says', () => {
    const lines: string[] = [];
    const log = createLog({ level: 'info', format: 'json' }, (line) => lines.push(line));
    const error = Object.assign(new TypeError('Key (email)=(ann.lee@example.com) weighs 81.4'), {
      code: '23505',
      detail: 'Key (email)=(ann.lee@example.com)',
    });
    log.error({ err: error }, 'one');
    log.error({ error, deep: { err: error } }, 'other');
    log.error(error, 'third');
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(line).not.toMatch(/ann|lee|81\.4|Key/);
      expect(line).toContain('"name":"TypeError","code":"23505"');
    }
  });

  test('masks what looks like an e-mail address or a token, whoever put it there', () => {
    const lines: string[] = [];
    const log = createLog({ level: 'info', format: 'json' }, (line) => lines.push(line));
    const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dGVzdA-_x';
    log.info(
      { to: 'Ann <ann.lee+1@mail.example.com>', header: `Bearer ${token}` },
      'mail_sent to ann@example.com',
    );
    log.info({ note: 'weekly @ 7' }, 'plain');
    expect(lines.join('')).not.toMatch(/ann|lee|dGVzdA|eyJ/);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      to: 'Ann <[e-mail]>',
      header: 'Bearer [token]',
      msg: 'mail_sent to [e-mail]',
    });
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ note: 'weekly @ 7', msg: 'plain' });
  });

  test('writes a request id that a client made up only where it is harmless', () => {
    for (const harmless of ['5b1f6c1e-95a7-4c49-9a6e-0d5f3a5f3a5f', 'web:1/2.3', '7'])
      expect(loggableId(harmless)).toBe(harmless);
    for (const odd of ['ann@example.com', 'two words', 'x'.repeat(101), '', 'é', '{"a":1}'])
      expect(loggableId(odd)).toMatch(/^sha256:[0-9a-f]{16}$/);
    expect(loggableId('ann@example.com')).not.toBe(loggableId('bob@example.com'));
  });

  test('leaves out what is below its level', () => {
    expect(printed({ level: 'error', format: 'json' }).trim().split('\n')).toHaveLength(1);
    expect(printed({ level: 'silent', format: 'json' })).toBe('');
  });
});
