import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import type { RunOutcome } from '../archive/index.js';
import { RunError, failureCount, runArchive } from '../archive/index.js';
import type { OutputFormat } from '../export/index.js';
import { OUTPUT_FORMATS } from '../export/index.js';
import type { Settings } from '../model/settings.js';
import { settingsSchema } from '../model/settings.js';
import { createRunLog } from './run-log.js';
import { NO_PROGRESS, createProgress } from './run-progress.js';
import { runSummary } from './run-summary.js';
import type { Language } from './run-words.js';
import { runWords } from './run-words.js';

const MIB = 2 ** 20;
/** Exit codes of the contract; 130 is the shell's own for Ctrl-C. */
const EXIT = { done: 0, someFailed: 1, unusable: 2, findings: 3, interrupted: 130 };

interface RunFlags {
  output: string;
  ocr: Settings['ocr'];
  engine: Settings['engine'];
  reader: Settings['reader'];
  jobs: number;
  format: OutputFormat[];
  header: 'id' | 'zh';
  fresh?: true;
  failOn: 'error' | 'finding' | 'never';
  timeLimit?: number;
  memoryLimit?: number;
  quiet?: true;
  jsonLog?: true;
  lang: Language;
}

/** `gouji run`: read, check and export every report that the arguments name. */
export function register(program: Command): void {
  program
    .command('run')
    .description('读取报告、核对数字、写出结果')
    .argument('<paths...>', '文件、文件夹、通配符、zip 压缩包；- 表示从标准输入读取路径清单')
    .option('-o, --output <folder>', '输出文件夹', 'output')
    .addOption(choice('--ocr <when>', '何时识别图像', ['auto', 'always', 'never'], 'auto'))
    .addOption(choice('--engine <name>', 'OCR 引擎', ['tesseract', 'paddle', 'both'], 'both'))
    .addOption(choice('--reader <name>', '先用哪个 PDF 阅读器', ['pdfium', 'pdfjs'], 'pdfium'))
    .option('--jobs <n>', '同时处理的文件数', wholeNumber, availableParallelism())
    .option('--format <list>', `输出格式：${OUTPUT_FORMATS.join(',')}`, formatList, ['json', 'csv'])
    .addOption(choice('--header <language>', 'CSV 列名：标识或中文', ['id', 'zh'], 'id'))
    .option('--fresh', '不用以前的结果，全部重新读取')
    .addOption(choice('--fail-on <what>', '何时以非零退出', ['error', 'finding', 'never'], 'error'))
    .option('--time-limit <seconds>', '每个文件的时间上限（默认按文件大小）', wholeNumber)
    .option('--memory-limit <MiB>', '每个处理进程的内存上限（默认 2048）', wholeNumber)
    .option('--quiet', '不显示进度和结果表')
    .option('--json-log', '把日志以 JSON 逐行写到标准错误')
    .addOption(choice('--lang <language>', '显示语言', ['zh', 'en'], 'zh'))
    .action(async (paths: string[], flags: RunFlags) => {
      process.exitCode = await run(paths, flags);
    });
}

const choice = (flags: string, text: string, choices: string[], preset: string): Option =>
  new Option(flags, text).choices(choices).default(preset);

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

async function run(inputs: string[], flags: RunFlags): Promise<number> {
  const words = runWords(flags.lang);
  const log = flags.jsonLog ? createRunLog() : undefined;
  const silent = flags.quiet || flags.jsonLog;
  const progress = silent ? NO_PROGRESS : createProgress(process.stderr.isTTY, words);
  const stop = stopOnSignals(() => {
    if (!silent) process.stderr.write(`\n${words.stopping}\n`);
  });
  try {
    const outcome = await runArchive({
      inputs,
      folder: flags.output,
      settings: settingsSchema.parse({
        reader: flags.reader,
        ocr: flags.ocr,
        engine: flags.engine,
      }),
      output: { formats: flags.format, header: flags.header },
      fresh: flags.fresh ?? false,
      jobs: flags.jobs,
      timeLimit: flags.timeLimit === undefined ? undefined : flags.timeLimit * 1000,
      memoryLimit: flags.memoryLimit === undefined ? undefined : flags.memoryLimit * MIB,
      signal: stop.signal,
      onFound: (files) => {
        progress.found(files);
        log?.found(files);
      },
      onDocument: (event) => {
        progress.document(event);
        log?.document(event);
      },
    });
    progress.stop();
    log?.finished(outcome);
    if (!flags.quiet) process.stdout.write(runSummary(outcome, flags.output, words));
    return exitCode(outcome, flags.failOn, stop.signal.aborted);
  } catch (error) {
    progress.stop();
    if (!(error instanceof RunError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return EXIT.unusable;
  } finally {
    stop.dispose();
  }
}

function exitCode(outcome: RunOutcome, failOn: RunFlags['failOn'], interrupted: boolean): number {
  if (interrupted && outcome.pending > 0) return EXIT.interrupted;
  if (failOn === 'never') return EXIT.done;
  if (failOn === 'finding' && outcome.checks.failed > 0) return EXIT.findings;
  return failureCount(outcome) > 0 ? EXIT.someFailed : EXIT.done;
}

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The first signal asks the run to end, the second one ends the process. */
function stopOnSignals(announce: () => void): { signal: AbortSignal; dispose: () => void } {
  const controller = new AbortController();
  const onSignal = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
    announce();
  };
  for (const name of STOP_SIGNALS) process.on(name, onSignal);
  return {
    signal: controller.signal,
    dispose: () => {
      for (const name of STOP_SIGNALS) process.off(name, onSignal);
    },
  };
}
