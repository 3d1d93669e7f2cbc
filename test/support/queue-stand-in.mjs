// The two ends of the queue as processes of their own:
// node queue-stand-in.mjs submit REDIS-URL INPUT, node queue-stand-in.mjs collect REDIS-URL OUTPUT
import { collectDocuments, submitDocuments } from '../../dist/archive/index.js';
import { DEFAULT_SETTINGS } from '../../dist/model/settings.js';

const [command, redis, path] = process.argv.slice(2);
const { signal } = new AbortController();
if (command === 'submit') {
  await submitDocuments({
    inputs: [path],
    redis,
    settings: DEFAULT_SETTINGS,
    signal,
    onFound: () => {},
    onSubmitted: () => {},
  });
} else {
  await collectDocuments({
    redis,
    folder: path,
    output: { formats: ['json', 'csv'] },
    signal,
    onProgress: (collected) => process.send?.(collected),
  });
}
