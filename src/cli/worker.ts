import type { Command } from 'commander';
import { serveQueue } from '../archive/index.js';
import type { PoolFlags } from './archive-options.js';
import { addPoolOptions, addRedisOption, poolLimits } from './archive-options.js';
import { reportRunErrors } from './report-run-errors.js';
import { stopOnSignals } from './stop-on-signals.js';

interface WorkerFlags extends PoolFlags {
  redis: string;
  quiet?: true;
}

/** `gouji worker`: reads documents from the queue until it is told to stop. */
export function register(program: Command): void {
  const command = program
    .command('worker')
    .description('处理 Redis 队列中的文件，直到 Ctrl-C；可在任意多台机器上运行');
  addRedisOption(addPoolOptions(command))
    .option('--quiet', '不显示正在处理的文件')
    .action(async (flags: WorkerFlags) => {
      process.exitCode = await reportRunErrors(() => work(flags));
    });
}

async function work(flags: WorkerFlags): Promise<number> {
  const say = (text: string): void => {
    if (!flags.quiet) process.stderr.write(`${text}\n`);
  };
  const stop = stopOnSignals(() => say('处理完手头的文件后停止；再按一次 Ctrl-C 立即退出'));
  await serveQueue({
    redis: flags.redis,
    ...poolLimits(flags),
    signal: stop.signal,
    onDocument: say,
  });
  stop.dispose();
  return 0;
}
