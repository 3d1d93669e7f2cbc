// Makes archives of many digital documents out of the samples and measures whole runs over them:
//
//   scripts/bench archive [100,1000,10000] [--jobs 1,2] [--from samples]
//
// Each document is a sample with another agency's name and other bytes, so that neither the ledger
// nor anything else can take one for another. Prints a row for each number of documents and workers.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DEFAULT_SETTINGS } from '../dist/model/settings.js';
import { processDocument } from '../dist/pipeline/index.js';

const CLI = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
/** Milliseconds between two looks at memory and processor time of the processes. */
const PERIOD = 100;
/** Of the clock in /proc, a second. */
const TICKS = 100;
/** Files of one folder; file systems and people dislike more. */
const FOLDER_FILES = 1000;

/** A run must not outlive the bench: it would write into a folder that is being taken away. */
const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => stop.abort());

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    jobs: { type: 'string', default: '1,2' },
    from: { type: 'string', default: fileURLToPath(new URL('../samples', import.meta.url)) },
  },
});
const DEFAULT_COUNTS = '100,1000,10000';
const numbers = (text) => text.split(',').map(Number);

/** Whether a sample is read from its text alone: OCR has costs of its own. */
async function isDigital(path) {
  const settings = { ...DEFAULT_SETTINGS, ocr: 'never' };
  try {
    const reports = await processDocument(new Uint8Array(readFileSync(path)), '', settings);
    return reports.every(({ document }) => document.source.textLayer === 'digital');
  } catch {
    return false; // a sample made to be unreadable
  }
}

/** Digital samples with their streams laid open, so that a byte can be changed in its place. */
async function openSamples(folder, scratch) {
  const opened = [];
  for (const name of readdirSync(folder, { recursive: true }).toSorted()) {
    const path = join(folder, name);
    if (!name.endsWith('.pdf') || !(await isDigital(path))) continue;
    const copy = join(scratch, 'sample.pdf');
    const how = ['--decrypt', '--stream-data=uncompress', '--decode-level=generalized'];
    execFileSync('qpdf', [...how, path, copy]);
    opened.push(readFileSync(copy));
  }
  return opened;
}

/** Places of the characters in the fonts' maps to Unicode, character by character. */
function placesOfCharacters(pdf) {
  const places = new Map();
  const text = pdf.toString('latin1');
  for (const match of text.matchAll(/<[0-9A-Fa-f]{2,4}> ?<([0-9A-Fa-f]{4})>(?! ?<)/g)) {
    const character = String.fromCodePoint(Number.parseInt(match[1], 16));
    const found = places.get(character) ?? [];
    found.push(match.index + match[0].length - 5);
    places.set(character, found);
  }
  return places;
}

/** Characters of agency names that the labels of the form do not use. */
const NAME_CHARACTERS = [...'泉鲤丰港惠溪春化石狮晋南安永德泗阳沭宿淮洪泽涟盱眙湖'];
/** A thousand characters that stand in for them. */
const FIRST_STAND_IN = 0x7000;

/** A sample under another agency's name, with bytes that no other document has. */
function variant({ pdf, places }, number) {
  const copy = Buffer.from(pdf);
  const name = NAME_CHARACTERS.find((character) => places.has(character));
  const standIn = (FIRST_STAND_IN + number).toString(16).toUpperCase().padStart(4, '0');
  for (const place of places.get(name) ?? []) copy.write(standIn, place, 'latin1');
  return Buffer.concat([copy, Buffer.from(`\n% document ${number}\n`)]);
}

function makeArchive(samples, count, folder) {
  for (let number = 0; number < count; number += 1) {
    const part = join(folder, String(Math.floor(number / FOLDER_FILES)));
    if (number % FOLDER_FILES === 0) mkdirSync(part, { recursive: true });
    const bytes = variant(samples[number % samples.length], Math.floor(number / samples.length));
    writeFileSync(join(part, `${number}.pdf`), bytes);
  }
}

/** Peak resident memory of a process so far, in MiB; 0 once it is gone. */
function peakMemory(pid) {
  try {
    const line = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'));
    return line ? Number(line[1]) / 1024 : 0;
  } catch {
    return 0;
  }
}

function childrenOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1');
    return text.trim().split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** Processor time that a process has used so far, in seconds; 0 once it is gone. */
function processorTime(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return 0;
  }
}

/** Keeps the largest values seen of a process. */
function look(seen, pid) {
  const before = seen.get(pid) ?? { memory: 0, cpu: 0 };
  seen.set(pid, {
    memory: Math.max(before.memory, peakMemory(pid)),
    cpu: Math.max(before.cpu, processorTime(pid)),
  });
}

/** Runs gouji over a folder. Wall and processor time in seconds, memory in MiB. */
async function measure(folder, output, jobs) {
  const started = performance.now();
  const run = ['run', folder, '-o', output, '--jobs', String(jobs), '--quiet'];
  const main = spawn(process.execPath, [CLI, ...run], {
    stdio: ['ignore', 'ignore', 'inherit'],
    signal: stop.signal,
    killSignal: 'SIGKILL',
  });
  const mains = new Map();
  const workers = new Map();
  const timer = setInterval(() => {
    look(mains, main.pid);
    for (const worker of childrenOf(main.pid)) look(workers, worker);
  }, PERIOD);
  const [code] = await once(main, 'exit');
  clearInterval(timer);
  if (code !== 0) throw new Error(`gouji ended with ${code}`);
  const wall = (performance.now() - started) / 1000;
  const sum = (seen, key) => [...seen.values()].reduce((total, one) => total + one[key], 0);
  const largest = Math.max(0, ...Array.from(workers.values(), ({ memory }) => memory));
  return {
    wall,
    main: { cpu: sum(mains, 'cpu'), memory: sum(mains, 'memory') },
    workers: { cpu: sum(workers, 'cpu'), memory: largest },
  };
}

function rowOf(count, jobs, first, second) {
  const each = (seconds) => ((seconds * 1000) / count).toFixed(1);
  return [
    count,
    jobs,
    (count / first.wall).toFixed(1),
    each(first.workers.cpu),
    each(first.main.cpu),
    first.main.memory.toFixed(0),
    first.workers.memory.toFixed(0),
    second.wall.toFixed(2),
    (second.workers.cpu + second.main.cpu).toFixed(2),
    (first.wall / second.wall).toFixed(0),
  ];
}

const COLUMNS = [
  'documents',
  'workers',
  'reports/s',
  'workers: CPU ms/report',
  'main: CPU ms/report',
  'main MiB',
  'worker MiB',
  'second run s',
  'second run CPU s',
  'times faster',
];
const line = (cells) => console.log(`| ${cells.join(' | ')} |`);

const scratch = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
try {
  const opened = await openSamples(values.from, scratch);
  const samples = opened.map((pdf) => ({ pdf, places: placesOfCharacters(pdf) }));
  console.log(`${samples.length} samples`);
  line(COLUMNS);
  line(COLUMNS.map(() => '---:'));
  for (const count of numbers(positionals[0] ?? DEFAULT_COUNTS)) {
    const folder = join(scratch, `archive-${count}`);
    makeArchive(samples, count, folder);
    for (const jobs of numbers(values.jobs)) {
      const output = join(scratch, 'output');
      const first = await measure(folder, output, jobs);
      line(rowOf(count, jobs, first, await measure(folder, output, jobs)));
      rmSync(output, { recursive: true });
    }
    rmSync(folder, { recursive: true });
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
