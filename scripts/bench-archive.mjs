// Makes archives of many documents out of the samples and measures whole runs over them:
//
//   node scripts/bench-archive.mjs [--counts 100,1000,10000] [--jobs 1,2] [--from samples]
//
// Each document is a sample with another agency's name and other bytes, so that neither the ledger
// nor anything else can take one for another. Prints a row for each number of documents and workers.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const CLI = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
/** Milliseconds between two looks at the memory of the processes. */
const MEMORY_PERIOD = 100;
/** Files of one folder; file systems and people dislike more. */
const FOLDER_FILES = 1000;

const { values } = parseArgs({
  options: {
    counts: { type: 'string', default: '100,1000,10000' },
    jobs: { type: 'string', default: '1,2' },
    from: { type: 'string', default: fileURLToPath(new URL('../samples', import.meta.url)) },
  },
});
const numbers = (text) => text.split(',').map(Number);

/** Samples with their streams laid open, so that a byte can be changed in its place. */
function openSamples(folder, scratch) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.pdf'))
    .toSorted()
    .flatMap((name, at) => {
      const opened = join(scratch, `sample-${at}.pdf`);
      try {
        execFileSync('qpdf', [
          '--decrypt',
          '--stream-data=uncompress',
          '--decode-level=generalized',
          join(folder, name),
          opened,
        ]);
        return [readFileSync(opened)];
      } catch {
        return []; // a sample made to be unreadable
      }
    });
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

/** Runs gouji over a folder. Wall and processor time in seconds, all processes together; memory in MiB. */
async function measure(folder, output, jobs) {
  const run = `"${process.execPath}" "${CLI}" run "${folder}" -o "${output}" --jobs ${jobs} --quiet`;
  const started = performance.now();
  const shell = spawn('bash', ['-c', `${run}; times`], { stdio: ['ignore', 'pipe', 'inherit'] });
  const peak = { main: 0, worker: 0 };
  const timer = setInterval(() => {
    for (const main of childrenOf(shell.pid)) {
      peak.main = Math.max(peak.main, peakMemory(main));
      for (const worker of childrenOf(main)) {
        peak.worker = Math.max(peak.worker, peakMemory(worker));
      }
    }
  }, MEMORY_PERIOD);
  let words = '';
  for await (const part of shell.stdout) words += part;
  clearInterval(timer);
  return { wall: (performance.now() - started) / 1000, cpu: secondsOf(words), peak };
}

/** The last line of the shell's `times`: user and system time of everything it ran. */
function secondsOf(words) {
  const times =
    words
      .trim()
      .split('\n')
      .at(-1)
      ?.matchAll(/(\d+)m([\d.]+)s/g) ?? [];
  return Array.from(times, ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds)).reduce(
    (sum, seconds) => sum + seconds,
    0,
  );
}

const scratch = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
try {
  const opened = openSamples(values.from, scratch);
  const samples = opened.map((pdf) => ({ pdf, places: placesOfCharacters(pdf) }));
  console.log(`${samples.length} samples`);
  console.log(
    '| documents | workers | reports/s | CPU ms/report | main MiB | worker MiB | second run s | times faster |',
  );
  console.log('|---|---|---|---|---|---|---|---|');
  for (const count of numbers(values.counts)) {
    const folder = join(scratch, `archive-${count}`);
    makeArchive(samples, count, folder);
    for (const jobs of numbers(values.jobs)) {
      const output = join(scratch, `output-${count}-${jobs}`);
      const first = await measure(folder, output, jobs);
      const second = await measure(folder, output, jobs);
      const row = [
        count,
        jobs,
        (count / first.wall).toFixed(1),
        ((first.cpu * 1000) / count).toFixed(0),
        first.peak.main.toFixed(0),
        first.peak.worker.toFixed(0),
        second.wall.toFixed(2),
        (first.wall / second.wall).toFixed(0),
      ];
      console.log(`| ${row.join(' | ')} |`);
      rmSync(output, { recursive: true });
    }
    rmSync(folder, { recursive: true });
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
