import { finding, lasting } from './finding.ts';
import type { Cause, Finding } from './findings.ts';
import type { ProviderCounts, ProviderReading, Readings } from './readings.ts';
import type { Remedy } from './remedies.data.ts';

/** What is wrong with the coach's answers. */
export function judgeCoach(readings: Readings): Finding[] {
  const each = namesIn(readings).map((name) => ({ name, found: judgeProvider(readings, name) }));
  return [
    ...judgeFlags(readings),
    ...judgeAll(readings, each),
    ...each.flatMap(({ found }) => found),
    ...judgeTools(readings),
  ];
}

function namesIn({ providers, server, providerLog }: Readings): string[] {
  const asked = providers.state === 'read' ? providers.value.map(({ name }) => name) : [];
  const counted = server.state === 'read' ? server.value.providers.map(({ name }) => name) : [];
  const logged = providerLog.state === 'read' ? providerLog.value.map(({ name }) => name) : [];
  return [...new Set([...asked, ...counted, ...logged])];
}

const causeByOutcome: Readonly<Record<string, Cause>> = {
  'rate-limited': 'rate-limited',
  quota: 'quota',
  'key-refused': 'key-refused',
  'request-refused': 'context-too-large',
  unavailable: 'provider-down',
  cut: 'provider-down',
  reported: 'provider-down',
  empty: 'provider-down',
  silent: 'stalls',
  stalled: 'stalls',
  slow: 'stalls',
};

/** By what members' own questions met, and by asking it which models it has. */
function judgeProvider(readings: Readings, name: string): Finding[] {
  const counts =
    readings.server.state === 'read'
      ? readings.server.value.providers.find((one) => one.name === name)
      : undefined;
  const probe =
    readings.providers.state === 'read'
      ? readings.providers.value.find((one) => one.name === name)
      : undefined;
  const heard = counts === undefined ? [] : judgeCounts(readings, name, counts);
  const asked = probe === undefined ? [] : judgeProbe(readings, name, probe);
  return [...heard, ...asked, ...judgeLogged(readings, name)];
}

const failuresIn = (outcomes: Record<string, number>) =>
  Object.entries(outcomes)
    .filter(([outcome, count]) => causeByOutcome[outcome] !== undefined && count > 0)
    .toSorted(([, one], [, other]) => other - one);

/** Where the server's own counters are there they say more of now. */
function judgeLogged(readings: Readings, name: string): Finding[] {
  const { providerLog, server } = readings;
  const logged =
    providerLog.state === 'read' ? providerLog.value.find((one) => one.name === name) : undefined;
  if (logged === undefined || server.state === 'read') return [];
  const answered = logged.outcomes.answered ?? 0;
  return failuresIn(logged.outcomes).flatMap(([outcome, count]) => {
    const cause = causeByOutcome[outcome];
    if (cause === undefined) return [];
    const evidence = [
      `${name}: ${count} requests ended as ${outcome} in the last 15 minutes, ${answered} were answered.`,
    ];
    const sure = count >= answered ? 'high' : 'medium';
    return [finding(readings, cause, { sure, evidence, ...remedyFor(readings, name, cause) })];
  });
}

function judgeCounts(readings: Readings, name: string, counts: ProviderCounts): Finding[] {
  const say = (sure: Finding['sure'], [outcome, count]: [string, number], when: string) =>
    finding(readings, causeByOutcome[outcome] ?? 'provider-down', {
      sure,
      evidence: [
        `${name}: ${count} requests ended as ${outcome} ${when}.`,
        counts.isAvailable ? null : `The server leaves ${name} in peace at the moment.`,
        outcome === 'request-refused' ? tokensText(readings) : null,
      ],
      ...remedyFor(readings, name, causeByOutcome[outcome]),
    });
  const now = failuresIn(counts.outcomes);
  const answered = counts.outcomes.answered ?? 0;
  const found = now.map((one) => say(one[1] >= answered ? 'high' : 'medium', one, 'just now'));
  if (counts.restsAfter !== null && causeByOutcome[counts.restsAfter] !== undefined)
    found.push(
      say(
        'high',
        [counts.restsAfter, counts.sinceStart[counts.restsAfter] ?? 0],
        'since the server started, the last of them',
      ),
    );
  if (found.length > 0) return found;
  const [worst] = failuresIn(counts.sinceStart);
  if (worst === undefined) return [];
  const isMost = worst[1] >= (counts.sinceStart.answered ?? 0);
  const sure = counts.isAvailable ? (isMost ? 'medium' : 'low') : 'high';
  return [say(sure, worst, 'since the server started')];
}

/** Who else answers meanwhile; where only a new key helps, the usual words tell it. */
function remedyFor(readings: Readings, name: string, cause: Cause | undefined): Partial<Remedy> {
  if (cause === undefined || cause === 'key-refused' || cause === 'context-too-large') return {};
  const other = namesIn(readings).find((one) => one !== name) ?? 'embedded';
  const order = (to: string, why: string) => `npm run ops -- coach switch-provider ${to} --reason "${why}"`;
  const first = cause === 'quota' ? `Raise the limit, or pay, at ${name}; meanwhile: ` : '';
  return { fix: `${first}${order(other, `${name}: ${cause}`)}`, undo: order(name, 'over') };
}

function tokensText({ server }: Readings): string | null {
  const tokens = server.state === 'read' ? server.value.inputTokensP95 : null;
  return tokens === null ? null : `One request in 20 has more than ${Math.round(tokens)} tokens.`;
}

function judgeProbe(readings: Readings, name: string, { hasKey, status, code }: ProviderReading): Finding[] {
  const say = (cause: Cause, sure: Finding['sure'], evidence: string) => [
    finding(readings, cause, {
      sure,
      evidence: [`${name}: ${evidence}`],
      ...remedyFor(readings, name, cause),
    }),
  ];
  if (!hasKey) return say('key-refused', 'high', 'there is no key for it.');
  if (status === null)
    return say(
      'provider-down',
      'high',
      `it does not answer when asked for its models (${code ?? 'no answer'}).`,
    );
  if (status === 401 || status === 403) return say('key-refused', 'high', `it refuses our key (${status}).`);
  if (status === 429) {
    const isMoney = code === 'insufficient_quota' || code === 'billing_error';
    return say(
      isMoney ? 'quota' : 'rate-limited',
      'high',
      `it answers with 429${code === null ? '' : ` (${code})`}.`,
    );
  }
  if (status >= 500) return say('provider-down', 'high', `it answers with ${status}.`);
  return [];
}

type Judged = { name: string; found: readonly Finding[] };

function judgeAll(readings: Readings, each: readonly Judged[]): Finding[] {
  const down = each.filter(({ found }) => found.some(({ sure }) => sure === 'high'));
  if (each.length === 0 || down.length < each.length) return [];
  const evidence = down.map(({ name, found }) => `${name}: ${found[0]?.cause}.`);
  return [finding(readings, 'both-down', { sure: 'high', evidence })];
}

const coachFlags = ['coach', 'coach-openai', 'coach-anthropic'];

function judgeFlags(readings: Readings): Finding[] {
  const { flags } = readings;
  if (flags.state !== 'read') return [];
  const off = flags.value
    .filter(({ name, isOn }) => coachFlags.includes(name) && !isOn)
    .map(({ name }) => name);
  if (off.length === 0) return [];
  return [
    finding(readings, 'switched-off-by-flag', {
      sure: off.includes('coach') ? 'high' : 'medium',
      evidence: off.map((name) => `The flag ${name} is off.`),
      fix: off.map((name) => `npm run ops -- flags set ${name} on --reason "..."`).join(' and '),
      undo: off.map((name) => `npm run ops -- flags set ${name} off --reason "..."`).join(' and '),
    }),
  ];
}

const slowToolMs = 1000;

function judgeTools(readings: Readings): Finding[] {
  const { tools } = readings;
  if (tools.state !== 'read') return [];
  const slow = tools.value
    .filter(({ p95Ms }) => p95Ms >= slowToolMs)
    .toSorted((one, other) => other.p95Ms - one.p95Ms);
  const [worst] = slow;
  if (worst === undefined) return [];
  return [
    finding(readings, 'tool-slow', {
      sure: worst.p50Ms >= slowToolMs ? 'high' : 'medium',
      evidence: slow
        .slice(0, 3)
        .map(
          ({ tool, p50Ms, p95Ms, calls }) =>
            `${tool}: p50 ${lasting(p50Ms / 1000)}, p95 ${lasting(p95Ms / 1000)} of ${calls} calls in the last hour.`,
        ),
    }),
  ];
}
