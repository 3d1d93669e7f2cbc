import type { Command } from 'commander';
import { collectDocuments } from '../archive/index.js';
import type { OutputFlags } from './archive-options.js';
import { addOutputOptions, addRedisOption } from './archive-options.js';
import { exitCode } from './exit-code.js';
import type { FailOn } from './exit-code.js';
import { addReportOptions } from './report-options.js';
import { linkBaseOf } from './link-base.js';
import { reportRunErrors } from './report-run-errors.js';
import { keepHeapSmall } from './small-heap.js';
import { runSummary } from './run-summary.js';
import type { Language } from './run-words.js';
import { runWords } from './run-words.js';
import { stopOnSignals } from './stop-on-signals.js';

interface CollectFlags extends OutputFlags {
  redis: string;
  failOn: FailOn;
  quiet?: true;
  lang: Language;
}

/** `gouji collect`: waits for the workers and writes the output folder that a local run would write. */
export function register(program: Command): void {
  const command = program
    .command('collect')
    .description('收取各台机器的结果，写出与本机运行完全相同的输出文件夹');
  addReportOptions(addRedisOption(addOutputOptions(command))).action(
    async (flags: CollectFlags) => {
      process.exitCode = await reportRunErrors(() => collect(flags), flags.lang);
    },
  );
}

async function collect(flags: CollectFlags): Promise<number> {
  keepHeapSmall();
  const words = runWords(flags.lang);
  const live = process.stderr.isTTY && !flags.quiet;
  const stop = stopOnSignals(() => {});
  const outcome = await collectDocuments({
    redis: flags.redis,
    folder: flags.output,
    output: {
      formats: flags.format,
      header: flags.header,
      linkBase: linkBaseOf(flags.output),
    },
    signal: stop.signal,
    onProgress: (collected, open) => {
      if (live) process.stderr.write(`\r${words.collecting(collected, open)}\u001B[K`);
    },
  });
  stop.dispose();
  if (live) process.stderr.write('\n');
  if (!flags.quiet) process.stdout.write(runSummary(outcome, flags.output, words));
  return exitCode(outcome, flags.failOn, stop.signal.aborted);
}
