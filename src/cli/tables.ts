import { type Command, Option } from 'commander';
// Past the index, which loads far more: a command for one file is mostly its start.
import { formatTables, TABLE_FORMATS, type TableFormat } from '../export/format-tables.js';
import { DocumentFailure } from '../model/failure.js';
import type { Table } from '../model/table.js';
import { readNamedFile, writeNamedFile } from './one-file.js';
import { optimiseLate } from './optimise-late.js';
import { planTableFiles, type TableFile } from './plan-table-files.js';

interface TablesOptions {
  format: TableFormat;
  output?: string;
}

/** Exit codes: a file could not be read; the arguments make no sense. */
const FAILED = 1;
const WRONG_ARGUMENTS = 2;

/** `gouji tables`: every table of any PDF, page by page, ruled or not. */
export function register(program: Command): void {
  program
    .command('tables')
    .description('输出任意 PDF 中的所有表格')
    .argument('<files...>', 'PDF 文件或文件夹')
    .addOption(new Option('--format <format>', '输出格式').choices(TABLE_FORMATS).default('json'))
    .option(
      '-o, --output <path>',
      '写入文件；多个文件或文件夹时为输出文件夹（单个文件默认输出到屏幕）',
    )
    .action(async (inputs: string[], options: TablesOptions) => {
      optimiseLate();
      const plan = await planTableFiles(inputs, options);
      if ('fault' in plan) {
        process.stderr.write(`${plan.fault}\n`);
        process.exitCode = WRONG_ARGUMENTS;
        return;
      }
      try {
        for (const file of plan.files) {
          if (!(await convert(file, options.format))) process.exitCode = FAILED;
        }
      } finally {
        const { closeEngines } = await import('./extract-tables.js');
        await closeEngines();
      }
    });
}

/** Writes the tables of one file; false, and a line on stderr, where it cannot be read or written. */
async function convert({ source, target }: TableFile, format: TableFormat): Promise<boolean> {
  try {
    const text = formatTables(await read(source), format);
    if (target === undefined) process.stdout.write(text);
    else await writeNamedFile(target, text);
    return true;
  } catch (error) {
    if (!(error instanceof DocumentFailure)) throw error;
    process.stderr.write(`${source}：${error.message}\n`);
    return false;
  }
}

async function read(source: string): Promise<Table[]> {
  const bytes = await readNamedFile(source);
  const { extractTables } = await import('./extract-tables.js');
  return extractTables(bytes);
}
