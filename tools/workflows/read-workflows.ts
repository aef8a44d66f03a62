import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A workflow of GitHub Actions, as far as the rules look into it. Its form is judged by actionlint. */
export type Workflow = {
  path: string;
  text: string;
  /** @example ['push'] */
  triggers: string[];
  permissions: Permissions;
  concurrency: Concurrency | null;
  /** What whoever starts it by hand may choose as environment. */
  choices: string[];
  jobs: Job[];
};
export type Job = {
  id: string;
  needs: string[];
  /** Another workflow, or null. */
  uses: string | null;
  with: Record<string, unknown>;
  condition: string;
  environment: string | null;
  permissions: Permissions;
  concurrency: Concurrency | null;
  timeoutMinutes: number | null;
  env: Record<string, unknown>;
  continuesOnError: boolean;
  steps: Step[];
};
export type Step = {
  id: string;
  name: string;
  env: Record<string, unknown>;
  uses: string | null;
  run: string;
  condition: string;
  with: Record<string, unknown>;
  continuesOnError: boolean;
};
/** Null: nothing is said. */
export type Permissions = Record<string, string> | string | null;
export type Concurrency = { group: string; cancels: unknown };

const folder = '.github/workflows';

/** Every workflow below `root`; none where it has none. */
export async function readWorkflows(root: string): Promise<Workflow[]> {
  const names = await readdir(join(root, folder)).catch(() => []);
  const paths = names.filter((name) => /\.ya?ml$/.test(name)).map((name) => `${folder}/${name}`);
  return Promise.all(
    paths.toSorted().map(async (path) => toWorkflow(path, await readFile(join(root, path), 'utf8'))),
  );
}

/** What YAML holds before it is known to be more. */
type Raw = Record<string, unknown>;

function toWorkflow(path: string, text: string): Workflow {
  const raw = record(parse(text));
  const on = raw.on;
  const dispatch = record(record(record(on).workflow_dispatch).inputs);
  return {
    path,
    text,
    triggers: typeof on === 'string' ? [on] : Array.isArray(on) ? on.map(String) : Object.keys(record(on)),
    permissions: permissionsOf(raw.permissions),
    concurrency: concurrencyOf(raw.concurrency),
    choices: list(record(dispatch.environment).options),
    jobs: Object.entries(record(raw.jobs)).map(([id, job]) => toJob(id, record(job))),
  };
}

const toJob = (id: string, raw: Raw): Job => ({
  id,
  needs: typeof raw.needs === 'string' ? [raw.needs] : list(raw.needs),
  uses: textOrNull(raw.uses),
  with: record(raw.with),
  condition: String(raw.if ?? ''),
  environment: textOrNull(
    typeof raw.environment === 'string' ? raw.environment : record(raw.environment).name,
  ),
  permissions: permissionsOf(raw.permissions),
  concurrency: concurrencyOf(raw.concurrency),
  timeoutMinutes: typeof raw['timeout-minutes'] === 'number' ? raw['timeout-minutes'] : null,
  env: record(raw.env),
  continuesOnError: raw['continue-on-error'] !== undefined && raw['continue-on-error'] !== false,
  steps: Array.isArray(raw.steps) ? raw.steps.map((step) => toStep(record(step))) : [],
});

const toStep = (raw: Raw): Step => ({
  id: String(raw.id ?? ''),
  env: record(raw.env),
  name: String(raw.name ?? raw.id ?? raw.uses ?? raw.run ?? '').split('\n')[0] ?? '',
  uses: textOrNull(raw.uses),
  run: String(raw.run ?? ''),
  condition: String(raw.if ?? ''),
  with: record(raw.with),
  continuesOnError: raw['continue-on-error'] !== undefined && raw['continue-on-error'] !== false,
});

function permissionsOf(value: unknown): Permissions {
  if (value === undefined) return null;
  return typeof value === 'string'
    ? value
    : Object.fromEntries(Object.entries(record(value)).map(([name, level]) => [name, String(level)]));
}

function concurrencyOf(value: unknown): Concurrency | null {
  if (value === undefined) return null;
  if (typeof value === 'string') return { group: value, cancels: false };
  const { group = '', 'cancel-in-progress': cancels = false } = record(value);
  return { group: String(group), cancels };
}

const record = (value: unknown): Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {};
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
