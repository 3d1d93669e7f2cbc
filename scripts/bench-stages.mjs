// CPU of every stage of the pipeline in a warm process, beside PDFium's bare reading of the same files
// in the same run. `scripts/bench [stages] [FILE|FOLDER ...] [--rounds N]`; all digital samples by default.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_SETTINGS } from '../dist/model/settings.js';
import { processDocument, STAGES } from '../dist/pipeline/index.js';
import { createBareReader } from './bench-bare.mjs';

const SAMPLES = fileURLToPath(new URL('../samples/', import.meta.url));
/** Rounds before the clock runs: the engine compiles what is hot. */
const WARM_UP = 3;
const DEFAULT_ROUNDS = 5;
/** OCR has a bench of its own; here a page that needs it counts as it is. */
const SETTINGS = { ...DEFAULT_SETTINGS, ocr: 'never' };

const cpu = (since) => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const sum = (list) => list.reduce((a, b) => a + b, 0);

function pdfsOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(path, name));
}

/** One pass over a file: milliseconds of CPU by stage, of the whole, and of the bare reading. */
async function measure(bytes, readBare) {
  const stages = Object.fromEntries(STAGES.map((stage) => [stage, 0]));
  const start = process.cpuUsage();
  let last = 0;
  const reports = await processDocument(bytes, 'bench.pdf', SETTINGS, (stage) => {
    const now = cpu(start);
    stages[stage] += now - last;
    last = now;
  });
  const whole = cpu(start);
  const before = process.cpuUsage();
  readBare(bytes);
  return { stages, whole, bare: cpu(before), pages: reports[0]?.document.source.pages ?? 0 };
}

/** Medians over the rounds; undefined for a file that is no digital report. */
async function measureFile(path, readBare, rounds) {
  const bytes = new Uint8Array(readFileSync(path));
  const passes = [];
  try {
    for (let i = 0; i < WARM_UP + rounds; i += 1) passes.push(await measure(bytes, readBare));
  } catch (failure) {
    process.stderr.write(`${path}: ${failure.code ?? failure.message}\n`);
    return undefined;
  }
  const warm = passes.slice(WARM_UP);
  const of = (pick) => median(warm.map(pick));
  return {
    stages: Object.fromEntries(STAGES.map((stage) => [stage, of((pass) => pass.stages[stage])])),
    whole: of((pass) => pass.whole),
    bare: of((pass) => pass.bare),
    pages: warm[0].pages,
  };
}

const line = (name, ms, files) =>
  `${name.padEnd(22)}${(sum(ms) / files).toFixed(1).padStart(9)}${median(ms).toFixed(1).padStart(9)}${Math.max(
    ...ms,
  )
    .toFixed(1)
    .padStart(9)}\n`;

function print(results) {
  const files = results.length;
  const pages = sum(results.map(({ pages: count }) => count));
  const whole = results.map((result) => result.whole);
  const bare = results.map((result) => result.bare);
  process.stdout.write(
    `${files} files, ${pages} pages; milliseconds of CPU a file, warm process\n`,
  );
  process.stdout.write(
    `${'stage'.padEnd(22)}${'mean'.padStart(9)}${'median'.padStart(9)}${'most'.padStart(9)}\n`,
  );
  for (const stage of STAGES) {
    process.stdout.write(
      line(
        stage,
        results.map(({ stages }) => stages[stage]),
        files,
      ),
    );
  }
  process.stdout.write(line('whole pipeline', whole, files));
  process.stdout.write(line('PDFium, bare reading', bare, files));
  const ratio = sum(whole) / sum(bare);
  const perReport = sum(whole) / files;
  process.stdout.write(`ratio to the bare reading ${ratio.toFixed(2)}\n`);
  process.stdout.write(`5 pages at this pace ${((5 * sum(whole)) / pages).toFixed(1)} ms\n`);
  process.stdout.write(`reports a second and core ${(1000 / perReport).toFixed(1)}\n`);
  const { maxRSS } = process.resourceUsage();
  process.stdout.write(`peak memory ${(maxRSS / 1024).toFixed(0)} MB\n`);
}

const roundsAt = process.argv.indexOf('--rounds');
const rounds = roundsAt < 0 ? DEFAULT_ROUNDS : Number(process.argv[roundsAt + 1]);
const paths = process.argv.slice(2, roundsAt < 0 ? undefined : roundsAt);
const readBare = await createBareReader();
const results = [];
for (const path of (paths.length > 0 ? paths : [SAMPLES]).flatMap(pdfsOf)) {
  const result = await measureFile(path, readBare, rounds);
  if (result) results.push(result);
}
print(results);
