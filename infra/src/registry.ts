import { EcrLifecyclePolicy } from '@cdktn/provider-aws/lib/ecr-lifecycle-policy/index.js';
import { EcrRepository } from '@cdktn/provider-aws/lib/ecr-repository/index.js';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';

/** Where images lie. A tag never moves, and enough releases stay to go back to. */
export function defineRegistry(scope: Construct, { names }: Settings): EcrRepository {
  const repository = new EcrRepository(scope, 'images', {
    name: names.repository,
    imageTagMutability: 'IMMUTABLE',
    imageScanningConfiguration: { scanOnPush: true },
    encryptionConfiguration: [{ encryptionType: 'KMS' }],
    lifecycle: { preventDestroy: true },
  });
  new EcrLifecyclePolicy(scope, 'images-kept', {
    repository: repository.name,
    policy: JSON.stringify({
      rules: [
        expire(1, 'images that no tag names', {
          tagStatus: 'untagged',
          countType: 'sinceImagePushed',
          countUnit: 'days',
          countNumber: 14,
        }),
        expire(2, 'all but the last hundred', {
          tagStatus: 'any',
          countType: 'imageCountMoreThan',
          countNumber: 100,
        }),
      ],
    }),
  });
  return repository;
}

const expire = (rulePriority: number, description: string, selection: object) => ({
  rulePriority,
  description,
  selection,
  action: { type: 'expire' },
});
