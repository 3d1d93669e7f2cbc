// Typesets samples/: every PDF with the figures that are printed in it. `scripts/make-samples [name part]`
// makes all, or those whose name holds the part. Needs Debian's chromium, libreoffice-writer, qpdf,
// ghostscript, poppler-utils, img2pdf, fonts-arphic-uming, fonts-arphic-ukai, fonts-wqy-zenhei, fonts-noto-cjk.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CATALOGUE, COMPOSITIONS } from './samples/catalogue.mjs';
import { composeReport } from './samples/compose-report.mjs';
import { reportBlocks } from './samples/document.mjs';
import { attach, concatenate, polish, settle } from './samples/edit-pdf.mjs';
import { OTHERS } from './samples/others.mjs';
import { printWithBrowser, printWithOffice } from './samples/produce.mjs';

const SAMPLES = fileURLToPath(new URL('../samples/', import.meta.url));
const OTHER_DOCUMENTS = fileURLToPath(new URL('../test/fixtures/bad/', import.meta.url));

const pathOf = (name, ending) => `${SAMPLES}${name}${ending}`;

async function typeset(entry, report) {
  const print = entry.producer === 'browser' ? printWithBrowser : printWithOffice;
  const printed = await print(reportBlocks(report), report.style);
  if (entry.last) return entry.after(await polish(printed));
  return polish(entry.after ? await entry.after(printed) : printed);
}

const write = (name, bytes, expected) => {
  writeFileSync(pathOf(name, '.pdf'), bytes);
  writeFileSync(pathOf(name, '.expected.json'), `${JSON.stringify(expected, null, 1)}\n`);
  process.stdout.write(`${name} ${(bytes.length / 1024).toFixed(0)} KB\n`);
};

async function compose({ name, of, how }) {
  const files = of.map((part) => readFileSync(pathOf(part, '.pdf')));
  const expected = of.map((part) =>
    JSON.parse(readFileSync(pathOf(part, '.expected.json'), 'utf8')),
  );
  if (how === 'concatenate') {
    write(name, await polish(await concatenate(files)), { reports: expected });
    return;
  }
  const cover = [{ kind: 'paragraph', text: '报告见附件。' }];
  const sheet = await polish(await printWithOffice(cover, {}));
  write(name, await settle(await attach(sheet, '年度报告.pdf', files[0])), expected[0]);
}

async function makeOthers() {
  mkdirSync(OTHER_DOCUMENTS, { recursive: true });
  for (const [name, blocks] of Object.entries(OTHERS)) {
    if (!wanted(name)) continue;
    const pdf = await polish(await printWithOffice(blocks, {}));
    writeFileSync(`${OTHER_DOCUMENTS}${name}.pdf`, pdf);
  }
}

mkdirSync(SAMPLES, { recursive: true });
const wanted = (name) => name.includes(process.argv[2] ?? '');
let next = 1;
for (const entry of CATALOGUE) {
  const seed = entry.seed ?? next++;
  if (!wanted(entry.name)) continue;
  const { report, expected } = composeReport(entry, seed);
  write(entry.name, await typeset(entry, report), expected);
}
for (const composition of COMPOSITIONS) if (wanted(composition.name)) await compose(composition);
await makeOthers();
