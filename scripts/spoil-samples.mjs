// Spoils the samples as files are on their way to an archive: `node scripts/spoil-samples.mjs FOLDER [SPOILING …]`.
// Writes FOLDER/pdf and FOLDER/truth, which `scripts/bench accuracy FOLDER` reads. Wants qpdf, ghostscript,
// poppler-utils, mupdf-tools and texlive-extra-utils (pdfjam) of Debian; what a tool cannot do is left out.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SAMPLES = fileURLToPath(new URL('../samples/', import.meta.url));
const GS = ['gs', '-q', '-sDEVICE=pdfwrite', '-o'];

/** Name -> commands, one after the other: `from` is the file, `to` the spoiled one, `between` one in between. */
const SPOILINGS = {
  turned: ({ from, to }) => [['qpdf', '--rotate=+90', from, to]],
  'turned-some': ({ from, to }) => [['qpdf', '--rotate=+270:1-z:odd', from, to]],
  'turned-inside': ({ from, to, between }) => [
    ['qpdf', '--rotate=+270', from, between],
    ['qpdf', '--flatten-rotation', between, to],
  ],
  encrypted: ({ from, to }) => [['qpdf', '--encrypt', '', 'owner', '256', '--', from, to]],
  distilled: ({ from, to }) => [[...GS, to, from]],
  'distilled-twice': ({ from, to, between }) => [
    [...GS, between, from],
    [...GS, to, between],
  ],
  'distilled-turned': ({ from, to, between }) => [
    ['qpdf', '--rotate=+90', from, between],
    [...GS, to, between],
  ],
  postscript: ({ from, to, between }) => [
    ['gs', '-q', '-sDEVICE=ps2write', '-o', between, from],
    ['ps2pdf', between, to],
  ],
  'poppler-postscript': ({ from, to, between }) => [
    ['pdftops', from, between],
    ['ps2pdf', between, to],
  ],
  outlines: ({ from, to }) => [[...GS.slice(0, -1), '-dNoOutputFonts', '-o', to, from]],
  cairo: ({ from, to }) => [['pdftocairo', '-pdf', from, to]],
  mupdf: ({ from, to }) => [['mutool', 'convert', '-o', to, from]],
  shrunk: ({ from, to }) => [['pdfjam', '-q', '--scale', '0.6', from, '-o', to]],
  'two-up': ({ from, to }) => [['pdfjam', '-q', '--nup', '2x1', '--landscape', from, '-o', to]],
};

const [folder, ...wanted] = process.argv.slice(2);
if (!folder) throw new Error('usage: spoil-samples.mjs FOLDER [SPOILING …]');
const pdfs = join(folder, 'pdf');
const truths = join(folder, 'truth');
for (const path of [pdfs, truths]) mkdirSync(path, { recursive: true });
const between = join(folder, 'between');

function run(commands) {
  try {
    for (const [tool, ...given] of commands) execFileSync(tool, given, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const chosen = Object.entries(SPOILINGS).filter(
  ([name]) => wanted.length === 0 || wanted.includes(name),
);
for (const file of readdirSync(SAMPLES).filter((name) => name.endsWith('.pdf'))) {
  const sample = file.slice(0, -'.pdf'.length);
  const truth = join(SAMPLES, `${sample}.expected.json`);
  if (!existsSync(truth)) continue;
  for (const [name, commandsOf] of chosen) {
    const to = join(pdfs, `${sample}-${name}.pdf`);
    const isMade = run(commandsOf({ from: join(SAMPLES, file), to, between }));
    if (isMade && existsSync(to) && statSync(to).size > 0)
      copyFileSync(truth, join(truths, `${sample}-${name}.json`));
    else rmSync(to, { force: true });
  }
}
rmSync(between, { force: true });
