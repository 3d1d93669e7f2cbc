import type { Command } from 'commander';
import { submitDocuments } from '../archive/index.js';
import type { ReadingFlags } from './archive-options.js';
import {
  addReadingOptions,
  addRedisOption,
  morePaths,
  readingSettings,
} from './archive-options.js';
import { reportRunErrors } from './report-run-errors.js';
import { INTERRUPTED, stopOnSignals } from './stop-on-signals.js';

interface SubmitFlags extends ReadingFlags {
  redis: string;
}

/** `gouji submit`: puts documents into the queue that `gouji worker` on any machine reads from. */
export function register(program: Command): void {
  const command = program
    .command('submit')
    .description('把文件提交到 Redis 队列，由各台机器上的 gouji worker 处理')
    .argument('<paths...>', '与 gouji run 相同；路径须在每台处理机上都能打开', morePaths);
  addRedisOption(addReadingOptions(command)).action(async (paths: string[], flags: SubmitFlags) => {
    process.exitCode = await reportRunErrors(() => submit(paths, flags));
  });
}

async function submit(inputs: string[], flags: SubmitFlags): Promise<number> {
  const stop = stopOnSignals(() => {});
  let total = 0;
  const submitted = await submitDocuments({
    inputs,
    redis: flags.redis,
    settings: readingSettings(flags),
    signal: stop.signal,
    onFound: (files) => {
      total = files;
    },
    onSubmitted: () => {},
  });
  stop.dispose();
  process.stdout.write(
    `已提交 ${submitted} / ${total} 个文件；用 gouji worker 处理，用 gouji collect 收取结果\n`,
  );
  return submitted < total ? INTERRUPTED : 0;
}
