import { configKeys } from '../../packages/backend/src/config-keys.ts';
import { type Attributes, every, type Policy, resourcesOf, type StackJson, that } from './stack-json.ts';

type Container = Attributes & { name: string; environment?: { name: string; value: string }[] };

/** The containers of every family, or of one. */
export const containersIn = (stack: StackJson, family?: string): Container[] =>
  resourcesOf(stack, 'aws_ecs_task_definition')
    .filter(({ attributes }) => family === undefined || attributes.family === family)
    .flatMap(({ attributes }) => JSON.parse(attributes.container_definitions));

const ours = (stack: StackJson) => containersIn(stack).filter(({ name }) => name !== 'collector');

const holdsForEach = (containers: readonly Container[], holds: (container: Container) => boolean) =>
  containers.length > 0 && containers.every(holds);

/** The pairs that Fargate sells, MiB by processor units: [least, most, step]. */
const sold: Readonly<Record<string, readonly [number, number, number]>> = {
  '512': [1024, 4096, 1024],
  '1024': [2048, 8192, 1024],
  '2048': [4096, 16_384, 1024],
};

const isSold = ({ cpu, memory }: Attributes): boolean => {
  const [least, most, step] = sold[String(cpu)] ?? [0, -1, 1];
  const mib = Number(memory);
  return mib >= least && mib <= most && mib % step === 0;
};

/** Without these a task would not start, or not as the service that members know. */
const needed = [
  'APP_ENV AWS_REGION CORS_ORIGINS DATABASE_POOL_SIZE DATABASE_URL DATA_DIR HOST LEGAL_CONTACT LEGAL_ENTITY MAIL_FROM',
  'OTEL_EXPORTER_OTLP_ENDPOINT PORT PUBLIC_URL REDIS_URL ROLE S3_BUCKET_NAME S3_REPLICA_BUCKET_NAME S3_REPLICA_REGION',
  'SECRETS_PREFIX TRUST_PROXY',
]
  .join(' ')
  .split(' ');

const secretKeys = new Set(configKeys.filter(({ secret }) => secret).map(({ name }) => name));

/** Whether a text that a task is given in the clear says a password. */
const isSecret = (name: string, value: string) =>
  secretKeys.has(name) &&
  (!['DATABASE_URL', 'REDIS_URL'].includes(name) || /:\/\/[^/@]*:[^/@]*@/.test(value));

export const taskPolicies: readonly Policy[] = [
  every('aws_ecs_task_definition', 'tasks run on Fargate in a size that it sells', (task) => {
    return (
      task.requires_compatibilities?.join() === 'FARGATE' && task.network_mode === 'awsvpc' && isSold(task)
    );
  }),
  every('aws_ecs_task_definition', 'a task has two roles, one to start and one to run', (task) => {
    const { task_role_arn: runs, execution_role_arn: starts } = task;
    return /aws_iam_role\.task\.arn/.test(runs) && /aws_iam_role\.execution\.arn/.test(starts);
  }),
  every(
    'aws_ecs_task_definition',
    'tasks run where the image was built for',
    ({ runtime_platform: platform }) => {
      return platform?.operating_system_family === 'LINUX' && platform.cpu_architecture === 'X86_64';
    },
  ),
  every('aws_ecs_task_definition', 'what a container mounts is a volume of its task', (task) => {
    const volumes = task.volume?.map(({ name }: Attributes) => name) ?? [];
    const containers: Container[] = JSON.parse(task.container_definitions);
    const mounted = containers.flatMap(({ mountPoints = [] }) =>
      mountPoints.map(({ sourceVolume }: Attributes) => sourceVolume),
    );
    return mounted.length > 0 && mounted.every((name) => volumes.includes(name));
  }),
  every('aws_ecs_task_definition', 'old revisions stay to go back to', (task) => task.skip_destroy === true),
  that('our image goes by its digest', (stack) =>
    holdsForEach(ours(stack), ({ image }) => /^\$\{var\.api_image\}$/.test(image)),
  ),
  that('the collector goes by its digest', (stack) => {
    const condition = stack.variable?.collector_image?.validation?.[0]?.condition ?? '';
    const collectors = containersIn(stack).filter(({ name }) => name === 'collector');
    return (
      holdsForEach(collectors, ({ image }) => /^\$\{var\.collector_image\}$/.test(image)) &&
      condition.includes('@sha256:')
    );
  }),
  that('no container can write to its own files', (stack) =>
    holdsForEach(containersIn(stack), (container) => container.readonlyRootFilesystem === true),
  ),
  that('no container runs as root', (stack) =>
    holdsForEach(containersIn(stack), ({ user }) => /^[1-9]\d*:[1-9]\d*$/.test(user)),
  ),
  that('no container has more rights than others', (stack) =>
    holdsForEach(
      containersIn(stack),
      ({ privileged, linuxParameters }) => !privileged && linuxParameters?.capabilities?.add === undefined,
    ),
  ),
  that('every container logs to the group of the service', (stack) =>
    holdsForEach(containersIn(stack), ({ logConfiguration: log }) => {
      const group =
        /aws_cloudwatch_log_group\.([\w-]+)\.name/.exec(log?.options?.['awslogs-group'])?.[1] ?? '';
      return (
        log.logDriver === 'awslogs' &&
        log.options.mode === 'non-blocking' &&
        stack.resource?.aws_cloudwatch_log_group?.[group]?.name === '/ecs/sleek-coach-api'
      );
    }),
  ),
  that('every task is told what it needs', (stack) =>
    holdsForEach(ours(stack), ({ environment = [] }) => {
      const told = new Map(environment.map(({ name, value }) => [name, value]));
      return needed.every((name) => (told.get(name) ?? '') !== '');
    }),
  ),
  that('no task is told of a setting that the server does not have', (stack) =>
    holdsForEach(ours(stack), ({ environment = [] }) => {
      const known = new Set([...configKeys.map(({ name }) => name), 'TMPDIR']);
      return environment.every(({ name }) => known.has(name));
    }),
  ),
  that('no secret is told in the clear', (stack) =>
    holdsForEach(containersIn(stack), ({ environment = [] }) =>
      environment.every(({ name, value }) => !isSecret(name, value)),
    ),
  ),
  that('no secret is handed over, since the server asks for them by itself', (stack) =>
    containersIn(stack).every(({ secrets = [] }) => secrets.length === 0),
  ),
  that('the environment of a task is the one of its stack', (stack) => {
    const environment = stack.provider?.aws?.[0]?.default_tags?.[0]?.tags?.environment;
    const prefix = environment === 'production' ? 'sleek-coach-prod/' : 'sleek-coach-staging/';
    return holdsForEach(ours(stack), ({ environment: rows = [] }) => {
      const told = Object.fromEntries(rows.map(({ name, value }) => [name, value]));
      return told.APP_ENV === environment && told.SECRETS_PREFIX === prefix;
    });
  }),
  that('the traffic with database and cache is encrypted', (stack) =>
    holdsForEach(ours(stack), ({ environment = [] }) => {
      const told = Object.fromEntries(environment.map(({ name, value }) => [name, value]));
      return /sslmode=/.test(told.DATABASE_URL ?? '') && /^rediss:/.test(told.REDIS_URL ?? '');
    }),
  ),
  that('the server listens to the load balancer, believes it, and is looked at from inside', (stack) => {
    const [server] = containersIn(stack, 'sleek-coach-api');
    const told = Object.fromEntries((server?.environment ?? []).map(({ name, value }) => [name, value]));
    return (
      server?.portMappings?.[0]?.containerPort === 8000 &&
      server.healthCheck?.command?.join(' ') === 'CMD node /app/server/healthcheck.js' &&
      `${told.HOST}:${told.PORT} ${told.TRUST_PROXY}` === '0.0.0.0:8000 on'
    );
  }),
  that('the server writes to its volume alone, and may end its answers', (stack) =>
    holdsForEach(ours(stack), ({ mountPoints, stopTimeout, environment = [] }) => {
      const told = Object.fromEntries(environment.map(({ name, value }) => [name, value]));
      const places = mountPoints?.map(({ containerPath }: Attributes) => containerPath) ?? [];
      return stopTimeout >= 30 && places.includes('/data') && told.DATA_DIR === '/data';
    }),
  ),
  that('migrations are done and undone by their own families', (stack) => {
    const commandOf = (family: string) =>
      containersIn(stack, family).map(({ name, command }) => `${name}: ${command?.join(' ')}`);
    return (
      commandOf('sleek-coach-migrate').join() === 'migrate: sleek-coach db up' &&
      commandOf('sleek-coach-migrate-rollback').join() === 'migrate: sleek-coach db down'
    );
  }),
  that('metrics reach CloudWatch through a collector that may fail alone', (stack) => {
    const collector = containersIn(stack, 'sleek-coach-api').find(({ name }) => name === 'collector');
    const config = collector?.environment?.[0]?.value ?? '';
    return (
      collector?.essential === false &&
      collector.restartPolicy?.enabled === true &&
      /monitoring\.[a-z0-9-]+\.amazonaws\.com\/v1\/metrics/.test(config) &&
      config.includes('"service":"monitoring"')
    );
  }),
];
