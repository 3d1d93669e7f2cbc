// Scores a folder of PDFs with expected files: `scripts/bench accuracy [FOLDER] [--ocr never] [-v]`.
// FOLDER holds NAME.pdf beside NAME.expected.json, or pdf/NAME.pdf and truth/NAME.json.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { settingsSchema } from '../dist/model/settings-schema.js';
import { closeSharedOcr, processDocument } from '../dist/pipeline/index.js';

const SAMPLES = fileURLToPath(new URL('../samples/', import.meta.url));
const given = process.argv.slice(2);
const ocrAt = given.indexOf('--ocr');
const settings = settingsSchema.parse(ocrAt < 0 ? {} : { ocr: given[ocrAt + 1] });
const verbose = given.includes('-v');
const folder = given[0] && !given[0].startsWith('-') ? given[0] : SAMPLES;

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Pairs of a PDF and the reports that it must give. */
function* expectations() {
  const split = existsSync(join(folder, 'truth'));
  const [at, ending] = split ? [join(folder, 'truth'), '.json'] : [folder, '.expected.json'];
  for (const file of readdirSync(at).filter((name) => name.endsWith(ending))) {
    const name = file.slice(0, -ending.length);
    const expected = json(join(at, file));
    const pdf = join(folder, split ? 'pdf' : '', `${name}.pdf`);
    yield { name, pdf, reports: expected.reports ?? [expected] };
  }
}

/** Figures that differ: wrong, lost, or made up. */
function wrongCells(expected, document) {
  const found = new Map(document?.cells.map(({ id, value }) => [id, value]));
  const ids = new Set([...Object.keys(expected.cells), ...found.keys()]);
  return [...ids].filter((id) => (expected.cells[id] ?? null) !== (found.get(id) ?? null));
}

function alarms(expected, document) {
  const failing = (document?.checks ?? []).filter(({ status }) => status === 'fail');
  const told = new Set(failing.map(({ check }) => check));
  const due = Object.keys(expected.checks).filter((id) => expected.checks[id] === 'fail');
  return {
    right: due.filter((id) => told.has(id)).length,
    missed: due.filter((id) => !told.has(id)),
    false: failing
      .filter(({ check }) => expected.checks[check] === 'pass')
      .map(({ check }) => check),
  };
}

function score(expected, document) {
  const wrong = wrongCells(expected, document);
  const { agency, year, template } = document?.meta ?? {};
  const named =
    agency === expected.agency && year === expected.year && template === expected.template;
  return {
    wrong,
    named,
    alarms: alarms(expected, document),
    asked: Object.keys(expected.cells).length,
  };
}

async function read(pdf) {
  try {
    const bytes = new Uint8Array(readFileSync(pdf));
    return (await processDocument(bytes, pdf, settings)).map(({ document }) => document);
  } catch (failure) {
    process.stdout.write(`${pdf}: ${failure.code ?? failure.stack}\n`);
    return [];
  }
}

const tally = { reports: 0, exact: 0, named: 0, asked: 0, wrong: 0, right: 0, missed: 0, false: 0 };
for (const { name, pdf, reports } of expectations()) {
  const documents = await read(pdf);
  for (const [i, expected] of reports.entries()) {
    const one = score(expected, documents[i]);
    tally.reports += 1;
    tally.exact += one.wrong.length === 0 ? 1 : 0;
    tally.named += one.named ? 1 : 0;
    tally.asked += one.asked;
    tally.wrong += one.wrong.length;
    tally.right += one.alarms.right;
    tally.missed += one.alarms.missed.length;
    tally.false += one.alarms.false.length;
    const fine =
      one.wrong.length === 0 &&
      one.named &&
      one.alarms.missed.length + one.alarms.false.length === 0;
    if (fine || !verbose) continue;
    const meta = one.named ? '' : JSON.stringify(documents[i]?.meta ?? null);
    const { missed, false: wrongly } = one.alarms;
    process.stdout.write(
      `✗ ${name} ${one.wrong.length} cells ${one.wrong.slice(0, 3)} ${meta} false ${wrongly.slice(0, 3)} missed ${missed.slice(0, 3)}\n`,
    );
  }
}
const share = ((100 * (tally.asked - tally.wrong)) / Math.max(1, tally.asked)).toFixed(3);
process.stdout.write(
  `reports ${tally.reports}, exact ${tally.exact}, agency, year and form right ${tally.named}\n` +
    `figures ${tally.asked}, wrong ${tally.wrong} (${share} % right)\n` +
    `failing checks found ${tally.right}, missed ${tally.missed}, false alarms ${tally.false}\n`,
);
await closeSharedOcr();
