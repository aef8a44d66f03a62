#!/usr/bin/env node
// Runs a command of the project on a machine with nothing but Node >= 20 and npm: installs what is missing, finds the
// Node that the project pins, and hands over. It uses nothing from node_modules and speaks on stderr only, since the
// commands' own answers go to stdout.
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './setup/child.mjs';
import { SetupFailure } from './setup/failure.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { findRuntimes } from './setup/runtime.mjs';
import { ensureWebBuild } from './setup/web-build.mjs';

const COMMANDS = {
  start: {
    entry: 'apps/api/main.ts',
    needsWeb: true,
    does: 'run Sleek Coach on this machine (--demo: with a demo member)',
  },
  test: { entry: 'tools/test.ts', needsWeb: true, does: 'run every test' },
  verify: { entry: 'tools/verify.ts', does: 'check format, types, structure and generated files' },
  db: {
    entry: 'tools/db.ts',
    does: 'migrate the database: up, down, status',
  },
  ops: { entry: 'apps/ops/main.ts', does: 'operate a server: its settings and switches (--help tells all)' },
  'eval:energy': {
    entry: 'proofs/energy/eval-energy.ts',
    does: 'predict for a cohort: cohort.json predictions.json',
  },
  'eval:safety': {
    entry: 'proofs/safety/eval-safety.ts',
    does: 'judge a file of labelled texts: FILE.jsonl (--guard off: without the guard)',
  },
  'eval:grounding': {
    entry: 'proofs/grounding/eval-grounding.ts',
    does: 'try to make the coach say what is not so: --mutations N --seed S',
  },
  'eval:harm': {
    entry: 'proofs/harm/eval-harm.ts',
    does: 'what reaches a member when a model means harm: FILE.jsonl (--guard off: without the guards)',
  },
  'safety:train': {
    entry: 'proofs/safety/model/train-model.ts',
    does: 'train the risk model of the safety guard (--check, --cross-validate)',
  },
  build: {
    entry: 'tools/build.ts',
    needsWeb: true,
    does: 'make the folder that an installation or image is',
  },
  bench: { entry: 'tools/bench.ts', needsWeb: true, does: 'measure how fast it is, beside a floor' },
  gameday: {
    entry: 'proofs/gamedays/gameday.ts',
    needsWeb: true,
    does: 'play incidents on real processes: alarm, cause, fix (--list)',
  },
  prove: { entry: 'tools/prove.ts', needsWeb: true, does: 'check every promise at full size (--list)' },
  'infra:test': { entry: 'tools/infra-test.ts', needsInfra: true, does: 'test the infrastructure, offline' },
  'infra:synth': {
    entry: 'infra/src/main.ts',
    needsInfra: true,
    does: 'write what Terraform reads: infra/stacks',
  },
  licences: {
    entry: 'tools/licences.ts',
    does: 'whether every package may be used (--texts: their licences)',
  },
  sbom: { entry: 'tools/sbom.ts', does: 'what is in it: a bill of materials in CycloneDX' },
  'audit:check': { entry: 'tools/audit-check.ts', does: 'known weaknesses of the packages, asked of npm' },
  release: { entry: 'tools/release.ts', does: 'make a release: version, notes, tag (major, minor or patch)' },
  'contact-sheet': { entry: 'tools/contact-sheet.ts', needsWeb: true, does: 'picture every screen' },
};

const main = async ([name, ...args]) => {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  if (name === '--help' || name === '-h') return help(process.stdout, 0);
  if (name === undefined || !Object.hasOwn(COMMANDS, name)) {
    process.stderr.write(name === undefined ? 'Which command?\n\n' : `There is no command "${name}".\n\n`);
    return help(process.stderr, 2);
  }
  const { entry, needsWeb, needsInfra } = COMMANDS[name];
  try {
    await ensurePackages(root);
    if (needsInfra) await ensurePackages(join(root, 'infra'));
    const env = environment(root);
    const runtimes = findRuntimes(root);
    if (needsWeb) await ensureWebBuild(root, { runtimes, env });
    const end = await runChild(runtimes, [join(root, entry), ...args], { env });
    return end.exitCode;
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error;
    if (error.message !== '') process.stderr.write(`\n${error.message}\n`);
    return error.exitCode;
  }
};

const environment = (root) => {
  const inPath = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const bin = join(root, 'node_modules', '.bin');
  return {
    ...process.env,
    [inPath]: [bin, process.env[inPath]].filter(Boolean).join(delimiter),
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
  };
};

const help = (stream, exitCode) => {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const rows = Object.entries(COMMANDS).map(([name, { does }]) => `  ${name.padEnd(width)}  ${does}\n`);
  stream.write(`node tools/setup.mjs <command> [arguments]\n\n${rows.join('')}`);
  return exitCode;
};

process.exitCode = await main(process.argv.slice(2));
