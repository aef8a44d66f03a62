import { readFileSync } from 'node:fs';

/** What this proof reads of a Dockerfile: the commands of its first stage, and all that makes the last one. */
export type Dockerfile = {
  /** Of the stage that builds. */
  buildCommands: string[];
  buildImage: string;
  baseImage: string;
  /** Of the last stage, in order. */
  steps: ({ type: 'run'; command: string } | { type: 'copy'; from: string; to: string })[];
  env: Record<string, string>;
  args: Record<string, string>;
  user: { uid: number; gid: number };
  workdir: string;
  volumes: string[];
  stopSignal: NodeJS.Signals;
  healthcheck: string[];
  command: string[];
};

/** @throws at an instruction that it does not know, so that none is left out of what is tried. */
export function readDockerfile(path: string): Dockerfile {
  const read: Dockerfile = {
    buildCommands: [],
    buildImage: '',
    baseImage: '',
    steps: [],
    env: {},
    args: {},
    user: { uid: 0, gid: 0 },
    workdir: '/',
    volumes: [],
    stopSignal: 'SIGKILL',
    healthcheck: [],
    command: [],
  };
  let stage = 0;
  for (const { word, rest } of instructionsOf(readFileSync(path, 'utf8'))) {
    if (word === 'FROM') stage += 1;
    if (stage === 2) takeLast(read, word, rest);
    else takeEarlier(read, word, rest);
  }
  if (stage !== 2) throw new Error(`${path} has ${stage} stages, and this reads two`);
  return read;
}

function instructionsOf(text: string): { word: string; rest: string }[] {
  const lines = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [, word = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    return { word, rest };
  });
}

function takeEarlier(read: Dockerfile, word: string, rest: string): void {
  if (word === 'RUN') read.buildCommands.push(rest);
  else if (word === 'ARG') Object.assign(read.args, pairsOf(rest));
  else if (word === 'FROM') read.buildImage = filled(rest.split(' ')[0] ?? '', read.args);
  else if (word !== 'COPY' && word !== 'WORKDIR')
    throw new Error(`${word} ${rest} is not known to this proof`);
}

const takers: Record<string, (read: Dockerfile, rest: string) => void> = {
  FROM: (read, rest) => {
    read.baseImage = filled(rest, read.args);
  },
  ARG: (read, rest) => Object.assign(read.args, pairsOf(rest)),
  RUN: (read, rest) => read.steps.push({ type: 'run', command: rest }),
  COPY: (read, rest) => {
    const [, from = '', to = ''] = /^--from=build (\S+) (\S+)$/.exec(rest) ?? [];
    if (to === '') throw new Error(`COPY ${rest} is not known to this proof`);
    read.steps.push({ type: 'copy', from, to });
  },
  ENV: (read, rest) => Object.assign(read.env, pairsOf(rest)),
  LABEL: () => {},
  WORKDIR: (read, rest) => {
    read.workdir = rest;
  },
  USER: (read, rest) => {
    const [uid, gid] = rest.split(':').map(Number);
    read.user = { uid: uid ?? Number.NaN, gid: gid ?? Number.NaN };
  },
  EXPOSE: () => {},
  VOLUME: (read, rest) => read.volumes.push(rest),
  STOPSIGNAL: (read, rest) => {
    read.stopSignal = rest as NodeJS.Signals;
  },
  HEALTHCHECK: (read, rest) => {
    read.healthcheck = JSON.parse(rest.slice(rest.indexOf('CMD ') + 4));
  },
  CMD: (read, rest) => {
    read.command = JSON.parse(rest);
  },
};

function takeLast(read: Dockerfile, word: string, rest: string): void {
  const take = takers[word];
  if (take === undefined) throw new Error(`${word} ${rest} is not known to this proof`);
  take(read, rest);
}

const pairsOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w.-]+)=("[^"]*"|\S*)/g)].map(([, name = '', value = '']) => [
      name,
      value.replace(/^"|"$/g, ''),
    ]),
  );

const filled = (text: string, args: Record<string, string>) =>
  text.replace(/\$\{(\w+)\}/g, (_, name: string) => args[name] ?? '');
