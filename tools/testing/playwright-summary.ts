import { emptyTally, failureText, type Tally, type TestWithReason } from './tally.ts';

/** The parts of Playwright's JSON report that are read here. */
export type PlaywrightReport = {
  readonly suites?: readonly Suite[];
  readonly errors?: readonly { readonly message?: string }[];
};
type Suite = {
  readonly title: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly Spec[];
};
type Spec = { readonly title: string; readonly tests: readonly Test[] };
type Test = {
  readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
  readonly results?: readonly { readonly errors?: readonly { readonly message?: string }[] }[];
  readonly annotations?: readonly { readonly type: string; readonly description?: string }[];
};

/** Turns Playwright's JSON report into a tally. A test that passed only on a second try has failed. */
export function tallyOfReport({ suites = [], errors = [] }: PlaywrightReport): Tally {
  const tests = suites.flatMap((suite) => testsOf(suite, []));
  return {
    ...emptyTally,
    passed: tests.filter(({ status }) => status === 'expected').length,
    failed: tests.filter(({ status }) => status === 'unexpected' || status === 'flaky').map(failedTest),
    skipped: tests.filter(({ status }) => status === 'skipped').map(skippedTest),
    faults: errors.map(({ message = 'an error without a message' }) => `Playwright: ${message}`),
  };
}

type NamedTest = Test & { readonly name: string };

const testsOf = ({ title, suites = [], specs = [] }: Suite, above: readonly string[]): NamedTest[] => {
  const path = [...above, title];
  return [
    ...specs.flatMap((spec) =>
      spec.tests.map((test) => ({ ...test, name: [...path, spec.title].join(' > ') })),
    ),
    ...suites.flatMap((suite) => testsOf(suite, path)),
  ];
};

const failedTest = ({ name, results = [] }: NamedTest): TestWithReason => ({
  name,
  reason: failureText(results.flatMap(({ errors = [] }) => errors.map(({ message }) => message))),
});

const skippedTest = ({ name, annotations = [] }: NamedTest): TestWithReason => {
  const found = annotations.find(({ type, description }) => /^(skip|fixme)$/.test(type) && description);
  return { name, reason: found?.description ?? 'no reason given' };
};
