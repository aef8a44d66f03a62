import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupFailure } from './failure.mjs';
import { readProcess } from './process.mjs';

const LOOK_AGAIN_MS = 200;
const UNWRITTEN_NOTE_MS = 5_000;

/** Does `work` while no other set-up of this folder works; waits for one that does. */
export const oneAtATime = async (root, work) => {
  const folder = join(root, '.cache');
  const path = join(folder, 'setup.lock');
  await take(folder, path);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
};

const take = async (folder, path) => {
  const own = JSON.stringify({
    pid: process.pid,
    startTimeTicks: readProcess(process.pid)?.startTimeTicks ?? null,
  });
  let hasTold = false;
  for (;;) {
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, own, { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw new SetupFailure(`Cannot install here: ${error.message}`);
    }
    const note = readNote(path);
    if (note === null) continue;
    if (!isHeld(note)) removeStale(path, note.text);
    else {
      if (!hasTold) process.stderr.write('Waiting for another set-up of this folder to finish ...\n');
      hasTold = true;
      await sleep(LOOK_AGAIN_MS);
    }
  }
};

const readNote = (path) => {
  try {
    return { text: readFileSync(path, 'utf8'), ageMs: Date.now() - statSync(path).mtimeMs };
  } catch {
    return null;
  }
};

const isHeld = ({ text, ageMs }) => {
  try {
    const { pid, startTimeTicks } = JSON.parse(text);
    return isAlive(pid, startTimeTicks);
  } catch {
    return ageMs < UNWRITTEN_NOTE_MS;
  }
};

/** Only one of several that find a dead holder's note removes it, and never a note that has just replaced it. */
const removeStale = (path, expectedText) => {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readFileSync(aside, 'utf8') === expectedText) rmSync(aside, { force: true });
  else renameSync(aside, path);
};

/** Pids are reused, and a zombie keeps its own: on Linux the start time tells. */
const isAlive = (pid, startTimeTicks) => {
  if (process.platform === 'linux') {
    const stat = readProcess(pid);
    return stat !== null && stat.state !== 'Z' && stat.startTimeTicks === startTimeTicks;
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};
