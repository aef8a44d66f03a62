import type { Database } from '../../platform/postgres/database.ts';
import type { Change, ToolReading } from './readings.ts';

/** How long the coach's looks took since then, by tool, the slowest first. */
export async function readToolLatencies(db: Database, since: Date): Promise<ToolReading[]> {
  const rows = await db
    .selectFrom('ai_tool_call_log')
    .select(({ fn, val }) => [
      'tool_name',
      fn.countAll<string>().as('calls'),
      fn.countAll<string>().filterWhere('status', '=', 'failed').as('failed'),
      fn
        .agg<number>('percentile_cont', [val(0.5)])
        .withinGroupOrderBy('latency_ms')
        .as('p50'),
      fn
        .agg<number>('percentile_cont', [val(0.95)])
        .withinGroupOrderBy('latency_ms')
        .as('p95'),
    ])
    .where('created_at', '>=', since)
    .groupBy('tool_name')
    .execute();
  return rows
    .map(({ tool_name, calls, failed, p50, p95 }) => ({
      tool: tool_name,
      calls: Number(calls),
      failed: Number(failed),
      p50Ms: p50,
      p95Ms: p95,
    }))
    .toSorted((one, other) => other.p95Ms - one.p95Ms);
}

const most = 20;

/** What operators did since then: flags, maintenance, incidents, and orders to what runs the service. */
export async function readDatabaseChanges(db: Database, since: Date): Promise<Change[]> {
  const [flags, maintenance, incidents, deeds] = [
    await db
      .selectFrom('feature_flag_change')
      .select(['name', 'is_on', 'changed_by', 'changed_at'])
      .where('changed_at', '>=', since)
      .orderBy('id', 'desc')
      .limit(most)
      .execute(),
    await db
      .selectFrom('maintenance_change')
      .select(['is_on', 'changed_by', 'changed_at'])
      .where('changed_at', '>=', since)
      .orderBy('id', 'desc')
      .limit(most)
      .execute(),
    await db
      .selectFrom('incident')
      .select(['id', 'title', 'opened_at', 'opened_by', 'closed_at'])
      .where('opened_at', '>=', since)
      .orderBy('id', 'desc')
      .limit(most)
      .execute(),
    await db
      .selectFrom('audit_log')
      .select(['action', 'details', 'created_at'])
      .where('created_at', '>=', since)
      .where('action', 'in', ['ops.done', 'ops.failed'])
      .orderBy('created_at', 'desc')
      .limit(most)
      .execute(),
  ];
  return [
    ...flags.map(({ name, is_on, changed_by, changed_at }) =>
      changeOf('flag', changed_at, `the flag ${name} was set ${is_on ? 'on' : 'off'} by ${changed_by}`),
    ),
    ...maintenance.map(({ is_on, changed_by, changed_at }) =>
      changeOf('maintenance', changed_at, `maintenance ${is_on ? 'began' : 'ended'}, by ${changed_by}`),
    ),
    ...incidents.map(({ id, title, opened_at, opened_by, closed_at }) =>
      changeOf(
        'incident',
        opened_at,
        `incident ${id} was opened by ${opened_by}${closed_at === null ? '' : ' and closed since'}: ${title}`,
      ),
    ),
    ...deeds.map(({ action, details, created_at }) =>
      changeOf(
        'operator',
        created_at,
        `${details.what ?? 'an order'} by ${details.by ?? 'somebody'}${action === 'ops.failed' ? ' failed' : ''}`,
      ),
    ),
  ];
}

const changeOf = (kind: Change['kind'], at: Date, text: string): Change => ({ at, kind, text });
