// How well tables are read: `scripts/bench tables FOLDER [--read FOLDER] [--each]`.
// FOLDER holds PDFs, each with its truth beside it (`name.pdf`, `name.json`) in the form that
// `gouji tables --format json` writes; boxes and methods may be left out. Tables are read by this
// build, or taken from the JSON files of the same names in `--read`, whichever program wrote them.
// A document's scores are those of its cell adjacency relations (scripts/tables/adjacency.mjs);
// those of the folder are given both ways: mean over documents, and over all relations at once.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareTables, toScores } from './tables/adjacency.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { read: { type: 'string' }, each: { type: 'boolean' } },
});
const [folder] = positionals;
if (!folder) throw new Error('usage: scripts/bench tables FOLDER [--read FOLDER] [--each]');

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8')).tables;

/** Reads a PDF's tables with this build. */
async function loadReader() {
  const { extractTables } = await import('../dist/cli/extract-tables.js');
  return (name) => extractTables(new Uint8Array(readFileSync(join(folder, `${name}.pdf`))));
}

/** Takes what another program has read; a file it did not write holds no tables. */
function readOthers(name) {
  const path = join(values.read, `${name}.json`);
  return existsSync(path) ? readJson(path) : [];
}

const read = values.read ? readOthers : await loadReader();
const names = readdirSync(folder)
  .filter(
    (name) => name.endsWith('.pdf') && existsSync(join(folder, name.replace(/pdf$/u, 'json'))),
  )
  .map((name) => name.slice(0, -'.pdf'.length))
  .sort();

const percent = (share) => (100 * share).toFixed(1).padStart(7);
const line = (name, { precision, recall, f1 }) =>
  `${name.padEnd(40)}${percent(precision)}${percent(recall)}${percent(f1)}\n`;

const sums = { right: 0, read: 0, printed: 0 };
const all = [];
const before = process.cpuUsage();
for (const name of names) {
  const tables = (await read(name)).map((table) => ({
    page: table.parts?.[0]?.page ?? table.page,
    cells: table.cells,
  }));
  const counts = compareTables(tables, readJson(join(folder, `${name}.json`)));
  for (const key of Object.keys(sums)) sums[key] += counts[key];
  const scores = toScores(counts);
  all.push(scores);
  if (values.each) {
    const { right, read: found, printed } = counts;
    process.stdout.write(
      line(name, scores).replace('\n', `   ${right}/${found} read, of ${printed}\n`),
    );
  }
}
const { user, system } = process.cpuUsage(before);
const mean = (key) => all.reduce((sum, scores) => sum + scores[key], 0) / all.length;
const [precision, recall] = [mean('precision'), mean('recall')];
process.stdout.write(`${`${names.length} documents, %`.padEnd(40)}   prec. recall     F1\n`);
process.stdout.write(line('mean over documents', { precision, recall, f1: mean('f1') }));
process.stdout.write(line('all relations at once', toScores(sums)));
if (!values.read) {
  process.stdout.write(
    `${((user + system) / 1000 / names.length).toFixed(0)} ms of CPU a document in one process\n`,
  );
}
