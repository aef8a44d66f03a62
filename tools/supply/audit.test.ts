import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeAudits, readAllowances, readReport } from './audit.ts';

const recorded = (name: string) => join(import.meta.dirname, `audit-${name}.data.json`);
const textOf = (name: string) => readFileSync(recorded(name), 'utf8');
const today = '2026-11-30';
const allowance = {
  advisory: 'GHSA-aaaa-2222-bbbb',
  package: 'cookie-jar-parser',
  reason: 'we parse no cookies of strangers with it',
  until: '2026-12-31',
};
const judge = (name: string, allowed = [] as (typeof allowance)[], day = today) =>
  judgeAudits([readReport(textOf(name))], { allowed: readAllowances(JSON.stringify(allowed)), today: day });

describe('an audit', () => {
  test('fails at a high weakness, told once though two packages have it', () => {
    expect(judge('high')).toEqual({
      passed: false,
      faults: [
        'high: cookie-jar-parser: Prototype pollution when cookies are parsed (https://github.com/advisories/GHSA-aaaa-2222-bbbb)',
      ],
      borne: [expect.stringMatching(/^low: tiny-glob-match/)],
    });
  });

  test('passes with low ones only, and tells them', () => {
    expect(judge('low')).toEqual({ passed: true, faults: [], borne: [expect.stringMatching(/^low/)] });
  });

  test('passes while an allowance bears it, on its last day too, and fails the day after', () => {
    expect(judge('high', [allowance])).toMatchObject({ passed: true });
    expect(judge('high', [allowance], '2026-12-31')).toMatchObject({ passed: true });
    expect(judge('high', [allowance], '2027-01-01')).toMatchObject({
      passed: false,
      faults: ['The allowance for GHSA-aaaa-2222-bbbb in cookie-jar-parser ended on 2026-12-31.'],
    });
  });

  test('fails while an allowance is for another package, or nothing needs it', () => {
    expect(judge('high', [{ ...allowance, package: 'sample-session' }]).faults).toHaveLength(2);
    expect(judge('low', [allowance]).faults).toEqual([expect.stringMatching(/^Nothing needs/)]);
  });
});

describe('an allowance is refused', () => {
  test.each([
    ['without a reason', { ...allowance, reason: 'fine' }],
    ['without an end', { ...allowance, until: undefined }],
    ['with an end that is no day', { ...allowance, until: '2026-02-30' }],
    ['by another name than the advisory’s', { ...allowance, advisory: 'CVE-2026-1' }],
    ['with a field that nobody reads', { ...allowance, untill: '2026-12-31' }],
  ])('%s', (_, one) => {
    expect(() => readAllowances(JSON.stringify([one]))).toThrow(/have faults/);
  });
});

describe('a report proves nothing', () => {
  const high = JSON.parse(textOf('high'));
  test.each([
    ['when it is no JSON', 'npm error code ENOTFOUND', /no JSON/],
    [
      'when npm tells an error',
      '{"error":{"code":"ENOAUDIT","summary":"no answer","detail":""}}',
      /could not audit: ENOAUDIT/,
    ],
    ['when it is of another version', JSON.stringify({ ...high, auditReportVersion: 3 }), /no report/],
    ['when it is empty', '{}', /no report/],
    ['when it names fewer than it counts', JSON.stringify({ ...high, vulnerabilities: {} }), /counts 3/],
    [
      'when it looked at nothing',
      JSON.stringify({ ...high, metadata: { ...high.metadata, dependencies: { total: 0 } } }),
      /no package/,
    ],
    [
      'when a severity is unknown',
      JSON.stringify({
        ...high,
        vulnerabilities: {
          ...high.vulnerabilities,
          'sample-session': { ...high.vulnerabilities['sample-session'], severity: 'grave' },
        },
      }),
      /no report/,
    ],
  ])('%s', (_, text, message) => {
    expect(() => readReport(text)).toThrow(message);
  });
});

describe('npm run audit:check', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'audit-'));
    writeFileSync(join(folder, 'none.json'), '[]');
    writeFileSync(join(folder, 'one.json'), JSON.stringify([allowance]));
    writeFileSync(join(folder, 'broken.json'), '<html>');
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, '../audit-check.ts'), ...args],
      { encoding: 'utf8' },
    );
    return { status, out: stdout.trim().split('\n').at(-1), err: stderr };
  };

  test('ends with 1 at a high weakness, with 0 where it is borne', () => {
    const none = ['--allow', join(folder, 'none.json')];
    expect(run(recorded('high'), recorded('low'), ...none)).toMatchObject({
      status: 1,
      out: 'audit: 1076 packages, 2 borne, 1 not',
    });
    const borne = ['--allow', join(folder, 'one.json'), '--today', today];
    expect(run(recorded('high'), ...borne)).toMatchObject({ status: 0 });
  });

  test('ends with 1 where there is nothing to read, and with 2 at wrong use', () => {
    expect(run(join(folder, 'broken.json'))).toMatchObject({ status: 1, err: 'This is no JSON.\n' });
    expect(run('--level', 'none')).toMatchObject({ status: 2, err: expect.stringMatching(/^Usage/) });
  });
});
