import type { FailureCode } from '../model/failure.js';

/** Languages that `gouji run` speaks to its user; the output files do not depend on it. */
export type Language = 'zh' | 'en';

const CODES_ZH: Record<FailureCode, string> = {
  notPdf: '不是 PDF',
  encrypted: '需要密码',
  damaged: '文件损坏',
  noPages: '没有页面',
  tooLarge: '超出大小限制',
  noReport: '没有年度报告',
  noText: '没有可读的文字',
  resolution: '扫描分辨率过低',
  timeout: '超时',
  memory: '内存超限',
  crashed: '处理进程崩溃',
  unreadableFile: '无法读取文件',
  internal: '程序内部错误',
};

const CODES_EN: Record<FailureCode, string> = {
  notPdf: 'no PDF',
  encrypted: 'needs a password',
  damaged: 'damaged',
  noPages: 'no pages',
  tooLarge: 'over the size limits',
  noReport: 'holds no annual report',
  noText: 'no text that can be read',
  resolution: 'scanned too coarsely',
  timeout: 'over the time limit',
  memory: 'over the memory limit',
  crashed: 'the process that read it crashed',
  unreadableFile: 'cannot be read',
  internal: 'error of the program',
};

const WORDS_ZH = {
  columns: ['文件', '机关', '年度', '表式', '数字', '通过', '不符', '无法核对', '用时'],
  failed: (name: string, code: FailureCode, message: string) =>
    `${name}：未能处理（${CODES_ZH[code]}）：${message}`,
  noForm: '未认出',
  files: (files: number, reports: number) => `${files} 个文件，${reports} 份报告`,
  checks: (passed: number, failed: number, unverifiable: number) =>
    `核对：通过 ${passed}，不符 ${failed}，无法核对 ${unverifiable}`,
  failures: (count: number) => `未能处理 ${count} 个文件：`,
  code: (code: FailureCode) => CODES_ZH[code],
  slowest: '最慢的文件：',
  written: '结果在：',
  interrupted: (pending: number) =>
    `已中断，还有 ${pending} 个文件没有处理。已完成的都已保存，重新运行同一命令即可继续。`,
  stopping: '正在中断：处理完手头的文件后停止；再按一次 Ctrl-C 立即退出。',
  progress: (done: number, total: number, failed: number, rate: string, left: string) =>
    `${done}/${total}，失败 ${failed}，每秒 ${rate} 份，剩余 ${left}`,
  collecting: (done: number, open: number) => `已收取 ${done} 份，还有 ${open} 份在处理`,
  seconds: '秒',
};

export type RunWords = typeof WORDS_ZH;

const WORDS_EN: RunWords = {
  columns: [
    'file',
    'agency',
    'year',
    'form',
    'figures',
    'passed',
    'failed',
    'unverifiable',
    'time',
  ],
  // What the failure says of itself is in Chinese, as in failures.csv.
  failed: (name, code, message) => `${name}: ${CODES_EN[code]} (${code}): ${message}`,
  noForm: 'unknown',
  files: (files, reports) => `${files} files, ${reports} reports`,
  checks: (passed, failed, unverifiable) =>
    `checks: ${passed} passed, ${failed} failed, ${unverifiable} unverifiable`,
  failures: (count) => `${count} files could not be processed:`,
  code: (code) => `${CODES_EN[code]} (${code})`,
  slowest: 'slowest files:',
  written: 'output in: ',
  interrupted: (pending) =>
    `interrupted with ${pending} files left. What is done is kept: run the same command again to go on.`,
  stopping: 'stopping after the files in work; Ctrl-C again quits at once.',
  progress: (done, total, failed, rate, left) =>
    `${done}/${total}, ${failed} failed, ${rate} a second, ${left} left`,
  collecting: (done, open) => `${done} collected, ${open} in work`,
  seconds: 's',
};

export const runWords = (language: Language): RunWords => (language === 'en' ? WORDS_EN : WORDS_ZH);
