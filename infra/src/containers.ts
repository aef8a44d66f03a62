import type { Settings } from './settings.ts';
import type { Told } from './task-settings.ts';

type Logs = { group: string; region: string };
type Ours = {
  name: string;
  image: string;
  memoryMib: number;
  settings: Readonly<Record<string, Told>>;
  logs: Logs;
};

/** As the image makes it: a user without rights, and the one folder that it may write to. */
const user = '10001:10001';
export const dataVolume = 'data';
/** What the agent behind an operator's shell writes to, where nothing else can be written. AWS does not promise that these are all. */
export const shellVolumes = [
  { volume: 'shell-agent', path: '/managed-agents' },
  { volume: 'shell-state', path: '/var/lib/amazon/ssm' },
  { volume: 'shell-log', path: '/var/log/amazon/ssm' },
] as const;

/** The most that Fargate waits between the request to stop and the end; an answer under way is given ten seconds of it. */
const stopTimeout = 60;

/** A container of our image. Nothing secret goes in: the server asks for that by itself, as the role of its task. */
export function ourContainer({ name, image, memoryMib, settings, logs }: Ours) {
  const rows = Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    name,
    image,
    essential: true,
    user,
    memory: memoryMib,
    readonlyRootFilesystem: true,
    linuxParameters: { initProcessEnabled: true },
    stopTimeout,
    environment: [
      ...rows.flatMap(([key, told]) => (told.by === 'value' ? [{ name: key, value: told.value }] : [])),
      { name: 'TMPDIR', value: '/data' },
    ],
    mountPoints: [
      { sourceVolume: dataVolume, containerPath: '/data', readOnly: false },
      ...shellVolumes.map(({ volume, path }) => ({
        sourceVolume: volume,
        containerPath: path,
        readOnly: false,
      })),
    ],
    logConfiguration: logConfiguration(logs, name),
  };
}

/** A burst of lines, or a log that cannot be reached, never holds up an answer. */
const logConfiguration = ({ group, region }: Logs, prefix: string) => ({
  logDriver: 'awslogs',
  options: {
    'awslogs-group': group,
    'awslogs-region': region,
    'awslogs-stream-prefix': prefix,
    mode: 'non-blocking',
    'max-buffer-size': '25m',
  },
});

export const collectorMemoryMib = 256;

/** Takes the metrics of the server and hands them to CloudWatch, signed as the task. */
export function collectorContainer({ region }: Settings, image: string, logs: Logs) {
  return {
    name: 'collector',
    image,
    // The service goes on without it, and it is started again.
    essential: false,
    restartPolicy: { enabled: true, restartAttemptPeriod: 60 },
    user: '65534:65534',
    memory: collectorMemoryMib,
    readonlyRootFilesystem: true,
    environment: [{ name: 'AOT_CONFIG_CONTENT', value: collectorConfig(region) }],
    healthCheck: { command: ['CMD', '/healthcheck'], interval: 30, timeout: 5, retries: 3, startPeriod: 15 },
    logConfiguration: logConfiguration(logs, 'collector'),
  };
}

/** JSON is YAML. */
const collectorConfig = (region: string): string =>
  JSON.stringify({
    extensions: { health_check: {}, sigv4auth: { region, service: 'monitoring' } },
    receivers: { otlp: { protocols: { http: { endpoint: '127.0.0.1:4318' } } } },
    processors: { batch: { timeout: '15s' }, memory_limiter: { check_interval: '5s', limit_mib: 160 } },
    exporters: {
      'otlphttp/cloudwatch': {
        metrics_endpoint: `https://monitoring.${region}.amazonaws.com/v1/metrics`,
        auth: { authenticator: 'sigv4auth' },
      },
    },
    service: {
      extensions: ['health_check', 'sigv4auth'],
      pipelines: {
        metrics: {
          receivers: ['otlp'],
          processors: ['memory_limiter', 'batch'],
          exporters: ['otlphttp/cloudwatch'],
        },
      },
    },
  });
