import { expect, test } from 'vitest';
import { tallyOfReport } from './playwright-summary.ts';
import { emptyTally } from './tally.ts';

test('names tests by file, group and title, and sorts them by outcome', () => {
  const tally = tallyOfReport({
    suites: [
      {
        title: 'sign-in.spec.ts',
        specs: [{ title: 'opens', tests: [{ status: 'expected' }] }],
        suites: [
          {
            title: 'offline',
            specs: [
              {
                title: 'keeps the entry',
                tests: [{ status: 'unexpected', results: [{ errors: [{ message: 'no button' }] }] }],
              },
              { title: 'tries again', tests: [{ status: 'flaky' }] },
              {
                title: 'shows a photo',
                tests: [{ status: 'skipped', annotations: [{ type: 'skip', description: 'no camera' }] }],
              },
            ],
          },
        ],
      },
    ],
  });
  expect(tally).toEqual({
    ...emptyTally,
    passed: 1,
    failed: [
      { name: 'sign-in.spec.ts > offline > keeps the entry', reason: 'no button' },
      { name: 'sign-in.spec.ts > offline > tries again', reason: 'no reason given' },
    ],
    skipped: [{ name: 'sign-in.spec.ts > offline > shows a photo', reason: 'no camera' }],
  });
});

test('keeps errors that belong to no test, such as a server that does not start', () => {
  expect(tallyOfReport({ errors: [{ message: 'timed out waiting for the server' }] }).faults).toEqual([
    'Playwright: timed out waiting for the server',
  ]);
});
