import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resourcesOf, type StackJson } from './stack-json.ts';
import { synthesise } from './synthesise.ts';

const hasTerraform = spawnSync('terraform', ['version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'sleek-terraform-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const digest = (letter: string) => `registry.example.com/image@sha256:${letter.repeat(64)}`;
const inputs: Readonly<Record<string, string>> = {
  account_id: '123456789012',
  domain_name: 'app.example.com',
  api_image: digest('a'),
  collector_image: digest('b'),
  github_repository: 'acme/sleek-coach',
  alert_email: 'alerts@example.com',
  legal_entity: 'Müller & Söhne, Berlin',
  legal_contact: 'c/o Müller',
};

/** The provider cannot be had here, so what it would know is replaced by text: what is left is Terraform's own language. */
describe.skipIf(!hasTerraform)('Terraform itself', () => {
  beforeAll(() => {
    writeStack(synthesise('production'));
    expect(terraform('init', '-input=false')).toBe('');
  });

  test.each(['staging', 'production'] as const)('takes every expression of %s', (environment) => {
    writeStack(synthesise(environment));
    expect(plan(inputs)).toBe('');
  });

  test('refuses each input that is not what it should be, by its name', () => {
    const wrong = {
      account_id: '1234',
      domain_name: '*.example.com',
      api_image: 'sleek-coach-api:latest',
      collector_image: 'public.ecr.aws/aws-observability/aws-otel-collector:latest',
      github_repository: 'acme/*',
      alert_email: 'nobody',
      legal_entity: 'Acme "The Best" Ltd',
      legal_contact: '',
    };
    const complaints = plan(wrong);
    const refused = Object.keys(inputs).filter((name) => complaints.includes(`var.${name} is`));
    expect(refused).toEqual(Object.keys(wrong));
  });
});

/** Outputs with every text that has an expression in it. */
function writeStack(stack: StackJson): void {
  const texts = [...resourcesOf(stack).map(({ attributes }) => attributes), stack.ephemeral].flatMap(textsIn);
  const withExpressions = texts.filter((text) => /[$%]\{/.test(text));
  expect(withExpressions.length).toBeGreaterThan(150);
  const output = Object.fromEntries(
    withExpressions.map((text, index) => [`text_${index}`, { value: withoutProvider(text) }]),
  );
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ variable: stack.variable, output }));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const proof = '[{resource_record_name = "n", resource_record_type = "t", resource_record_value = "v"}]';
const withoutProvider = (text: string): string =>
  text
    .replaceAll(/aws_acm_certificate\.\w+\.domain_validation_options/g, proof)
    .replaceAll(/\b(ephemeral\.|data\.)?aws_\w+\.[\w-]+(\.\w+)*/g, 'var.account_id');

const plan = (values: Readonly<Record<string, string>>): string =>
  terraform(
    'plan',
    '-input=false',
    '-no-color',
    ...Object.entries(values).map(([name, value]) => `-var=${name}=${value}`),
  );

/** @returns what it complains of; nothing where it is content. */
function terraform(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('terraform', args, { cwd: folder, encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}${stderr}`;
}
