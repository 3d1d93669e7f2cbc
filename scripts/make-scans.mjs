// Invents reports, prints them and scans them as offices do, for measuring what is read of scans:
// `node scripts/make-scans.mjs FOLDER SEED COUNT [QUALITY …]` writes FOLDER/pdf/QUALITY-SEED-NUMBER.pdf and
// FOLDER/truth/….json. Another seed gives other reports, faces, borders and scanners; the qualities named (all of them
// where none is) come in turns. Needs Debian's chromium, libreoffice-writer, poppler-utils, img2pdf,
// fonts-arphic-uming, fonts-arphic-ukai, fonts-wqy-zenhei, fonts-noto-cjk.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeReport } from './samples/compose-report.mjs';
import { degrade, QUALITIES } from './samples/degrade.mjs';
import { reportBlocks } from './samples/document.mjs';
import { inFolder, printWithBrowser, printWithOffice } from './samples/produce.mjs';
import { createRandom } from './samples/random.mjs';

const [folder, seed = '1', count = '16', ...kinds] = process.argv.slice(2);
if (!folder) throw new Error('usage: node scripts/make-scans.mjs FOLDER SEED COUNT [QUALITY …]');

/** Of eight reports so many: one clean, two grey, two stamped, three black and white. */
const MIX = ['clean-300', 'office-200', 'seal-200', 'fax-200', 'office-200', 'fax-150']
  .concat(['seal-200', 'fax-200'])
  .concat(['clean-300', 'office-150', 'seal-200', 'fax-200', 'office-200', 'fax-150'])
  .concat(['office-200', 'fax-200']);
const mix = kinds.length > 0 ? kinds : MIX;
const FONTS = ['AR PL UMing CN', 'AR PL UKai CN', 'WenQuanYi Zen Hei']
  .concat(['Noto Serif CJK SC', 'Noto Sans CJK SC'])
  .concat(['AR PL UMing CN']);
const BORDERS = ['solid', 'solid', 'solid', 'hairline', 'thick', 'grey', 'double'];
const PLACES = [
  '晋江市',
  '永春县',
  '沭阳县',
  '黟县',
  '临沂市',
  '庆云县',
  '江宁区',
  '乐清市',
  '盱眙县',
];
const OFFICES = ['人民政府', '财政局', '自然资源和规划局', '住房和城乡建设局', '公安局', '教育局'];

function inventEntry(random) {
  const template = random.chance(0.8) ? '2021' : '2019';
  const size = random.pick([10.5, 11, 12, 14]);
  return {
    template,
    agency: random.pick(PLACES) + random.pick(OFFICES),
    year: template === '2019' ? random.int(2019, 2020) : random.int(2021, 2025),
    scale: random.pick([12, 24, 80, 400, 4000]),
    blunders: random.pick([0, 0, 1, 1, 2]),
    producer: random.pick(['browser', 'office']),
    style: {
      size,
      tableSize: random.pick([8, 9, 9.5, 10.5]),
      font: random.pick(FONTS),
      border: random.pick(BORDERS),
      padding: random.pick(['1pt 2pt', '2pt 3pt', '4pt 3pt', '6pt 4pt']),
      margin: random.pick(['15mm', '20mm', '25mm']),
      sideLabel: random.pick(['characters', 'upright', 'plain']),
      title: random.pick(['one', 'two', 'three', 'yearFirst']),
      introduction: random.pick(['short', 'long']),
      prose: random.int(1, 4),
      align: random.pick(['center', 'center', 'right']),
      zero: random.pick([undefined, undefined, undefined, '', '-', '/']),
      cutRows: random.chance(0.15),
      repeatHead: random.chance(0.2),
      shadedHeads: random.chance(0.15),
      thousands: random.chance(0.1),
      labels: random.chance(0.3) ? ['halfWidth'] : [],
    },
  };
}

/** Pages of a PDF as PNG at twice the resolution of the scan. */
const rasterise = (at, dpi, coloured) => {
  const kind = coloured ? [] : ['-gray'];
  execFileSync('pdftoppm', [
    ...kind,
    '-png',
    '-r',
    String(2 * dpi),
    join(at, 'in.pdf'),
    join(at, 'page'),
  ]);
  return readdirSync(at)
    .filter((name) => name.endsWith('.png'))
    .sort()
    .map((name) => readFileSync(join(at, name)));
};

const scan = (pdf, quality, random) =>
  inFolder(async (at) => {
    writeFileSync(join(at, 'in.pdf'), pdf);
    const names = [];
    for (const [index, png] of rasterise(at, quality.dpi, quality.stamped).entries()) {
      const name = join(at, `${String(index).padStart(3, '0')}.img`);
      writeFileSync(name, await degrade(png, quality, random));
      names.push(name);
    }
    const size = `${quality.dpi}dpix${quality.dpi}dpi`;
    execFileSync('img2pdf', ['--imgsize', size, '--nodate', '-o', join(at, 'out.pdf'), ...names]);
    return readFileSync(join(at, 'out.pdf'));
  });

for (const name of ['pdf', 'truth']) mkdirSync(join(folder, name), { recursive: true });
for (let index = 0; index < Number(count); index += 1) {
  const random = createRandom(Number(seed) * 1000 + index);
  const entry = inventEntry(random);
  const { report, expected } = composeReport(entry, Number(seed) * 1000 + index);
  const print = entry.producer === 'browser' ? printWithBrowser : printWithOffice;
  const kind = mix[index % mix.length];
  const scanned = await scan(
    await print(reportBlocks(report), report.style),
    QUALITIES[kind],
    random,
  );
  const name = `${kind}-${seed}-${String(index).padStart(2, '0')}`;
  writeFileSync(join(folder, 'pdf', `${name}.pdf`), scanned);
  writeFileSync(join(folder, 'truth', `${name}.json`), `${JSON.stringify(expected, null, 1)}\n`);
  process.stdout.write(`${name} ${(scanned.length / 1024).toFixed(0)} KB\n`);
}
