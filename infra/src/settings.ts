import { type EnvironmentName, type Names, namesOf } from './names.ts';
import type { CacheClass, DatabaseClass, Region, TaskSize } from './values.ts';

/** What differs between environments, or would between operators. What is secret or known late is in `inputs.ts`. */
export type Settings = {
  readonly environment: EnvironmentName;
  readonly names: Names;
  readonly region: Region;
  /** Where photos are copied to. */
  readonly replicaRegion: Region;
  readonly network: {
    readonly cidr: `10.${number}.0.0/16`;
    readonly zones: readonly ['a', 'b', ...string[]];
  };
  readonly api: {
    readonly size: TaskSize;
    readonly tasks: { readonly least: number; readonly most: number };
    readonly poolSize: number;
  };
  readonly database: {
    readonly class: DatabaseClass;
    readonly storageGib: number;
    readonly mostStorageGib: number;
    readonly maxConnections: number;
    readonly isMultiZone: boolean;
  };
  readonly cache: { readonly class: CacheClass; readonly nodes: 1 | 2 };
  readonly budgetUsdAMonth: number;
};

export const settings: Readonly<Record<EnvironmentName, Settings>> = {
  staging: {
    environment: 'staging',
    names: namesOf('staging'),
    region: 'eu-central-1',
    replicaRegion: 'eu-west-1',
    network: { cidr: '10.20.0.0/16', zones: ['a', 'b'] },
    api: { size: { cpu: '512', memory: '2048' }, tasks: { least: 1, most: 2 }, poolSize: 10 },
    database: {
      class: 'db.t4g.medium',
      storageGib: 20,
      mostStorageGib: 100,
      maxConnections: 100,
      isMultiZone: false,
    },
    cache: { class: 'cache.t4g.small', nodes: 1 },
    budgetUsdAMonth: 300,
  },
  production: {
    environment: 'production',
    names: namesOf('production'),
    region: 'eu-central-1',
    replicaRegion: 'eu-west-1',
    network: { cidr: '10.10.0.0/16', zones: ['a', 'b', 'c'] },
    api: { size: { cpu: '1024', memory: '4096' }, tasks: { least: 2, most: 10 }, poolSize: 15 },
    database: {
      class: 'db.r6g.large',
      storageGib: 100,
      mostStorageGib: 1000,
      maxConnections: 400,
      isMultiZone: true,
    },
    cache: { class: 'cache.m6g.large', nodes: 2 },
    budgetUsdAMonth: 2500,
  },
};
