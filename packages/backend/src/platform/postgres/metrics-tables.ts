import type { ColumnType } from 'kysely';

/** Counts of the whole service: nothing in them is any member's. */
export type MetricsTables = {
  request_count: {
    hour: Date;
    process_id: string;
    route: string;
    requests: number;
    client_errors: number;
    server_errors: number;
    durations: ColumnType<Record<string, number>, string, string>;
  };
  process_hour: {
    hour: Date;
    process_id: string;
    from_at: Date;
    to_at: Date;
  };
  metrics_hour: {
    hour: Date;
    covered_seconds: number;
    requests: number | null;
    client_errors: number | null;
    server_errors: number | null;
    latency_p50_ms: number | null;
    latency_p95_ms: number | null;
    latency_p99_ms: number | null;
    active_members: number;
    check_ins: number;
    conversations: number;
    violations: number;
    computed_at: Date;
  };
  metrics_route_hour: {
    hour: Date;
    route: string;
    requests: number;
    client_errors: number;
    server_errors: number;
    latency_p50_ms: number;
    latency_p95_ms: number;
    latency_p99_ms: number;
  };
};
