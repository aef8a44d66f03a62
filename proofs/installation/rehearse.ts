import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DocumentedStep, documentedSteps } from './documented-steps.ts';
import { askOnce, keepAsking } from './members.ts';
import { openStandIn, proxyName } from './stand-in.ts';

const repository = resolve(import.meta.dirname, '../..');
const address = 'http://127.0.0.1:8000';
const member = { email: 'you@example.org', password: 'Correct-Horse-7' };

type Told = { step: string; ok: boolean; why: string | null; seconds: number };

/** Types the page in a root of its own. Run in namespaces of its own. @returns the exit code. */
export async function rehearse(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'installation-'));
  const told: Told[] = [];
  try {
    const root = layCopy(folder);
    await using standIn = openStandIn(root);
    for (const step of documentedSteps(join(repository, 'docs/self-hosting.md'))) {
      const one = await tried(step.heading, async () => {
        await before[step.heading]?.(root);
        const why = await type(root, step);
        return why ?? (await after[step.heading]?.(root)) ?? null;
      });
      told.push(one);
      console.log(JSON.stringify(one.ok ? one : { ...one, log: standIn.output().slice(-3000) }));
      if (!one.ok) break;
    }
  } finally {
    execFileSync('umount', ['--lazy', join(folder, 'layers')], { stdio: 'ignore' });
    rmSync(folder, { recursive: true, force: true });
  }
  const failed = told.filter(({ ok }) => !ok).length;
  console.log(JSON.stringify({ summary: { steps: told.length, failed } }));
  return failed === 0 ? 0 : 1;
}

/** The files of this machine, of which nothing that is changed remains. */
function layCopy(folder: string): string {
  const layers = join(folder, 'layers');
  mkdirSync(layers);
  execFileSync('ip', ['link', 'set', 'lo', 'up']);
  execFileSync('mount', ['-t', 'tmpfs', 'layers', layers]);
  for (const name of ['upper', 'work', 'root']) mkdirSync(join(layers, name));
  const root = join(layers, 'root');
  const options = `lowerdir=/,upperdir=${layers}/upper,workdir=${layers}/work`;
  execFileSync('mount', ['-t', 'overlay', 'overlay', '-o', options, root]);
  for (const place of ['proc', 'dev', 'sys'])
    execFileSync('mount', ['--rbind', `/${place}`, join(root, place)]);
  mkdirSync(join(root, repository), { recursive: true });
  execFileSync('mount', ['--bind', repository, join(root, repository)]);
  mkdirSync(join(root, 'etc/caddy'), { recursive: true });
  return root;
}

/** What a person does between the lines, and what has to be true then. */
const before: Record<string, (root: string) => Promise<void>> = {
  'The first admin': async (root) => {
    await send('/auth/register', member);
    await send('/auth/verify-email', { token: await mailedToken(root) });
  },
  Restore: async () => void (await logWeight('2026-01-02')),
  Upgrade: async () => {
    // Past the proxy they would be refused while the process changes.
    if (hasProxy) members = keepAsking(`https://${proxyName}/health`);
  },
};
const hasProxy = existsSync('/usr/bin/caddy');
let members: ReturnType<typeof keepAsking> | null = null;

const after: Record<string, (root: string) => Promise<string | null>> = {
  TLS: async () => (hasProxy ? await servesThrough() : null),
  'The first admin': async () => ((await logWeight('2026-01-01')) === 201 ? null : 'no check-in'),
  Restore: () => holdsDays(2),
  Upgrade: async () => (await nobodyNoticed()) ?? (await holdsDays(2)),
  'Roll back': async (root) => (await isTakenBack(root)) ?? (await holdsDays(2)),
};

async function servesThrough(): Promise<string | null> {
  for (let looks = 0; looks < 100; looks += 1) {
    if ((await askOnce(`https://${proxyName}/health`)) === '200') return null;
    await sleep(100);
  }
  return `nothing comes through the proxy: ${await askOnce(`https://${proxyName}/health`)}`;
}

/** Waiting is allowed, an error is not. */
async function nobodyNoticed(): Promise<string | null> {
  if (members === null) return null;
  const noticed = await members.stop();
  console.log(JSON.stringify({ part: 'members behind the proxy during an upgrade', ...noticed }));
  return Object.keys(noticed.outcomes).join() === '200' ? null : JSON.stringify(noticed);
}

/** A release that ends at once is given up, and the one before serves on. */
async function isTakenBack(root: string): Promise<string | null> {
  const lines = [
    'cp --archive /opt/sleek-coach/releases/1.1 /opt/sleek-coach/releases/1.2',
    'echo "process.exit(1)" >/opt/sleek-coach/releases/1.2/server/start.js',
    'runuser -u sleek-coach -- sleek-coach ops deploy 1.2 --yes --ready-within 3',
  ];
  const why = await type(root, { heading: '', lines });
  return why?.includes('1.0 serves members again') ? null : `the ill release was not taken back: ${why}`;
}

/** Each line as it stands there, by a shell that stops at the first that fails. */
async function type(root: string, { lines }: DocumentedStep): Promise<string | null> {
  const script = [`cd ${repository}`, ...lines].join('\n');
  const child = spawn('chroot', [root, '/bin/sh', '-euc', script], {
    env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/root' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said += String(text);
    });
  const [code] = await once(child, 'close');
  // Who types `start` looks a moment later.
  if (code === 0 && /systemctl (enable|start)/.test(script))
    return (await isUp()) ? null : 'it does not come up';
  return code === 0 ? null : `exit code ${code}: ${said}`;
}

async function isUp(): Promise<boolean> {
  for (let looks = 0; looks < 300; looks += 1) {
    const status = await fetch(`${address}/health/ready`).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return true;
    await sleep(100);
  }
  return false;
}

async function tried(step: string, work: () => Promise<string | null>): Promise<Told> {
  const from = performance.now();
  const why = await work().catch((error: unknown) => String(error));
  return { step, ok: why === null, why, seconds: Math.round(performance.now() - from) / 1000 };
}

async function send(path: string, body: object, token?: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${address}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

/** Of the link in the mail, which is a file as long as there is no mail server. */
async function mailedToken(root: string): Promise<string> {
  const outbox = join(root, 'var/lib/sleek-coach/data/outbox');
  for (let looks = 0; looks < 100; looks += 1) {
    const names = existsSync(outbox) ? readdirSync(outbox) : [];
    const mails = names.map((name) => readFileSync(join(outbox, name), 'utf8'));
    const token = mails.map((mail) => /#token=([\w-]+)/.exec(decoded(mail))?.[1]).find(Boolean);
    if (token !== undefined) return token;
    await sleep(100);
  }
  throw new Error('no mail with a link came');
}

const decoded = (mail: string) =>
  /^content-transfer-encoding: quoted-printable/im.test(mail)
    ? mail.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=')
    : mail;

async function logIn(): Promise<string> {
  const { body } = await send('/auth/login', member);
  return (body as { access_token: string }).access_token;
}

async function logWeight(date: string): Promise<number> {
  return (await send('/checkins', { date, weight_kg: 80 }, await logIn())).status;
}

async function holdsDays(count: number): Promise<string | null> {
  const response = await fetch(`${address}/api/v1/checkins?from=2026-01-01`, {
    headers: { authorization: `Bearer ${await logIn()}` },
  });
  const { total } = (await response.json()) as { total: number };
  return total === count ? null : `${total} check-ins in place of ${count}`;
}
