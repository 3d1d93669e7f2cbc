#!/usr/bin/env node
import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { register as registerAudit } from './audit.js';
import { register as registerCollect } from './collect.js';
import { register as registerDraw } from './draw.js';
import { register as registerRun } from './run.js';
import { register as registerSchema } from './schema.js';
import { register as registerSubmit } from './submit.js';
import { register as registerTables } from './tables.js';
import { register as registerWorker } from './worker.js';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

const program = new Command('gouji')
  .description('勾稽：读取政府信息公开工作年度报告，核对数字，输出 CSV、JSON 和电子表格')
  .version(version)
  .exitOverride();

const COMMANDS = [
  registerRun,
  registerAudit,
  registerDraw,
  registerSchema,
  registerSubmit,
  registerTables,
  registerWorker,
  registerCollect,
];
for (const register of COMMANDS) register(program);

/** What the shell is told of a command line that makes no sense. */
const WRONG_ARGUMENTS = 2;

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : WRONG_ARGUMENTS;
}
