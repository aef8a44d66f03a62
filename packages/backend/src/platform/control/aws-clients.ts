import { err, ok } from '@sleek/domain/result';
import type { Redacted } from '../../secrets.ts';
import { type AwsEnvironment, awsNamesOf } from './aws-names.ts';
import type { Answer, ControlFault } from './control.ts';

export type AwsAccess = {
  region: string;
  /** A server with the wires of AWS; null: AWS itself. */
  endpoint: string | null;
  /** Null: what the machine was given, such as a role. */
  credentials: { accessKeyId: Redacted; secretAccessKey: Redacted; sessionToken: Redacted | null } | null;
};

export type AwsClients = ReturnType<typeof openAwsClients>;

/** Each client is loaded when it is first asked for; a server that never is pays nothing for them. */
export function openAwsClients(access: AwsAccess, environment: AwsEnvironment = 'production') {
  const settings = settingsOf(access);
  return {
    names: awsNamesOf(environment),
    ecs: once(async () => new (await import('@aws-sdk/client-ecs')).ECS(settings)),
    rds: once(async () => new (await import('@aws-sdk/client-rds')).RDS(settings)),
    elasticache: once(async () => new (await import('@aws-sdk/client-elasticache')).ElastiCache(settings)),
    cloudwatch: once(async () => new (await import('@aws-sdk/client-cloudwatch')).CloudWatch(settings)),
    logs: once(async () => new (await import('@aws-sdk/client-cloudwatch-logs')).CloudWatchLogs(settings)),
    secrets: once(async () => new (await import('@aws-sdk/client-secrets-manager')).SecretsManager(settings)),
    scheduler: once(async () => new (await import('@aws-sdk/client-scheduler')).Scheduler(settings)),
    sts: once(async () => new (await import('@aws-sdk/client-sts')).STS(settings)),
  };
}

function settingsOf({ region, endpoint, credentials }: AwsAccess) {
  return {
    region,
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 3000, requestTimeout: 15_000 },
    ...(endpoint !== null && { endpoint }),
    ...(credentials !== null && {
      credentials: {
        accessKeyId: credentials.accessKeyId.reveal(),
        secretAccessKey: credentials.secretAccessKey.reveal(),
        ...(credentials.sessionToken !== null && { sessionToken: credentials.sessionToken.reveal() }),
      },
    }),
  };
}

function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | null = null;
  return () => {
    opened ??= open();
    return opened;
  };
}

/** Asks AWS; what it says no with becomes a fault, and a defect of ours is thrown on. */
export async function ask<T>(question: () => Promise<T>): Answer<T> {
  try {
    return ok(await question());
  } catch (error) {
    const fault = faultOf(error);
    if (fault === null) throw error;
    return err(fault);
  }
}

type AwsError = { name?: string; message?: string; code?: string; $fault?: string; $metadata?: unknown };

/** The wires name the same thing in several ways: `AccessDeniedException`, `AccessDenied`. */
function faultOf(error: unknown): ControlFault | null {
  const { name = '', message = '', code = '', $fault } = error as AwsError;
  const why = message === '' || message === 'UnknownError' ? name : `${name}: ${message}`;
  if (/^Expired/.test(name))
    return { type: 'denied', why: `The credentials have expired; log in to AWS again (${name}).` };
  if (/CredentialsProvider/.test(name)) return { type: 'denied', why: 'There are no credentials for AWS.' };
  if (
    /^(AccessDenied|UnauthorizedOperation|UnrecognizedClient|InvalidClientTokenId|SignatureDoesNotMatch)/.test(
      name,
    )
  )
    return { type: 'denied', why };
  if (/^(Throttling|TooManyRequests|RequestLimitExceeded)/.test(name))
    return { type: 'down', why: `AWS takes no more requests at the moment (${name}).` };
  if (/NotFound/.test(name)) return { type: 'not-found', why };
  if (/^(ECONN|ENOTFOUND|EAI_|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)/.test(code) || name === 'TimeoutError')
    return { type: 'down', why: `AWS does not answer (${code || name}).` };
  if ($fault === 'server') return { type: 'down', why };
  return $fault === 'client' ? { type: 'refused', why } : null;
}
