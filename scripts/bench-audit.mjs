// Measures `gouji audit` on many reports: multiplies the reports of a finished output folder under
// other names, years and prose, checks them all again and prints time and peak memory.
// Needs a build: npm run build && node scripts/bench-audit.mjs <output folder> [reports] [folder on a large disk]
// A report takes about 0.4 MB of disk while the bench runs: 100,000 take 40 GB.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [source, wanted = '2000', disk = tmpdir()] = process.argv.slice(2);
if (!source)
  throw new Error('usage: node scripts/bench-audit.mjs <output folder> [reports] [disk]');
const GOUJI = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const { ReportParts } = await import(new URL('../dist/export/index.js', import.meta.url));
const CHANGED = ['source', 'meta', 'sections'];
const YEARS = 5;
/** One character in so many is another one in each report, so that few are near-duplicates. */
const EDIT = 23;

const models = readdirSync(join(source, 'reports')).map((name) =>
  ReportParts.cut(readFileSync(join(source, 'reports', name))),
);
const folder = mkdtempSync(join(disk, 'gouji-bench-'));
mkdirSync(join(folder, 'reports'));
for (const name of ['run.json', 'failures.csv', 'checks.csv', 'cells.csv']) {
  cpSync(join(source, name), join(folder, name));
}

/** The same text with some characters exchanged, differently for each seed. */
const edited = (text, seed) =>
  [...text]
    .map((char, at) =>
      (at * 31 + seed * 17) % EDIT === 0 && char >= '一'
        ? String.fromCharCode(0x4e00 + ((seed * 7919 + at * 13) % 3000))
        : char,
    )
    .join('');

function report(index) {
  const model = models[index % models.length];
  const document = model.read(CHANGED);
  document.source.sha256 = index.toString(16).padStart(8, '0').padEnd(64, '0');
  document.source.file = `${index}.pdf`;
  const body = [...String(Math.floor(index / YEARS)).padStart(6, '0')];
  document.meta.agency = `${body.map((digit) => '甲乙丙丁戊己庚辛壬癸'[digit]).join('')}县财政局`;
  document.meta.year = 2021 + (index % YEARS);
  for (const section of document.sections) section.text = edited(section.text, index);
  return model.replace(document, CHANGED);
}

for (let index = 0; index < Number(wanted); index++) {
  const name = `${index}.${index.toString(16).padStart(8, '0')}.json`;
  writeFileSync(join(folder, 'reports', name), report(index));
}
/** One run over the folder: wall time and processor time in seconds, peak memory of the process in MiB. */
function measure(title) {
  const started = performance.now();
  const watch = `import(${JSON.stringify(GOUJI)}); process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    console.log('processor', Math.round((user + system) / 1e6), 's, peak memory',
      Math.round(process.resourceUsage().maxRSS / 1024), 'MiB'); });`;
  const script = ['--input-type=module', '-e', watch, 'audit', folder, '--quiet'];
  const { status } = spawnSync(process.execPath, script, { stdio: 'inherit' });
  const seconds = (performance.now() - started) / 1000;
  const rate = (Number(wanted) / seconds).toFixed(0);
  console.log(
    `${title}: exit ${status}, ${wanted} reports in ${seconds.toFixed(1)} s, ${rate} a second`,
  );
}
measure('first run');
measure('second run');
rmSync(folder, { recursive: true, force: true });
