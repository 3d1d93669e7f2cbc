import type { Command } from 'commander';
import { choice } from './archive-options.js';

/** How a command that writes the output folder reports about it. */
export function addReportOptions(command: Command): Command {
  return command
    .addOption(choice('--fail-on <what>', '何时以非零退出', ['error', 'finding', 'never'], 'error'))
    .option('--quiet', '不显示进度和结果表')
    .addOption(choice('--lang <language>', '显示语言', ['zh', 'en'], 'zh'));
}
