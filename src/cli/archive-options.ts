import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import type { OutputFormat } from '../export/index.js';
// Past the index, which loads far more: this is loaded at every start.
import { OUTPUT_FORMATS } from '../export/run-writer.js';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.js';

const MIB = 2 ** 20;
const DEFAULT_REDIS = 'redis://127.0.0.1:6379';

/** How documents are read; the same for a local run and for one spread over machines. */
export type ReadingFlags = Pick<Settings, 'ocr' | 'engine' | 'reader'>;

export interface OutputFlags {
  output: string;
  format: OutputFormat[];
  header: 'id' | 'zh';
}

export interface PoolFlags {
  jobs: number;
  /** Seconds. */
  timeLimit?: number;
  /** MiB. */
  memoryLimit?: number;
}

export function addReadingOptions(command: Command): Command {
  return command
    .addOption(choice('--ocr <when>', '何时识别图像', ['auto', 'always', 'never'], 'auto'))
    .addOption(choice('--engine <name>', 'OCR 引擎', ['tesseract', 'paddle', 'both'], 'both'))
    .addOption(choice('--reader <name>', '先用哪个 PDF 阅读器', ['pdfium', 'pdfjs'], 'pdfium'));
}

export function addOutputOptions(command: Command): Command {
  return command
    .option('-o, --output <folder>', '输出文件夹', namedPath, 'output')
    .addOption(
      new Option('--format <list>', `输出格式：${OUTPUT_FORMATS.join(',')}`)
        .argParser(formatList)
        .default(['json', 'csv'], 'json,csv'),
    )
    .addOption(choice('--header <language>', 'CSV 列名：标识或中文', ['id', 'zh'], 'id'));
}

export function addPoolOptions(command: Command): Command {
  return command
    .option('--jobs <n>', '同时处理的文件数', wholeNumber, availableParallelism())
    .option('--time-limit <seconds>', '每个文件的时间上限（默认按文件大小）', wholeNumber)
    .option('--memory-limit <MiB>', '每个处理进程的内存上限（默认 2048）', wholeNumber);
}

export const addRedisOption = (command: Command): Command =>
  command.option('--redis <url>', 'Redis 地址', DEFAULT_REDIS);

export const readingSettings = ({ ocr, engine, reader }: ReadingFlags): Settings => ({
  ...DEFAULT_SETTINGS,
  ocr,
  engine,
  reader,
});

/** The limits in the units of the pool: milliseconds and bytes. */
export function poolLimits({ jobs, timeLimit, memoryLimit }: PoolFlags): {
  jobs: number;
  timeLimit: number | undefined;
  memoryLimit: number | undefined;
} {
  return {
    jobs,
    timeLimit: timeLimit === undefined ? undefined : timeLimit * 1000,
    memoryLimit: memoryLimit === undefined ? undefined : memoryLimit * MIB,
  };
}

export const choice = (flags: string, text: string, choices: string[], preset: string): Option =>
  new Option(flags, text).choices(choices).default(preset);

/** A path that a script's variable left empty would mean the current folder. */
export function namedPath(text: string): string {
  if (text === '') throw new InvalidArgumentError('路径不能为空');
  return text;
}

/** One more of several paths. */
export const morePaths = (text: string, before: string[] | undefined): string[] => [
  ...(before ?? []),
  namedPath(text),
];

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('须为正整数');
  return number;
}

function formatList(text: string): OutputFormat[] {
  return text.split(',').map((name) => {
    const format = OUTPUT_FORMATS.find((one) => one === name.trim());
    if (!format) throw new InvalidArgumentError(`可用的格式：${OUTPUT_FORMATS.join('、')}`);
    return format;
  });
}
