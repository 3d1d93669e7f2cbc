import type { Command } from 'commander';
import { runArchive } from '../archive/index.js';
import type { OutputFlags, PoolFlags, ReadingFlags } from './archive-options.js';
import {
  addOutputOptions,
  addPoolOptions,
  addReadingOptions,
  morePaths,
  poolLimits,
  readingSettings,
} from './archive-options.js';
import { exitCode } from './exit-code.js';
import type { FailOn } from './exit-code.js';
import { addReportOptions } from './report-options.js';
import { linkBaseOf } from './link-base.js';
import { reportRunErrors } from './report-run-errors.js';
import { NO_PROGRESS, createProgress } from './run-progress.js';
import { keepHeapSmall } from './small-heap.js';
import { runSummary } from './run-summary.js';
import type { Language } from './run-words.js';
import { runWords } from './run-words.js';
import { stopOnSignals } from './stop-on-signals.js';

interface RunFlags extends ReadingFlags, OutputFlags, PoolFlags {
  fresh?: true;
  failOn: FailOn;
  quiet?: true;
  jsonLog?: true;
  lang: Language;
}

/** `gouji run`: read, check and export every report that the arguments name. */
export function register(program: Command): void {
  const command = program
    .command('run')
    .description('读取报告、核对数字、写出结果')
    .argument(
      '<paths...>',
      '文件、文件夹、通配符、zip 压缩包、网址；- 表示从标准输入读取路径清单',
      morePaths,
    );
  addReportOptions(addPoolOptions(addReadingOptions(addOutputOptions(command))))
    .option('--fresh', '不用以前的结果，全部重新读取')
    .option('--json-log', '把日志以 JSON 逐行写到标准错误')
    .action(async (paths: string[], flags: RunFlags) => {
      process.exitCode = await reportRunErrors(() => run(paths, flags), flags.lang);
    });
}

async function run(inputs: string[], flags: RunFlags): Promise<number> {
  keepHeapSmall();
  const words = runWords(flags.lang);
  const log = flags.jsonLog ? (await import('./run-log.js')).createRunLog() : undefined;
  const silent = flags.quiet || flags.jsonLog;
  const progress = silent ? NO_PROGRESS : await createProgress(process.stderr.isTTY, words);
  const stop = stopOnSignals(() => {
    if (!silent) process.stderr.write(`\n${words.stopping}\n`);
  });
  try {
    const outcome = await runArchive({
      inputs,
      folder: flags.output,
      settings: readingSettings(flags),
      output: {
        formats: flags.format,
        header: flags.header,
        linkBase: linkBaseOf(flags.output),
      },
      fresh: flags.fresh ?? false,
      ...poolLimits(flags),
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
    log?.finished(outcome);
    progress.stop();
    if (!flags.quiet) process.stdout.write(runSummary(outcome, flags.output, words));
    return exitCode(outcome, flags.failOn, stop.signal.aborted);
  } finally {
    progress.stop();
    stop.dispose();
  }
}
