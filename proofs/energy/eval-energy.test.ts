import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PROFILE = {
  sex: 'female',
  age: 35,
  height_cm: 165,
  activity: 'very',
  goal: 'lose',
  start_day_of_week: 0,
};
const SCRIPT = join(import.meta.dirname, 'eval-energy.ts');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eval-energy-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('eval:energy', () => {
  test('writes the checkpoints that a person has days for and ends with a summary', async () => {
    const cohort = await cohortFile('good.json', [person(1, 30), person('b', 112)]);
    const out = join(folder, 'predictions.json');
    const { code, stdout } = await run(cohort, out);
    expect(code).toBe(0);
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({
      summary: { people: 2, checkpoints: 7, ms_per_user_year: expect.any(Number) },
    });
    const { people } = JSON.parse(await readFile(out, 'utf8'));
    expect(people[0]).toMatchObject({ id: 1, checkpoints: [{ after_days: 14 }, { after_days: 28 }] });
    expect(people[1].checkpoints[4]).toMatchObject({
      after_days: 112,
      tdee90: [expect.any(Number), expect.any(Number)],
      maintenance_logged: expect.any(Number),
      forecast28_kg: expect.any(Number),
    });
  });

  test('uses only the days before a checkpoint', async () => {
    const long = await cohortFile('long.json', [person(1, 112)]);
    const short = await cohortFile('short.json', [person(1, 14)]);
    await run(long, join(folder, 'long.out.json'));
    await run(short, join(folder, 'short.out.json'));
    const [first] = JSON.parse(await readFile(join(folder, 'long.out.json'), 'utf8')).people[0].checkpoints;
    const [only] = JSON.parse(await readFile(join(folder, 'short.out.json'), 'utf8')).people[0].checkpoints;
    expect(first).toEqual(only);
  });

  test('explains wrong use with exit code 2', async () => {
    expect(await run()).toMatchObject({ code: 2, stderr: expect.stringContaining('usage:') });
    expect(await run('one.json')).toMatchObject({ code: 2 });
    expect(await run('one.json', 'two.json', 'three')).toMatchObject({ code: 2 });
  });

  test.each([
    ['a missing file', null, 'ENOENT'],
    ['no JSON', 'people', 'JSON'],
    ['no people', '{}', 'has no "people"'],
    [
      'an unknown goal',
      JSON.stringify({ people: [{ ...person(1, 3), profile: { ...PROFILE, goal: 'fly' } }] }),
      'goal',
    ],
    [
      'a text for a weight',
      JSON.stringify({ people: [{ ...person(1, 3), days: [{ weight_kg: '80', intake_kcal: 1 }] }] }),
      'weight_kg',
    ],
    [
      'no first weight',
      JSON.stringify({ people: [{ ...person(1, 3), days: [{ weight_kg: null, intake_kcal: 1 }] }] }),
      'day 0',
    ],
  ])('refuses %s with exit code 1 and the reason', async (_, content, reason) => {
    const path = join(folder, 'bad.json');
    if (content === null) await rm(path, { force: true });
    else await writeFile(path, content);
    const { code, stderr } = await run(path, join(folder, 'out.json'));
    expect(code).toBe(1);
    expect(stderr).toContain(reason);
  });
});

function person(id: number | string, dayCount: number) {
  const days = Array.from({ length: dayCount }, (_, day) => ({
    day,
    weight_kg: day % 2 === 0 ? Math.round(800 - day) / 10 : null,
    intake_kcal: day % 5 === 0 ? null : 1700,
  }));
  return { id, profile: PROFILE, days };
}

async function cohortFile(name: string, people: readonly unknown[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify({ meta: { format: 1 }, people }));
  return path;
}

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [SCRIPT, ...args], (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}
