import { randomUUID } from 'node:crypto';
import { AwsError } from './aws-error.ts';
import type { Timeline } from './timeline.ts';
import { epochS } from './wire.ts';

type Input = Record<string, unknown>;
type Version = { id: string; text: string; stages: string[]; createdAt: Date };

/** Secrets Manager: a new value becomes AWSCURRENT, and what was current AWSPREVIOUS. */
export function createSecrets(timeline: Timeline) {
  const secrets = new Map<string, Version[]>();
  const put = (name: string, text: string, id: string = randomUUID()) => {
    const versions = secrets.get(name) ?? [];
    for (const version of versions)
      version.stages = version.stages.includes('AWSCURRENT') ? ['AWSPREVIOUS'] : [];
    secrets.set(name, [{ id, text, stages: ['AWSCURRENT'], createdAt: timeline.now() }, ...versions]);
  };
  put('sleek-coach-prod/db-password', '{"username":"sleekcoach_app_a","password":"first"}', 'seed-1');
  put('sleek-coach-prod/openai-api-key', 'sk-seed', 'seed-2');
  put('sleek-coach-prod/jwt-secret-key', 'j'.repeat(32), 'seed-3');
  const find = ({ SecretId }: Input) => {
    const versions = secrets.get(String(SecretId));
    if (versions === undefined)
      throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
    return versions;
  };
  const actions: Record<string, (input: Input) => object> = {
    GetSecretValue: (input) => {
      const stage = String(input.VersionStage ?? 'AWSCURRENT');
      const version = find(input).find(({ stages }) => stages.includes(stage));
      if (version === undefined)
        throw new AwsError('ResourceNotFoundException', `There is no version with the stage ${stage}.`);
      return {
        Name: input.SecretId,
        SecretString: version.text,
        VersionId: version.id,
        VersionStages: version.stages,
        CreatedDate: epochS(version.createdAt),
      };
    },
    DescribeSecret: (input) => ({
      Name: input.SecretId,
      VersionIdsToStages: Object.fromEntries(find(input).map(({ id, stages }) => [id, stages])),
    }),
    PutSecretValue: (input) => {
      find(input);
      const id = String(input.ClientRequestToken);
      put(String(input.SecretId), String(input.SecretString), id);
      return { Name: input.SecretId, VersionId: id, VersionStages: ['AWSCURRENT'] };
    },
  };
  return {
    /** @returns the text with a stage, as a task would read it. */
    read: (name: string, stage = 'AWSCURRENT') =>
      secrets.get(name)?.find(({ stages }) => stages.includes(stage))?.text ?? null,
    put,
    answer: (action: string, input: Input): object => {
      const act = actions[action];
      if (act === undefined)
        throw new AwsError('UnknownOperationException', `The simulator has no secretsmanager:${action}`);
      return act(input);
    },
  };
}
