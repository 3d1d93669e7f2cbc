import { readFile, writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { formatTables, type TableFormat, tableFormatSchema } from '../export/index.js';
import { DocumentFailure } from '../model/failure.js';
import { extractTables } from './extract-tables.js';

interface TablesOptions {
  format: TableFormat;
  output?: string;
}

/** `gouji tables`: every table of any PDF, page by page, ruled or not. */
export function register(program: Command): void {
  program
    .command('tables')
    .description('输出任意 PDF 中的所有表格')
    .argument('<file>', 'PDF 文件')
    .addOption(
      new Option('--format <format>', '输出格式')
        .choices(tableFormatSchema.options)
        .default('json'),
    )
    .option('-o, --output <file>', '写入文件（默认输出到屏幕）')
    .action(async (file: string, options: TablesOptions) => {
      try {
        const text = formatTables(await extractTables(await readFile(file)), options.format);
        if (options.output) await writeFile(options.output, text);
        else process.stdout.write(text);
      } catch (error) {
        if (!isExpected(error)) throw error;
        process.stderr.write(`${file}: ${error.message}\n`);
        process.exitCode = 1;
      }
    });
}

/** Failures of the document or of the file system, not of the program. */
function isExpected(error: unknown): error is Error {
  return error instanceof DocumentFailure || (error instanceof Error && 'code' in error);
}
