// What reading scans costs and how well it goes: `scripts/bench ocr FILE ...`, each NAME.pdf beside
// NAME.expected.json or ../truth/NAME.json where its figures are to be counted. Processor time is that of
// the whole process (WebAssembly and ONNX included), after one page to warm the engines up.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DEFAULT_SETTINGS } from '../dist/model/settings.js';
import { createDigitReader } from '../dist/ocr/digit-reader.js';
import { rasterToGrey } from '../dist/ocr/grey.js';
import { createPaddleEngine } from '../dist/ocr/paddle-engine.js';
import { readSnippets } from '../dist/ocr/read-snippets.js';
import { findSnippets } from '../dist/ocr/snippets.js';
import { straightenPage } from '../dist/ocr/straight-page.js';
import { createTesseractEngine } from '../dist/ocr/tesseract-engine.js';
import { openPdf } from '../dist/pdf/index.js';
import { closeSharedOcr, processDocument } from '../dist/pipeline/index.js';

const files = process.argv.slice(2);
const STAGES = [
  'raster',
  'grid',
  'digits',
  'tesseract figures',
  'paddle figures',
  'paddle text',
  'page',
];

const costs = {};
function charge(stage, start) {
  const { user, system } = process.cpuUsage(start);
  costs[stage] = (costs[stage] ?? 0) + (user + system) / 1000;
}

async function timed(stage, work) {
  const start = process.cpuUsage();
  const result = await work();
  charge(stage, start);
  return result;
}

function readDigits(line) {
  const start = process.cpuUsage();
  const reading = digits(line);
  charge('digits', start);
  return reading;
}

function watch(engine) {
  return {
    ...engine,
    readFigures: (lines) => timed(`${engine.name} figures`, () => engine.readFigures(lines)),
    readDoubtful: (lines) => timed(`${engine.name} figures`, () => engine.readDoubtful(lines)),
    readText: (lines) => timed(`${engine.name} text`, () => engine.readText(lines)),
  };
}

const paddle = await createPaddleEngine();
const tesseract = await createTesseractEngine({ withText: paddle === undefined });
const digits = createDigitReader();
const engines = {
  digits: readDigits,
  tesseract: watch(tesseract),
  ...(paddle === undefined ? {} : { paddle: watch(paddle) }),
};

/** What a picture is: its resolution to the nearest 50, and black and white, grey or coloured. */
function qualityOf({ raster, dpi }) {
  const { channels, data } = raster;
  const kind =
    channels > 1 ? 'colour' : data.every((v) => v === 0 || v === 255) ? 'bilevel' : 'grey';
  return `${Math.round(dpi / 50) * 50} dpi ${kind}`;
}

/** File -> quality of its first scanned page. */
const qualities = new Map();

async function readPage(pdf, number, path) {
  const picture = await timed('raster', () => pdf.pageRaster(number));
  if (path !== undefined && !qualities.has(path)) qualities.set(path, qualityOf(picture));
  const { raster, dpi } = picture;
  const [page, snippets] = await timed('grid', () => {
    const straight = straightenPage(rasterToGrey(raster), dpi);
    return [straight, findSnippets(straight, dpi)];
  });
  await readSnippets(engines, page, snippets);
  return { dpi, cells: page.cells.length };
}

function printRow(name, row) {
  const columns = STAGES.map((stage) => String(Math.round(row[stage] ?? 0)).padStart(9));
  process.stdout.write(`${name.padEnd(34)}${columns.join('')}\n`);
}

async function benchFile(path) {
  const { reader, limits } = DEFAULT_SETTINGS;
  const pdf = await openPdf(new Uint8Array(readFileSync(path)), { reader, limits });
  for (let number = 1; number <= pdf.pages; number += 1) {
    if (!(await pdf.readPage(number)).trust.scanned) continue;
    for (const stage of Object.keys(costs)) delete costs[stage];
    const { dpi, cells } = await timed('page', () => readPage(pdf, number, path));
    printRow(`${basename(path)} ${number}: ${Math.round(dpi)} dpi, ${cells} cells`, costs);
  }
  pdf.close();
}

function expectedOf(path) {
  const name = basename(path, '.pdf');
  const places = [
    path.replace(/\.pdf$/, '.expected.json'),
    join(dirname(path), '..', 'truth', `${name}.json`),
  ];
  const place = places.find((one) => existsSync(one));
  if (place === undefined) return [];
  const expected = JSON.parse(readFileSync(place, 'utf8'));
  return expected.reports ?? [expected];
}

async function scoreFile(path) {
  const expected = expectedOf(path);
  if (expected.length === 0) return;
  const bytes = new Uint8Array(readFileSync(path));
  const reports = await processDocument(bytes, path, DEFAULT_SETTINGS).catch(() => []);
  let asked = 0;
  let wrong = 0;
  expected.forEach(({ cells }, i) => {
    const found = new Map(reports[i]?.document.cells.map(({ id, value }) => [id, value]));
    for (const [id, value] of Object.entries(cells)) {
      asked += 1;
      if ((found.get(id) ?? null) !== value) wrong += 1;
    }
  });
  process.stdout.write(`${basename(path).padEnd(34)}${asked} figures, ${wrong} wrong\n`);
  const quality = qualities.get(path) ?? 'no scan';
  const sum = scores.get(quality) ?? { reports: 0, exact: 0, asked: 0, wrong: 0 };
  sum.reports += expected.length;
  sum.exact += wrong === 0 ? expected.length : 0;
  sum.asked += asked;
  sum.wrong += wrong;
  scores.set(quality, sum);
}

/** Quality -> what was read right. */
const scores = new Map();

function printScores() {
  for (const [quality, { reports, exact, asked, wrong }] of [...scores].sort()) {
    const share = ((100 * (asked - wrong)) / Math.max(1, asked)).toFixed(2);
    process.stdout.write(
      `${quality.padEnd(34)}${exact} of ${reports} reports exact, ${share} % of ${asked} figures right\n`,
    );
  }
}

if (files.length === 0) {
  process.stderr.write('scripts/bench ocr FILE.pdf ...\n');
  process.exit(2);
}
const [first] = files;
const warmUp = await openPdf(new Uint8Array(readFileSync(first)), DEFAULT_SETTINGS);
await readPage(warmUp, 1);
warmUp.close();
process.stdout.write(`milliseconds of processor time a page\n${''.padEnd(34)}`);
process.stdout.write(
  `${['raster', 'grid', 'digits', 'tess.fig', 'pp.fig', 'pp.text', 'page'].map((one) => one.padStart(9)).join('')}\n`,
);
for (const path of files) await benchFile(path);
await paddle?.close();
await tesseract.close();
for (const path of files) await scoreFile(path);
printScores();
await closeSharedOcr();
process.stdout.write(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`);
