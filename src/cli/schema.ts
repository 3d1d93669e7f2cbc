import type { Command } from 'commander';
import { documentJsonSchema } from '../export/index.js';

/** `gouji schema`: the JSON Schema of a report document on stdout. */
export function register(program: Command): void {
  program
    .command('schema')
    .description('输出报告文档（reports/*.json）的 JSON Schema')
    .action(() => {
      process.stdout.write(`${JSON.stringify(documentJsonSchema(), null, 2)}\n`);
    });
}
