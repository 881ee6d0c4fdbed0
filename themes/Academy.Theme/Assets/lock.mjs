import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Runs `work` while holding the lock file; waits for the process that holds it, and takes over from one that died.
 * @param {string} file
 * @param {() => Promise<void>} work
 */
export async function locked(file, work) {
  while (!taken(file)) {
    if (!alive(file)) rmSync(file, { force: true });
    await pause(200);
  }
  try {
    await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function taken(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function alive(file) {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    // 0: written this instant, its number not yet readable.
    return holder === 0 || Boolean(process.kill(holder, 0));
  } catch (error) {
    return error.code === 'EPERM';
  }
}
