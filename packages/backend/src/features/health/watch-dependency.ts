import type { DependencyName, DependencyStatus } from '@sleek/contract/health';
import type { Clock } from '../../platform/clock.ts';
import { within } from '../../platform/within.ts';
import { failureWords } from './failure-words.ts';

/** What a look came to, in words for the operator: no secret, no address. */
export type Finding = { status: DependencyStatus; detail: string };

export type Dependency = {
  name: DependencyName;
  /** What throws is down. It ends by itself at some time, also where nobody answers. */
  look(): Promise<Finding>;
  /** A look without an answer for this long has found it down. */
  limitMs: number;
  /** How old a finding may be. */
  freshMs?: number;
};

export type Seen = Finding & {
  name: DependencyName;
  latencyMs: number | null;
  checkedAt: Date | null;
  since: Date | null;
};

/** Looks at one dependency when somebody asks: never twice at once, and not again while a finding is fresh. */
export type DependencyWatch = {
  /** Looks where it is time to and waits for at most this long; then what was seen before stands. */
  read(patienceMs: number): Promise<Seen>;
  /** What was seen last, at once. */
  last(): Seen;
};

/** As long as any finding is believed unless its dependency says otherwise. */
export const freshMs = 5000;

export function watchDependency(dependency: Dependency, { clock }: { clock: Clock }): DependencyWatch {
  const { name, limitMs } = dependency;
  let seen: Seen = {
    name,
    status: 'degraded',
    detail: 'not looked at yet',
    latencyMs: null,
    checkedAt: null,
    since: null,
  };
  let judging: Promise<void> | null = null;
  let asking = false;

  const note = (finding: Finding, latencyMs: number | null) => {
    const checkedAt = clock.now();
    const isAsBefore = seen.since !== null && seen.status === finding.status;
    seen = { name, ...finding, latencyMs, checkedAt, since: isAsBefore ? seen.since : checkedAt };
  };
  const judge = async () => {
    // What was asked before has no answer yet: a second question would only queue behind it.
    if (asking) return note(silent(limitMs), null);
    asking = true;
    const startedMs = performance.now();
    const asked = dependency.look().catch((error: unknown) => {
      return { status: 'down', detail: failureWords(error) } as const;
    });
    void asked.finally(() => {
      asking = false;
    });
    const finding = await within(limitMs, asked);
    note(finding ?? silent(limitMs), finding && Math.round(performance.now() - startedMs));
  };
  const isFresh = () => {
    const ageMs = clock.now().getTime() - (seen.checkedAt?.getTime() ?? Number.NEGATIVE_INFINITY);
    return ageMs >= 0 && ageMs < (dependency.freshMs ?? freshMs);
  };
  return {
    last: () => seen,
    async read(patienceMs) {
      if (judging === null && isFresh()) return seen;
      judging ??= judge().finally(() => {
        judging = null;
      });
      await within(patienceMs, judging);
      return seen;
    },
  };
}

const silent = (limitMs: number): Finding => ({
  status: 'down',
  detail: `no answer within ${limitMs / 1000} s`,
});
