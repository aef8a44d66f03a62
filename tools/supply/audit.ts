import { z } from 'zod';

const severities = ['info', 'low', 'moderate', 'high', 'critical'] as const;
export type Severity = (typeof severities)[number];

const advisory = z.object({
  source: z.number(),
  name: z.string(),
  title: z.string(),
  url: z.string(),
  severity: z.enum(severities),
  range: z.string(),
});
/** What `npm audit --json` prints since npm 7. Fields that are not looked at may come and go. */
const report = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(
    z.string(),
    z.object({
      name: z.string(),
      severity: z.enum(severities),
      /** An advisory, or the name of the package that is to blame. */
      via: z.array(z.union([z.string(), advisory])),
      nodes: z.array(z.string()),
    }),
  ),
  metadata: z.object({
    vulnerabilities: z.record(z.enum([...severities, 'total']), z.number()),
    dependencies: z.object({ total: z.number() }),
  }),
});
const failure = z.object({ error: z.object({ code: z.string().nullable(), summary: z.string() }) });

const allowances = z.array(
  z.strictObject({
    advisory: z.string().regex(/^GHSA(-[0-9a-z]{4}){3}$/),
    package: z.string().min(1),
    reason: z.string().min(20),
    until: z.iso.date(),
  }),
);
/** An advisory that is borne until a day, and why. */
export type Allowance = z.output<typeof allowances>[number];

export type Weakness = { id: string; package: string; severity: Severity; title: string; url: string };
export type Audit = {
  /** Packages that were looked at. */
  packages: number;
  weaknesses: Weakness[];
};

/** Reads a report of npm. @throws Error where it is none, or says less than it should: nothing is proved then. */
export function readReport(text: string): Audit {
  const value = jsonOf(text);
  const refused = failure.safeParse(value);
  if (refused.success)
    throw new Error(`npm could not audit: ${refused.data.error.code}: ${refused.data.error.summary}`);
  const read = report.safeParse(value);
  if (!read.success) throw new Error(`This is no report of npm audit:\n${z.prettifyError(read.error)}`);
  const { vulnerabilities, metadata } = read.data;
  if (metadata.dependencies.total === 0) throw new Error('npm audit looked at no package.');
  const found = Object.values(vulnerabilities);
  if (found.length !== metadata.vulnerabilities.total)
    throw new Error(
      `The report counts ${metadata.vulnerabilities.total} packages and names ${found.length}.`,
    );
  const byId = new Map<string, Weakness>();
  for (const { via } of found)
    for (const one of via)
      if (typeof one !== 'string') byId.set(`${idOf(one.url)} ${one.name}`, weaknessOf(one));
  if (found.length > 0 && byId.size === 0) throw new Error('The report names no advisory.');
  return { packages: metadata.dependencies.total, weaknesses: [...byId.values()] };
}

/** @throws Error where the list has faults: an allowance without an end or a reason is none. */
export function readAllowances(text: string): Allowance[] {
  const read = allowances.safeParse(jsonOf(text));
  if (!read.success) throw new Error(`The allowances have faults:\n${z.prettifyError(read.error)}`);
  return read.data;
}

export type Verdict = { passed: boolean; faults: string[]; borne: string[] };

/** What fails: a weakness from `high` on that no allowance bears today, and an allowance that is over or needless. */
export function judgeAudits(
  audits: readonly Audit[],
  { allowed, today }: { allowed: readonly Allowance[]; today: string },
): Verdict {
  const weaknesses = audits.flatMap((one) => one.weaknesses);
  const grave = weaknesses.filter(({ severity }) => severity === 'high' || severity === 'critical');
  const bearing = (one: Weakness) =>
    allowed.find(({ advisory: id, package: name }) => id === one.id && name === one.package);
  const faults = [
    ...grave.filter((one) => bearing(one) === undefined).map(wordsOf),
    ...allowed.flatMap((one) => faultOf(one, { weaknesses, today })),
  ];
  const light = weaknesses.filter((one) => !grave.includes(one));
  const borne = [...grave.filter((one) => bearing(one) !== undefined), ...light].map(wordsOf);
  return { passed: faults.length === 0, faults, borne };
}

function faultOf(
  { advisory: id, package: name, until }: Allowance,
  { weaknesses, today }: { weaknesses: readonly Weakness[]; today: string },
): string[] {
  if (until < today) return [`The allowance for ${id} in ${name} ended on ${until}.`];
  const isNeeded = weaknesses.some((one) => one.id === id && one.package === name);
  return isNeeded ? [] : [`Nothing needs the allowance for ${id} in ${name} any more.`];
}

const weaknessOf = ({ url, name, severity, title }: z.output<typeof advisory>): Weakness => ({
  id: idOf(url),
  package: name,
  severity,
  title,
  url,
});

const idOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);
const wordsOf = ({ severity, package: name, title, url }: Weakness): string =>
  `${severity}: ${name}: ${title} (${url})`;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('This is no JSON.');
  }
}
