import { setTimeout as sleep } from 'node:timers/promises';
import type { Container, Started } from './container.ts';
import type { Dockerfile } from './dockerfile.ts';

export type Step = { step: string; ok: boolean; why: string | null; ms: number };

/** What a member and an operator want of the image, one after the other, on an empty database of its own. */
export async function tryImage(
  container: Container,
  {
    file,
    databaseUrl,
    migrations,
    port,
  }: { file: Dockerfile; databaseUrl: string; migrations: number; port: number },
): Promise<Step[]> {
  const env = required(databaseUrl, port);
  const address = `http://127.0.0.1:${port}`;
  const steps: Step[] = [];
  const step = async (name: string, work: () => Promise<string | null>) => {
    const from = performance.now();
    const why = await work().catch((error: unknown) => String(error));
    steps.push({ step: name, ok: why === null, why, ms: Math.round(performance.now() - from) });
  };
  const command = (line: string, { says, code = 0 }: { says: string; code?: number }) =>
    step(line, async () => {
      const { exitCode, out, err } = await container.run(line.split(' '), env);
      const isRight = exitCode === code && `${out}${err}`.includes(says);
      return isRight ? null : `exit code ${exitCode}:\n${out}${err}`;
    });

  await step('writes nowhere but in its volume and /tmp', () => writesOnlyThere(container, file));
  await command('sleek-coach db up', { says: 'Applied' });
  await command('sleek-coach db down', { says: 'Undid' });
  await command('sleek-coach db status', { says: `${migrations - 1} applied, 1 pending` });
  await command('sleek-coach db up', { says: 'Applied' });
  await step('the health check fails while nobody serves', () => healthcheck(container, file, env, 1));
  const server = container.start(env);
  try {
    await step('the server starts', () => answersWithin(`${address}/health/ready`, server, 30_000));
    for (const [path, says] of pages) await step(`GET ${path}`, () => shows(`${address}${path}`, says));
    await step('the web app comes with its script', () => showsScript(address));
    await step('a member registers', () => registers(address));
    await step('the health check passes', () => healthcheck(container, file, env, 0));
    await command('sleek-coach ops status', { says: 'database' });
    await command('sleek-coach ops jobs run token-cleanup', { says: 'token-cleanup is done' });
    await command('sleek-coach ops smoke', { says: 'ok' });
    await step('pictures are drawn', () => drawsPictures(container, env));
    await step(`${file.stopSignal} ends it in order`, () => stops(server, file.stopSignal));
  } finally {
    server.child.kill('SIGKILL');
  }
  return steps;
}

/** Without any of these the server says what is missing. */
export const required = (databaseUrl: string, port: number) => ({
  DATABASE_URL: databaseUrl,
  JWT_SECRET_KEY: 'a secret of at least 32 characters',
  DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
  LEGAL_ENTITY: 'Entity of the Proof',
  LEGAL_CONTACT: 'proof@example.com',
  PORT: String(port),
  OPS_PORT: 'off',
});

const pages: readonly (readonly [string, string])[] = [
  ['/health', 'healthy'],
  ['/', '<div id="root">'],
  ['/api/v1/legal/privacy-policy', 'Entity of the Proof'],
  ['/api/v1/legal/terms-of-service', 'Entity of the Proof'],
  ['/api/v1/legal/data-retention', 'data_retention'],
  ['/openapi.json', '"openapi"'],
  ['/docs', 'swagger-ui'],
  ['/docs/swagger-ui-bundle.js', 'SwaggerUI'],
  ['/docs/swagger-ui.css', '.swagger-ui'],
  ['/status', 'html'],
];

async function shows(url: string, says: string): Promise<string | null> {
  const response = await fetch(url);
  const text = await response.text();
  return response.status === 200 && text.includes(says) ? null : `${response.status}: ${text.slice(0, 300)}`;
}

async function showsScript(address: string): Promise<string | null> {
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(await (await fetch(address)).text())?.[1];
  return script === undefined ? 'the page names no script' : await shows(`${address}${script}`, 'import');
}

async function registers(address: string): Promise<string | null> {
  const response = await fetch(`${address}/api/v1/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'image@example.com', password: 'Correct-Horse-7' }),
  });
  return response.status === 201 ? null : `${response.status}: ${await response.text()}`;
}

async function answersWithin(url: string, server: Started, limitMs: number): Promise<string | null> {
  for (const from = performance.now(); performance.now() - from < limitMs; await sleep(25)) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return null;
    if (server.child.exitCode !== null) break;
  }
  return `no answer:\n${server.output()}`;
}

async function healthcheck(
  container: Container,
  file: Dockerfile,
  env: Record<string, string>,
  expected: number,
): Promise<string | null> {
  const { exitCode, err } = await container.run(file.healthcheck, env);
  return exitCode === expected ? null : `exit code ${exitCode}: ${err}`;
}

async function writesOnlyThere(container: Container, file: Dockerfile): Promise<string | null> {
  const places = { '/app': false, '/app/server': false, '/etc': false, '/data': true, '/tmp': true };
  const script = `const fs = require('node:fs'), out = {};
    for (const place of ${JSON.stringify(Object.keys(places))})
      try { fs.writeFileSync(place + '/trial', ''); fs.rmSync(place + '/trial'); out[place] = true } catch { out[place] = false }
    console.log(JSON.stringify({ uid: process.getuid(), gid: process.getgid(), places: out }))`;
  const { out, err } = await container.run(['node', '-e', script]);
  const expected = JSON.stringify({ ...file.user, places });
  return out.trim() === expected ? null : `${out}${err}, expected ${expected}`;
}

async function drawsPictures(container: Container, env: Record<string, string>): Promise<string | null> {
  const script = `require('/app/node_modules/sharp')({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .jpeg().toBuffer().then((jpeg) => console.log(jpeg.subarray(0, 2).toString('hex')))`;
  const { out, err } = await container.run(['node', '-e', script], env);
  return out.trim() === 'ffd8' ? null : `${out}${err}`;
}

/** The server ends itself 25 seconds after it was asked, with exit code 1: 0 says that it was in time. */
async function stops({ child, ended }: Started, signal: NodeJS.Signals): Promise<string | null> {
  child.kill(signal);
  const { exitCode, out, err } = await ended;
  return exitCode === 0 ? null : `exit code ${exitCode}:\n${out}${err}`;
}
