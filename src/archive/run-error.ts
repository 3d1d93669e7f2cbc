import { errorCode } from './file-error.js';

/** The run as a whole cannot go on; the message is for the person who started it. */
export class RunError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'RunError';
  }
}

const MEANINGS: Record<string, string> = {
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  EROFS: '输出文件夹所在的磁盘是只读的',
  EACCES: '没有写入输出文件夹的权限',
  EPERM: '没有写入输出文件夹的权限',
  ENOTDIR: '输出路径中有一段不是文件夹',
  EEXIST: '输出路径已被一个文件占用',
  EFBIG: '输出文件超过系统允许的大小',
  EIO: '磁盘写入错误',
  ENAMETOOLONG: '输出路径过长',
};

/** What a refusal of the output folder's disk means for the run; anything else stays what it is. */
export function outputError(error: unknown, folder: string): unknown {
  const meaning = MEANINGS[errorCode(error) ?? ''];
  if (meaning === undefined || error instanceof RunError) return error;
  const hint = '已有结果保持完整；排除原因后重新运行即可继续。';
  return new RunError(`无法写入 ${folder}：${meaning}（${errorCode(error)}）。${hint}`, error);
}
