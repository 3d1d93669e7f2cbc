// Reads every PDF of a folder with the build and writes NAME -> documents as JSON into a file:
// `node read-folder.mjs FOLDER OUT`. A process of its own, as the OCR engines do not run inside jest's realm.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS } from '../../dist/model/settings.js';
import { closeSharedOcr, processDocument } from '../../dist/pipeline/index.js';

const [folder, out] = process.argv.slice(2);
const documents = {};
for (const file of readdirSync(folder).filter((name) => name.endsWith('.pdf'))) {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const reports = await processDocument(bytes, file, DEFAULT_SETTINGS);
  documents[file.slice(0, -'.pdf'.length)] = reports.map(({ document }) => document);
}
writeFileSync(out, JSON.stringify(documents));
await closeSharedOcr();
