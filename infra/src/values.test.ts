import { expect, test } from 'vitest';
import { type Settings, settings } from './settings.ts';
import type { CacheClass, DatabaseClass, Region, TaskSize } from './values.ts';
import { launch } from './values.ts';

// What is expected here is that the compiler refuses each: without its error the types of infra do not hold.
// @ts-expect-error misspelt
const _launch: (typeof launch)['launchType'] = 'FARGAET';
// @ts-expect-error no such class
const _database: DatabaseClass = 'db.bogus';
// @ts-expect-error a class of the database
const _cache: CacheClass = 'db.r6g.large';
// @ts-expect-error no such region
const _region: Region = 'eu-centrall-1';
// @ts-expect-error Fargate sells no 8 GiB beside half a processor
const _size: TaskSize = { cpu: '512', memory: '8192' };
// @ts-expect-error one zone alone
const _zones: Settings['network']['zones'] = ['a'];
// @ts-expect-error more addresses than a network may have
const _cidr: Settings['network']['cidr'] = '10.0.0.0/8';

test('tasks are launched on Fargate alone, in both environments in a size of its list', () => {
  expect(launch.launchType).toBe('FARGATE');
  expect(Object.values(settings).map(({ api }) => `${api.size.cpu}/${api.size.memory}`)).toEqual([
    '512/2048',
    '1024/4096',
  ]);
});

test('the connections of all tasks fit into those of the database, beside operators', () => {
  for (const { api, database } of Object.values(settings)) {
    // Three beside the pool: one listens, one looks at the database's health, one may run a task of the clock.
    const most = api.tasks.most * (api.poolSize + 3);
    expect(most).toBeLessThan(0.8 * database.maxConnections);
    // While a release goes out there are twice as many tasks.
    expect(2 * most).toBeLessThan(database.maxConnections);
  }
});
