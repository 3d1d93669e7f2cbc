// Mutation fuzz: spoilt samples through the real command line, each document in a worker with a time and
// a memory limit. Whatever the bytes, a file ends in a document or in a declared failure.
// `node scripts/fuzz.mjs [--count N] [--seed N] [--keep FOLDER]` needs a build and qpdf; ends with 1 where
// a mutant was lost, ended as `internal`, or the run itself broke.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { HOSTILE } from './mutants/hostile.mjs';
import { MUTATIONS } from './mutants/mutations.mjs';
import { createRandom } from './samples/random.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const SAMPLES = join(ROOT, 'samples');
/** What a document may cost: seconds and MiB. */
const LIMITS = ['--time-limit', '20', '--memory-limit', '1024'];
/** Mutants on disk at once. */
const BATCH = 250;
/** Samples larger than this (bytes) are pictures, which fuzz other people's decoders. */
const LARGEST = 200_000;

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
  },
});

/** The samples as they are and with their streams unpacked, so that every part can be hit. */
function readSources() {
  const paths = readdirSync(SAMPLES).filter((name) => name.endsWith('.pdf'));
  return paths.flatMap((name) => {
    const path = join(SAMPLES, name);
    const packed = readFileSync(path);
    if (packed.length > LARGEST) return [];
    const flags = ['--qdf', '--object-streams=disable', '--password=', '--decrypt', path, '-'];
    const plain = execFileSync('qpdf', flags, { maxBuffer: 1 << 28 });
    return [packed, plain].map((bytes) => ({ name, text: bytes.toString('latin1') }));
  });
}

/** The mutant of a number: always the same bytes. */
function mutantOf(sources, seed) {
  const random = createRandom(seed);
  const { name, text } = random.pick(sources);
  let spoilt = text;
  const names = [];
  for (let i = random.int(1, 3); i > 0; i -= 1) {
    const mutation = random.pick(Object.keys(MUTATIONS));
    spoilt = MUTATIONS[mutation](random, spoilt);
    names.push(mutation);
  }
  return { name: `${seed}-${names.join('-')}-${name}`, bytes: Buffer.from(spoilt, 'latin1') };
}

function* mutants(count, seed) {
  for (const [name, make] of Object.entries(HOSTILE)) yield { name: `${name}.pdf`, bytes: make() };
  const sources = readSources();
  const first = seed * 1_000_000;
  for (let i = Object.keys(HOSTILE).length; i < count; i += 1) yield mutantOf(sources, first + i);
}

const rowsOf = (path) => parse(readFileSync(path), { bom: true, columns: true });

/** Runs one batch; gives file name -> outcome, and what the run itself did. */
function runBatch(folder, names) {
  const out = join(folder, 'out');
  const flags = [
    'run',
    join(folder, 'in'),
    '-o',
    out,
    '--quiet',
    '--ocr',
    'never',
    '--format',
    'csv',
    ...LIMITS,
  ];
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'dist/cli/main.js'), ...flags],
    { encoding: 'utf8' },
  );
  if (status !== 0 && status !== 1) throw new Error(`the run ended with ${status}: ${stderr}`);
  const outcomes = new Map(names.map((name) => [name, 'lost']));
  for (const { file } of rowsOf(join(out, 'reports.csv'))) outcomes.set(basename(file), 'document');
  for (const { file, code, message } of rowsOf(join(out, 'failures.csv'))) {
    outcomes.set(basename(file), code);
    if (code === 'internal') process.stderr.write(`${file}: ${message}\n`);
  }
  return outcomes;
}

const counts = new Map();
const folder = mkdtempSync(join(tmpdir(), 'gouji-fuzz-'));

function flush(batch) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'in'), { recursive: true });
  for (const { name, bytes } of batch) writeFileSync(join(folder, 'in', name), bytes);
  for (const [name, outcome] of runBatch(
    folder,
    batch.map((mutant) => mutant.name),
  )) {
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    const wanted = ['internal', 'lost', 'crashed', 'timeout', 'memory'].includes(outcome);
    if (!wanted || !options.keep) continue;
    mkdirSync(options.keep, { recursive: true });
    writeFileSync(
      join(options.keep, `${outcome}-${name}`),
      batch.find((mutant) => mutant.name === name).bytes,
    );
  }
}

let batch = [];
for (const mutant of mutants(Number(options.count), Number(options.seed))) {
  batch.push(mutant);
  if (batch.length === BATCH) {
    flush(batch);
    batch = [];
  }
}
if (batch.length > 0) flush(batch);
rmSync(folder, { recursive: true, force: true });
for (const [outcome, count] of [...counts].sort((a, b) => b[1] - a[1])) {
  process.stdout.write(`${outcome.padEnd(12)}${String(count).padStart(7)}\n`);
}
process.exitCode = counts.has('internal') || counts.has('lost') ? 1 : 0;
