import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumArgs, chromiumPath, hasChromium } from './testing/chromium.ts';

/** Pictures every page of the web app with the demo member's data: one sheet a page, phone and desktop, light and dark. */

const root = resolve(import.meta.dirname, '..');
/** Pictured before logging in; the first is where that is done. */
const strangersPages = ['welcome', 'forgot-password', 'legal/privacy-policy'] as const;
const membersPages = [
  '',
  'check-in',
  'progress',
  'food',
  'photos',
  'photos/compare',
  'progress#insights',
  'plan',
  'coach',
  'coach/conversations',
  'you',
  'you/account',
  'you/privacy',
  'you/data',
] as const;
const pages = [...strangersPages, ...membersPages];
const views = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'desktop', width: 1280, height: 800 },
] as const;
const schemes = ['light', 'dark'] as const;
const settleMs = 1200;
const startDeadlineMs = 60_000;

type Server = { address: string; email: string; password: string; stop: () => Promise<void> };

const say = (text: string) => process.stdout.write(`${text}\n`);

async function main(): Promise<number> {
  if (!hasChromium()) {
    process.stderr.write('Chromium is not on this machine: apt-get install chromium\n');
    return 1;
  }
  const out = join(root, 'contact-sheets');
  mkdirSync(out, { recursive: true });
  await using server = await startDemo();
  const browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumArgs] });
  try {
    const shots = await picture(browser, server);
    for (const page of pages) {
      const path = join(out, `${page === '' ? 'today' : page.replaceAll(/[/#]/g, '-')}.png`);
      await writeSheet(browser, shots.get(page) ?? [], path);
      say(path);
    }
  } finally {
    await browser.close();
  }
  return 0;
}

/** The server on its own folder and a free port, with the demo member. */
async function startDemo(): Promise<Server & AsyncDisposable> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sleek-sheet-'));
  const child = spawn(process.execPath, [join(root, 'apps/api/main.ts'), '--demo'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', RATE_LIMITS: 'off' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await new Promise((done) => child.once('exit', done));
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  const address = await readAddress(child);
  const [email = '', password = ''] = readFileSync(join(dataDir, 'demo.txt'), 'utf8').split('\n');
  return { address, email, password, stop, [Symbol.asyncDispose]: stop };
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((found, fail) => {
    let output = '';
    const deadline = setTimeout(
      () => fail(new Error(`No address within ${startDeadlineMs} ms`)),
      startDeadlineMs,
    );
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /is ready: (\S+)/.exec(output)?.[1];
      if (address === undefined) return;
      clearTimeout(deadline);
      found(address);
    });
    child.once('exit', (code) => fail(new Error(`The server ended with ${code}`)));
  });
}

type Shot = { label: string; png: Buffer; width: number };
type Shots = Map<string, Shot[]>;

async function picture(browser: Browser, server: Server): Promise<Shots> {
  const shots: Shots = new Map(pages.map((page): [string, Shot[]] => [page, []]));
  for (const view of views)
    for (const colorScheme of schemes) {
      const context = await browser.newContext({ viewport: view, colorScheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const add = async (path: string) =>
        shots
          .get(path)
          ?.push({ label: `${view.name}, ${colorScheme}`, png: await page.screenshot(), width: view.width });
      for (const path of strangersPages) {
        await visit(page, server, path);
        await add(path);
      }
      await visit(page, server, 'welcome');
      await logIn(page, server);
      if (shots.get('photos')?.length === 0) await addPhotos(page, server);
      for (const path of membersPages) {
        await visit(page, server, path);
        if (path === 'coach') await ask(page);
        await add(path);
      }
      await context.close();
    }
  return shots;
}

async function visit(page: Page, { address }: Server, path: string): Promise<void> {
  await page.goto(`${address}/${path}`);
  await sleep(settleMs);
}

async function logIn(page: Page, { email, password }: Server): Promise<void> {
  await page.getByText('Log in', { exact: true }).first().click();
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/welcome'));
}

/** Two drawn figures, added as a member would, so that there is something to look at and to compare. */
async function addPhotos(page: Page, server: Server): Promise<void> {
  for (const [daysAgo, hue] of [
    [60, 20],
    [5, 160],
  ] as const) {
    const day = new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
    const canvas = await page.context().newPage();
    await canvas.setViewportSize({ width: 600, height: 800 });
    await canvas.setContent(
      `<body style="margin:0;height:800px;background:hsl(${hue} 30% 78%)"><svg viewBox="0 0 600 800" fill="hsl(${hue} 35% 32%)"><circle cx="300" cy="200" r="80"/><rect x="180" y="300" width="240" height="500" rx="100"/></svg>`,
    );
    const buffer = await canvas.screenshot({ type: 'jpeg' });
    await canvas.close();
    await visit(page, server, 'photos');
    await page.getByLabel('Choose photo').setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer });
    await page.getByLabel('Day', { exact: true }).fill(day);
    await page.getByRole('button', { name: 'Add photo', exact: true }).click();
    await page.getByRole('list', { name: 'Being sent' }).waitFor({ state: 'detached' });
  }
  await sleep(settleMs);
}

async function ask(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /how am i doing/i })
    .first()
    .click();
  await page
    .getByText(/^Looked at/)
    .first()
    .waitFor();
  await sleep(settleMs);
}

async function writeSheet(browser: Browser, shots: readonly Shot[], path: string) {
  const page = await browser.newPage({ viewport: { width: 1800, height: 100 } });
  const figures = shots.map(
    ({ label, png, width }) =>
      `<figure><img src="data:image/png;base64,${png.toString('base64')}" width="${Math.round(width * 0.5)}"><figcaption>${label}</figcaption></figure>`,
  );
  await page.setContent(
    `<style>body{display:flex;flex-wrap:wrap;gap:16px;align-items:start;font:14px sans-serif;margin:16px}figure{margin:0}img{border:1px solid #bbb}</style>${figures.join('')}`,
  );
  await page.screenshot({ path, fullPage: true });
  await page.close();
}

process.exitCode = await main();
