// The producers: programs of Debian that turn HTML or a word processor's document into PDF.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blocksToDocx } from './docx.mjs';
import { blocksToHtml } from './html.mjs';

/** Runs `work` in a folder of its own that is gone afterwards. */
export async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-samples-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const quiet = { stdio: ['ignore', 'ignore', 'pipe'], timeout: 120_000 };

/** HTML through the browser; the browser's own dates and ids are taken out. */
export function printWithBrowser(blocks, style) {
  return inFolder((folder) => {
    const html = join(folder, 'report.html');
    const pdf = join(folder, 'report.pdf');
    writeFileSync(html, blocksToHtml(blocks, style));
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
    execFileSync(
      'chromium',
      [...flags, `--user-data-dir=${folder}/profile`, `--print-to-pdf=${pdf}`, html],
      quiet,
    );
    return readFileSync(pdf);
  });
}

/** A word processor's document through LibreOffice. */
export function printWithOffice(blocks, style) {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, 'report.docx'), await blocksToDocx(blocks, style));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      'soffice',
      [
        profile,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'report.docx'),
      ],
      quiet,
    );
    return readFileSync(join(folder, 'report.pdf'));
  });
}
