// Runs the archive with the stand-in worker, as a process of its own that a test can kill:
// node run-stand-in.mjs OUTPUT '{"options": …}' INPUT... ; prints the outcome as JSON.
import { fileURLToPath } from 'node:url';
import { runArchive } from '../../dist/archive/index.js';
import { DEFAULT_SETTINGS } from '../../dist/model/settings.js';

const [folder, options, ...inputs] = process.argv.slice(2);
const stop = new AbortController();
process.on('SIGINT', () => stop.abort());
const events = [];
try {
  const outcome = await runArchive({
    inputs,
    folder,
    settings: DEFAULT_SETTINGS,
    output: { formats: ['json', 'csv'] },
    fresh: false,
    jobs: 2,
    entry: fileURLToPath(new URL('stand-in-worker.mjs', import.meta.url)),
    signal: stop.signal,
    onFound: (files) => process.send?.(`found ${files}`),
    onDocument: ({ name, kind }) => {
      events.push(`${kind} ${name}`);
      if (process.send) process.send(`${kind} ${name}`);
    },
    ...JSON.parse(options),
  });
  process.stdout.write(JSON.stringify({ outcome, events }));
} catch (error) {
  process.stdout.write(JSON.stringify({ error: error.message, name: error.name }));
  process.exitCode = 2;
}
