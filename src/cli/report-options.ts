import type { Command, Option } from 'commander';
import { choice } from './archive-options.js';

export const failOnOption = (): Option =>
  choice('--fail-on <what>', '何时以非零退出', ['error', 'finding', 'never'], 'error');

/** How a command that writes the output folder reports about it. */
export function addReportOptions(command: Command): Command {
  return command
    .addOption(failOnOption())
    .option('--quiet', '不显示进度和结果表')
    .addOption(choice('--lang <language>', '显示语言', ['zh', 'en'], 'zh'));
}
