import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { errorCode } from './file-error.js';
import { makeFolder } from './make-folder.js';
import { RunError } from './run-error.js';

const NAME = 'lock';

/** Position of the start time in /proc/PID/stat behind the command's closing bracket; see proc(5). */
const START_TIME_FIELD = 20;

/**
 * Keeps a second run out of the same output folder. A lock whose process is gone counts for nothing.
 * @returns a function that releases the lock
 */
export function lock(home: string): () => void {
  makeFolder(home);
  const path = join(home, NAME);
  const own = `${hostname()} ${processIdentity(process.pid)}`;
  for (;;) {
    try {
      writeFileSync(path, own, { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const holder = readLock(path);
    if (holder !== undefined && isRunning(holder)) {
      throw new RunError(
        `另一个 gouji 正在写同一输出文件夹（${holder}）；若并非如此，请删除 ${path}`,
      );
    }
    rmSync(path, { force: true });
  }
}

function readLock(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** A process on another machine cannot be asked: it counts as running. */
function isRunning(holder: string): boolean {
  const [host, pid, start] = holder.split(' ');
  if (host !== hostname()) return host !== '';
  return processIdentity(Number(pid)) === `${pid} ${start}` && Number(pid) !== process.pid;
}

/** A process id is used again; with the time of its start it is not. */
function processIdentity(pid: number): string {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return `${pid} gone`;
  }
  return `${pid} ${startTime(pid)}`;
}

function startTime(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ');
    return fields?.[START_TIME_FIELD - 1] ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
