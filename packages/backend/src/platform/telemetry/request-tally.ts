import type { Clock } from '../clock.ts';
import { type Counters, noCounters } from '../counters.ts';
import { addDuration, bucketOf, type Durations } from './durations.ts';

export type RouteTally = {
  requests: number;
  clientErrors: number;
  serverErrors: number;
  durations: Durations;
};
/** What this process has counted of an hour so far, and between which instants it was there to count. */
export type HourTally = { hour: Date; from: Date; to: Date; routes: ReadonlyMap<string, RouteTally> };

export type RequestTally = {
  /** Whether anybody reads the counters beyond what is kept here. */
  isRead: boolean;
  /** The same counters, with what they are told of requests kept for the hour. */
  counters: Counters;
  /** Every hour that has changed since it was last `written`, oldest first, up to now. */
  unwritten(): HourTally[];
  /** Hours that are over are forgotten with it. */
  written(hours: readonly HourTally[]): void;
};

const hourMs = 3_600_000;
/** Of a database that is away for longer the oldest hours are given up. */
const hoursKept = 72;

export function createRequestTally(counters: Counters, clock: Clock): RequestTally {
  const hours = new Map<number, { fromMs: number; routes: Map<string, RouteTally> }>();
  const nowMs = () => clock.now().getTime();
  const startMs = nowMs();
  let currentMs = hourOf(startMs);
  const hourAt = (atMs: number) => {
    let found = hours.get(hourOf(atMs));
    if (found === undefined) {
      currentMs = hourOf(atMs);
      found = { fromMs: Math.max(currentMs, startMs), routes: new Map() };
      hours.set(currentMs, found);
      for (const old of [...hours.keys()].slice(0, -hoursKept)) hours.delete(old);
    }
    return found;
  };
  hourAt(startMs);
  const routeOf = (route: string): RouteTally => {
    const { routes } = hourAt(nowMs());
    let found = routes.get(route);
    if (found === undefined) {
      found = { requests: 0, clientErrors: 0, serverErrors: 0, durations: new Map() };
      routes.set(route, found);
    }
    return found;
  };
  return {
    isRead: counters !== noCounters,
    counters: tallied(counters, routeOf),
    unwritten() {
      const now = nowMs();
      hourAt(now);
      return [...hours]
        .filter(([atMs, { fromMs }]) => fromMs <= now && atMs <= now)
        .map(([atMs, { fromMs, routes }]) => ({
          hour: new Date(atMs),
          from: new Date(fromMs),
          to: new Date(Math.min(now, atMs + hourMs)),
          routes,
        }));
    },
    written(some) {
      for (const { hour } of some) if (hour.getTime() < hourOf(nowMs())) hours.delete(hour.getTime());
    },
  };
}

const hourOf = (atMs: number) => Math.floor(atMs / hourMs) * hourMs;

function tallied(counters: Counters, routeOf: (route: string) => RouteTally): Counters {
  return {
    ...counters,
    add(name, ...labels) {
      counters.add(name, ...labels);
      if (name !== 'http_requests') return;
      const { route, status_class } = labels[0] as { route: string; status_class: string };
      const tally = routeOf(route);
      tally.requests++;
      if (status_class === '4xx') tally.clientErrors++;
      if (status_class === '5xx') tally.serverErrors++;
    },
    observe(name, value, ...labels) {
      counters.observe(name, value, ...labels);
      if (name !== 'http_request_duration_seconds') return;
      addDuration(routeOf((labels[0] as { route: string }).route).durations, bucketOf(value * 1000));
    },
  };
}
