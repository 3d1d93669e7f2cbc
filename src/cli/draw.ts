import { basename } from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { drawPage } from '../export/index.js';
import { DocumentFailure } from '../model/failure.js';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.js';
import { closeSharedOcr, inspectPage } from '../pipeline/index.js';
import { choice } from './archive-options.js';
import { readNamedFile, writeNamedFile } from './one-file.js';

/** Exit code where the file or the page cannot be read. */
const FAILED = 1;
/** Resolution of the picture: fine enough to read the ids painted into the cells. */
const DRAW_DPI = 200;

/** `gouji draw <file.pdf> --page N`: a page with all that was found on it, as PNG. */
export function register(program: Command): void {
  program
    .command('draw')
    .description('把读到的文字、框线、单元格和指标画在页面上，存为 PNG')
    .argument('<file>', 'PDF 文件')
    .requiredOption('--page <n>', '页码，从 1 起', positiveInteger)
    .option('-o, --output <png>', 'PNG 文件名，默认 <文件名>.p<页码>.png')
    .addOption(choice('--reader <name>', '先用哪个 PDF 阅读器', ['pdfium', 'pdfjs'], 'pdfium'))
    .addOption(choice('--ocr <when>', '何时识别图像', ['auto', 'always', 'never'], 'auto'))
    .action(draw);
}

interface DrawOptions {
  page: number;
  output?: string;
  reader: Settings['reader'];
  ocr: Settings['ocr'];
}

async function draw(file: string, options: DrawOptions): Promise<void> {
  try {
    await drawFile(file, options);
  } catch (error) {
    if (!(error instanceof DocumentFailure)) throw error;
    process.stderr.write(`${file}：${error.message}\n`);
    process.exitCode = FAILED;
  }
}

async function drawFile(file: string, options: DrawOptions): Promise<void> {
  const settings = { ...DEFAULT_SETTINGS, reader: options.reader, ocr: options.ocr };
  const bytes = await readNamedFile(file);
  try {
    const { page, tables, indicators, picture } = await inspectPage(
      bytes,
      options.page,
      DRAW_DPI,
      settings,
    );
    const cells = tables.flatMap((table) =>
      table.cells.filter((cell) => cell.page === page.number),
    );
    const target = options.output ?? `${basename(file)}.p${options.page}.png`;
    await writeNamedFile(target, await drawPage(picture, { page, cells, indicators }));
    process.stdout.write(`${target}\n`);
  } finally {
    await closeSharedOcr();
  }
}

function positiveInteger(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('页码是从 1 起的整数');
  return value;
}
