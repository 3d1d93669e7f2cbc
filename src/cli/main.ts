#!/usr/bin/env node
import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { speakChinese } from './chinese-help.js';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

const program = speakChinese(new Command('gouji'))
  .description('勾稽：读取政府信息公开工作年度报告，核对数字，输出 CSV、JSON 和电子表格')
  .version(version, '-V, --version', '显示版本号')
  .exitOverride();

const VERSION_FLAGS = new Set(['-V', '--version']);

/** Each command's code is loaded when it is asked for, and all of it for the help. */
const COMMANDS = new Map<string, () => Promise<{ register: (program: Command) => void }>>([
  ['run', () => import('./run.js')],
  ['audit', () => import('./audit.js')],
  ['tables', () => import('./tables.js')],
  ['draw', () => import('./draw.js')],
  ['schema', () => import('./schema.js')],
  ['submit', () => import('./submit.js')],
  ['worker', () => import('./worker.js')],
  ['collect', () => import('./collect.js')],
]);
const word = process.argv[2] ?? '';
const wanted = COMMANDS.get(word);
/** The version needs no command; `--help` and all else list them all. */
const loads = wanted ? [wanted] : VERSION_FLAGS.has(word) ? [] : [...COMMANDS.values()];
for (const { register } of await Promise.all(loads.map((load) => load()))) register(program);

/** Whoever reads along may stop early (`gouji tables x.pdf | head`): no reason to end with a stack. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** What the shell is told of a command line that makes no sense. */
const WRONG_ARGUMENTS = 2;

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : WRONG_ARGUMENTS;
}
