import type { ColumnType, Generated } from 'kysely';

/** Given as text, read as what it holds. */
export type Json<T> = ColumnType<T, string, string>;

/** Of the service itself and of those who operate it; no row is of a member. */
export type OperationsTables = {
  incident: {
    id: Generated<number>;
    title: string;
    impact: string;
    parts: string[];
    opened_at: Date;
    opened_by: string;
    closed_at: Generated<Date | null>;
    closed_by: Generated<string | null>;
  };
  incident_entry: {
    id: Generated<number>;
    incident_id: number;
    kind: string;
    words: string;
    written_by: string;
    written_at: Date;
  };
  maintenance_change: {
    id: Generated<number>;
    is_on: boolean;
    announced_until: Date | null;
    words: string | null;
    changed_by: string;
    changed_at: Date;
  };
  alarm_reading: {
    process: string;
    readings: Json<Record<string, unknown>>;
    read_at: Date;
  };
  alarm_state: {
    alarm: string;
    phase: 'ok' | 'pending' | 'firing';
    state: Json<Record<string, unknown>>;
    leased_until: Date | null;
  };
  alarm_change: {
    id: Generated<number>;
    alarm: string;
    change: string;
    value: number | null;
    changed_by: string;
    reason: string | null;
    changed_at: Date;
  };
  feature_flag_change: {
    id: Generated<number>;
    name: string;
    is_on: boolean;
    changed_by: string;
    reason: string;
    changed_at: Date;
  };
  scheduled_task: {
    name: string;
    first_seen_at: Date;
    last_tick: Date;
    last_success_at: Date | null;
  };
  task_run: {
    id: Generated<number>;
    task: string;
    tick: Date | null;
    started_by: string | null;
    status: Generated<'waiting' | 'running' | 'succeeded' | 'dead'>;
    attempts: Generated<number>;
    due_at: Date | null;
    process: string | null;
    started_at: Date | null;
    finished_at: Date | null;
    failure: string | null;
    created_at: Date;
  };
};
