import type { Counters } from '../counters.ts';

/** How the connections of a pool are doing. */
export function watchPool(
  counters: Counters,
  options: { max: number; pool: () => { idle: number; busy: number; waiting: number } },
): void {
  counters.watch('database_pool_connections', () => {
    const { idle, busy } = options.pool();
    return [
      { value: idle, labels: { state: 'idle' as const } },
      { value: busy, labels: { state: 'busy' as const } },
    ];
  });
  counters.watch('database_pool_connections_max', () => [{ value: options.max, labels: {} }]);
  counters.watch('database_requests_waiting', () => [{ value: options.pool().waiting, labels: {} }]);
}
