import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AwsEnvironment, awsNamesOf } from '../../platform/control/aws-names.ts';
import { AwsError, errorOfFault, type Fault } from './aws-error.ts';
import { createEcs, type EcsSimulator } from './ecs.ts';
import { createElastiCache } from './elasticache.ts';
import { createRds, type RdsSimulator } from './rds.ts';
import { createSecrets } from './secrets.ts';
import { createCloudWatch, createLogs } from './signals.ts';
import { answerS3, answerSts, createScheduler } from './small-services.ts';
import { createTimeline, type Timeline } from './timeline.ts';
import { type Asked, readAsked, refusalOf, replyOf } from './wire.ts';

export type AwsSimulator = AsyncDisposable & {
  url: string;
  timeline: Timeline;
  ecs: EcsSimulator['state'];
  rds: RdsSimulator['state'];
  secrets: ReturnType<typeof createSecrets>;
  logs: ReturnType<typeof createLogs>;
  cloudwatch: ReturnType<typeof createCloudWatch>;
  cache: ReturnType<typeof createElastiCache>['group'];
  /** What is to go wrong from now on. */
  faults: Fault[];
  /** What was asked, such as `ecs:UpdateService`. */
  asked: string[];
};

/**
 * The control plane of the production system: the parts of AWS that the runbook names, under its names, on a clock that
 * stands until a test moves it. It believes every signature.
 */
export async function openAwsSimulator({
  start = '2026-06-15T12:00:00.000Z',
  port = 0,
  environment = 'production',
}: {
  start?: string;
  port?: number;
  /** Of staging it has cluster and database under their own names. */
  environment?: AwsEnvironment;
} = {}): Promise<AwsSimulator> {
  const timeline = createTimeline(start);
  const [ecs, rds, cache] = [
    createEcs(timeline, awsNamesOf(environment).cluster),
    createRds(timeline, awsNamesOf(environment).database),
    createElastiCache(),
  ];
  const [secrets, logs, cloudwatch] = [createSecrets(timeline), createLogs(timeline), createCloudWatch()];
  const scheduler = createScheduler();
  const faults: Fault[] = [];
  const asked: string[] = [];
  const answers: Record<string, (request: Asked) => object> = {
    ecs: ({ action, input }) => ecs.answer(action, input),
    rds: ({ action, input }) => rds.answer(action, input),
    elasticache: ({ action, input }) => cache.answer(action, input),
    monitoring: ({ action, input, form }) => cloudwatch.answer(action, input, form),
    logs: ({ action, input }) => logs.answer(action, input),
    secretsmanager: ({ action, input }) => secrets.answer(action, input),
    scheduler: ({ action, input }) => scheduler.answer(action, input),
    sts: ({ action }) => answerSts(action),
    s3: ({ action, input }) => answerS3(action, input),
  };
  const answer = (request: Asked): object => {
    asked.push(`${request.service}:${request.action}`);
    timeline.advance(0);
    const act = answers[request.service];
    if (act === undefined) throw new AwsError('UnknownService', `The simulator has no ${request.service}`);
    return act(request);
  };
  const server = createServer(async (request, response) => {
    const whole = readAsked(request, await bodyOf(request));
    const fault = takeFault(faults, whole);
    if (fault === 'cut') return void response.destroy();
    const { status, headers, body } = fault === null ? attempt(whole, answer) : refusalOf(whole, fault);
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    timeline,
    ecs: ecs.state,
    rds: rds.state,
    secrets,
    logs,
    cloudwatch,
    cache: cache.group,
    faults,
    asked,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function attempt(request: Asked, answer: (request: Asked) => object) {
  try {
    return replyOf(request, answer(request));
  } catch (error) {
    if (error instanceof AwsError) return refusalOf(request, error);
    throw error;
  }
}

function takeFault(faults: Fault[], { service, action, form }: Asked): AwsError | 'cut' | null {
  const at = faults.findIndex(
    (fault) => fault.service === service && (fault.action === undefined || fault.action === action),
  );
  const fault = faults[at];
  if (fault === undefined) return null;
  if (fault.times !== undefined && --fault.times === 0) faults.splice(at, 1);
  if (fault.kind === 'cut') return 'cut';
  return errorOfFault(fault.kind, form === 'query' || form === 's3', `${service}:${action}`);
}
