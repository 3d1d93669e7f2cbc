// A queue worker with the stand-in documents, as a process of its own that a test can kill:
// node serve-stand-in.mjs REDIS-URL '{"timeLimit": …}'
import { fileURLToPath } from 'node:url';
import { serveQueue } from '../../dist/archive/index.js';

const stop = new AbortController();
process.on('SIGTERM', () => stop.abort());
await serveQueue({
  redis: process.argv[2],
  jobs: 2,
  ...JSON.parse(process.argv[3]),
  entry: fileURLToPath(new URL('stand-in-worker.mjs', import.meta.url)),
  lockDuration: 1_000,
  signal: stop.signal,
  onDocument: (name) => process.send?.(name),
});
