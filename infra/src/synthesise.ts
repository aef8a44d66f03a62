import { App, type TerraformStack, Testing } from 'cdktn';
import { settings } from './settings.ts';
import { defineEnvironment } from './stack.ts';
import type { StackJson } from './stack-json.ts';
import { defineState } from './state.ts';

export const stackNames = ['staging-state', 'staging', 'production-state', 'production'] as const;
export type StackName = (typeof stackNames)[number];

let made: Readonly<Record<StackName, string>> | undefined;

/** Every stack as the text that Terraform reads, made once a process. Nothing is asked of the network. */
export function synthesiseTexts(): Readonly<Record<StackName, string>> {
  made ??= makeTexts();
  return made;
}

/** A copy of the stack for whoever wants to look at it, or to break it. */
export const synthesise = (name: StackName): StackJson => JSON.parse(synthesiseTexts()[name]) as StackJson;

function makeTexts(): Readonly<Record<StackName, string>> {
  // Without this the synthesiser refuses what only newer versions of Terraform know, such as lock files in S3.
  const app = new App({ context: { targetVersions: { terraform: '>=1.11.0' } } });
  return {
    'staging-state': textOf(defineState(app, settings.staging)),
    staging: textOf(defineEnvironment(app, settings.staging)),
    'production-state': textOf(defineState(app, settings.production)),
    production: textOf(defineEnvironment(app, settings.production)),
  };
}

const textOf = (stack: TerraformStack): string => {
  const { terraform, ...rest } = JSON.parse(Testing.synth(stack, true)) as StackJson;
  const versioned = { terraform: { required_version: '>= 1.11.0', ...terraform }, ...rest };
  return `${JSON.stringify(versioned, null, 2)}\n`;
};
