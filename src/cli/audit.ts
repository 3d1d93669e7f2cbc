import type { Command } from 'commander';
import type { ReauditOutcome } from '../archive/reaudit/index.js';
import type { FailOn } from './exit-code.js';
import { failOnOption } from './report-options.js';
import { reportRunErrors } from './report-run-errors.js';

interface AuditFlags {
  rollup?: string;
  aliases?: string;
  failOn: FailOn;
  quiet?: true;
}

/** A correction was refused: the output is whole, but not all that was asked for is in it. */
const SOME_REFUSED = 1;
/** `--fail-on finding`, and a check failed. */
const FINDINGS = 3;
/** Reports between two updates of the progress line. */
const STEP = 200;

/** `gouji audit`: checks what was extracted before again, after corrections, without the PDFs. */
export function register(program: Command): void {
  program
    .command('audit')
    .description('不读 PDF，按更正（corrections.csv）重新核对已有结果')
    .argument('<folder>', '以前运行的输出文件夹')
    .option('--rollup <tree.yaml>', '汇总关系：whole、parts、scope')
    .option('--aliases <file.csv>', '机关别名：alias,name')
    .addOption(failOnOption())
    .option('--quiet', '不显示进度和小结')
    .action(async (folder: string, flags: AuditFlags) => {
      process.exitCode = await reportRunErrors(() => audit(folder, flags));
    });
}

async function audit(folder: string, flags: AuditFlags): Promise<number> {
  const { readAliases, readRollups, reaudit } = await import('../archive/reaudit/index.js');
  const live = process.stderr.isTTY && !flags.quiet;
  const outcome = await reaudit({
    folder,
    ...(flags.rollup === undefined ? {} : { rollup: await readRollups(flags.rollup) }),
    ...(flags.aliases === undefined ? {} : { aliases: await readAliases(flags.aliases) }),
    onReport: (done, all) => {
      if (live && done % STEP === 0) process.stderr.write(`\r${done}/${all}\u001B[K`);
    },
  });
  if (live) process.stderr.write('\r\u001B[K');
  tellRefused(outcome);
  for (const body of outcome.unheard) {
    process.stderr.write(`${flags.rollup}：结果中没有能认定为“${body}”的报告\n`);
  }
  if (!flags.quiet) process.stdout.write(summary(outcome, folder));
  if (flags.failOn === 'never') return 0;
  if (flags.failOn === 'finding' && outcome.failed > 0) return FINDINGS;
  return outcome.refused.length > 0 ? SOME_REFUSED : 0;
}

function tellRefused({ refused }: ReauditOutcome): void {
  for (const { correction, reason } of refused) {
    const { line, file, id, value } = correction;
    const why = {
      value: `“${value}”不是数字`,
      id: `${file} 没有指标“${id}”`,
      file: `没有文件“${file}”的报告`,
      several: `多份报告都叫“${file}”，请改写为 reports/ 中的文件名`,
    }[reason];
    process.stderr.write(`corrections.csv 第 ${line} 行未采用：${why}\n`);
  }
}

const summary = (outcome: ReauditOutcome, folder: string): string =>
  `${outcome.reports} 份报告，采用更正 ${outcome.corrected} 处
核对：通过 ${outcome.passed}，不符 ${outcome.failed}，无法核对 ${outcome.unverifiable}
结果在：${folder}
`;
