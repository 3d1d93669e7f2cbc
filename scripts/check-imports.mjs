// Fails when a folder of src/ imports what the architecture does not allow: data flows from left
// to right through the steps, and a step never imports another step. The list below IS the rule.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const BASE = ['model', 'geometry', 'text', 'template'];
const STEPS = ['pdf', 'ocr', 'layout', 'table', 'normalise', 'recognise', 'audit', 'export'];

/** Folder -> folders of src/ it may import, besides itself. */
const ALLOWED = {
  model: [],
  geometry: ['model'],
  text: ['model'],
  template: ['model'],
  ...Object.fromEntries(STEPS.map((step) => [step, BASE])),
  pipeline: [...BASE, ...STEPS],
  archive: [...BASE, 'pipeline', 'audit', 'export'],
  cli: [...BASE, ...STEPS, 'pipeline', 'archive'],
};

/** Package name -> the only folders that may import it. */
const PACKAGE_HOMES = {
  '@embedpdf/pdfium': ['pdf'],
  'pdfjs-dist': ['pdf'],
  'tesseract.js': ['ocr'],
  'onnxruntime-node': ['ocr'],
  '@vant/area-data': ['ocr'],
  exceljs: ['export'],
  '@duckdb/node-api': ['export'],
  bullmq: ['archive'],
  ioredis: ['archive'],
  commander: ['cli'],
};

const IMPORT = /(?:from\s+|import\s*\(\s*|import\s+)'([^']+)'/g;

function* sourceFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourceFiles(path);
    else if (entry.name.endsWith('.ts')) yield path;
  }
}

const faults = [];
for (const path of sourceFiles(SRC)) {
  const folder = relative(SRC, path).split(sep)[0];
  for (const [, target] of readFileSync(path, 'utf8').matchAll(IMPORT)) {
    const where = relative(SRC, path);
    if (target.startsWith('.')) {
      const to = relative(SRC, resolve(dirname(path), target)).split(sep)[0];
      if (to !== folder && !(ALLOWED[folder] ?? []).includes(to)) {
        faults.push(`${where}: ${folder}/ may not import ${to}/`);
      }
    } else {
      const name = target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/');
      const homes = PACKAGE_HOMES[name];
      if (homes && !homes.includes(folder))
        faults.push(`${where}: only ${homes} may import ${name}`);
      if (folder === 'model' && name !== 'zod') faults.push(`${where}: model/ imports only zod`);
    }
  }
}
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log('imports: all arrows point the right way');
