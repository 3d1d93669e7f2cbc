import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { errorCode } from './file-error.js';
import { makeFolder } from './make-folder.js';
import { RunError } from './run-error.js';

const NAME = 'lock';

/** Position of the start time in /proc/PID/stat behind the command's closing bracket; see proc(5). */
const START_TIME_FIELD = 20;

/** A file is made first and written then: how often, and how many milliseconds apart, an empty one is read again. */
const READINGS = 20;
const READING_PAUSE = 25;

/**
 * Keeps a second run out of the same output folder. A lock whose process is gone counts for nothing.
 * @returns a function that releases the lock
 */
export function lock(home: string): () => void {
  makeFolder(home);
  const own = `${hostname()} ${processIdentity(process.pid)}`;
  for (;;) {
    const claimed = claim(home, own);
    if (claimed) return () => claimed.forEach((path) => rmSync(path, { force: true }));
  }
}

/**
 * A dead holder's lock stays where it is, and the next holder's is named for it: taken away, it could
 * be the lock of somebody who was quicker. So of several processes that find the same dead one, the
 * system lets one have the name. Locks are released first to last; hence whoever takes a later name
 * looks whether the earlier ones still stand, and has nothing where they do not.
 *
 * @returns the locks from the first dead holder's to the own; undefined where they changed meanwhile
 */
function claim(home: string, own: string): string[] | undefined {
  const dead = new Map<string, string>();
  let path = join(home, NAME);
  while (!createLock(path, own)) {
    const holder = readLock(path);
    if (holder === undefined) return undefined;
    if (isRunning(holder)) throw inUse(holder, path);
    dead.set(path, holder);
    path = join(home, `${NAME}-${holder.replaceAll(/[^\w.-]/g, '-') || 'empty'}`);
  }
  if ([...dead].every(([earlier, holder]) => readLock(earlier) === holder)) {
    return [...dead.keys(), path];
  }
  rmSync(path, { force: true });
  return undefined;
}

/** False where the name is taken. */
function createLock(path: string, own: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx');
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeFileSync(file, own);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return true;
}

/** Who holds a lock: empty where its process died before it could write; undefined where there is none. */
function readLock(path: string): string | undefined {
  for (let reading = 1; ; reading++) {
    let holder: string;
    try {
      holder = readFileSync(path, 'utf8');
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
    if (holder !== '' || reading === READINGS) return holder;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, READING_PAUSE);
  }
}

const inUse = (holder: string, path: string): RunError =>
  new RunError(`另一个 gouji 正在写同一输出文件夹（${holder}）；若并非如此，请删除 ${path}`, {
    english: `another gouji is writing the same output folder (${holder}); if that is not so, delete ${path}`,
  });

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
