import { workerData } from 'node:worker_threads';

/**
 * A thread beside the one that reads documents, in the same process: it still runs when the reader
 * is caught in an endless loop, so it ends the process when that takes too much memory or when the
 * program that started it is gone.
 */

/** Milliseconds between two looks. */
const PERIOD = 50;
/** Ends a process by default and is used by nothing else: the parent reads it as "out of memory". */
const MEMORY_SIGNAL = 'SIGUSR2';

const { parent, memoryLimit } = workerData as { parent: number; memoryLimit: number };

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  if (process.memoryUsage.rss() > memoryLimit) process.kill(process.pid, MEMORY_SIGNAL);
}, PERIOD);
