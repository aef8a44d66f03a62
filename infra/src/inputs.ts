import { TerraformVariable, type TerraformVariableValidationConfig } from 'cdktn';
import type { Construct } from 'constructs';

/** What is told to Terraform when it runs: who the operator is, and what is released. None of it is secret. */
export type Inputs = Readonly<Record<keyof typeof inputs, string>>;

type Input = { description: string; pattern: string; says: string };

/** It goes into the JSON of a task as it is. */
const withoutQuotes = '^[^\\"\\\\\\\\\\n]+$';

const inputs = {
  account_id: {
    description: 'AWS account; any other one is refused.',
    pattern: '^[0-9]{12}$',
    says: 'An account has twelve digits.',
  },
  domain_name: {
    description: 'Where members find the service; its zone is made here and has to be delegated.',
    pattern: '^([a-z0-9-]+\\\\.)+[a-z]{2,}$',
    says: 'A domain such as app.example.com.',
  },
  api_image: {
    description: 'The image of the first task definitions; releases afterwards register their own.',
    pattern: '@sha256:[0-9a-f]{64}$',
    says: 'An image is named by its digest.',
  },
  collector_image: {
    description: 'The collector of metrics beside each task: AWS Distro for OpenTelemetry.',
    pattern: '@sha256:[0-9a-f]{64}$',
    says: 'An image is named by its digest.',
  },
  github_repository: {
    description: 'The repository whose workflows may deploy, as owner/name.',
    pattern: '^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$',
    says: 'A repository is owner/name, without a wildcard.',
  },
  alert_email: {
    description: 'Who is told of alarms.',
    pattern: '^[^@ ]+@[^@ ]+$',
    says: 'An e-mail address.',
  },
  legal_entity: {
    description: 'Who operates the service, as the legal documents name it.',
    pattern: withoutQuotes,
    says: 'A name, without double quotes.',
  },
  legal_contact: {
    description: 'How to reach the operator, as the legal documents name it.',
    pattern: withoutQuotes,
    says: 'An address, without double quotes.',
  },
} as const satisfies Record<string, Input>;

/** Declares every input; each checks its value before anything is planned. */
export function defineInputs(scope: Construct): Inputs {
  const entries = Object.entries(inputs).map(([name, input]) => {
    const { description } = input;
    const variable = new TerraformVariable(scope, name, {
      type: 'string',
      nullable: false,
      description,
      validation: [validationOf(name, input)],
    });
    return [name, variable.stringValue];
  });
  return Object.fromEntries(entries) as Inputs;
}

const validationOf = (name: string, { pattern, says }: Input): TerraformVariableValidationConfig => ({
  condition: `\${can(regex("${pattern}", var.${name}))}`,
  errorMessage: says,
});
