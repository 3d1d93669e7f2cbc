import { resolve, sep } from 'node:path';
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
  EISDIR: '输出路径已被一个文件夹占用',
  ELOOP: '符号链接循环',
  EFBIG: '输出文件超过系统允许的大小',
  EIO: '磁盘写入错误',
  ENAMETOOLONG: '输出路径过长',
};

/** What a refusal of the output folder's disk means for the run; anything else stays what it is. */
export function outputError(error: unknown, folder: string): unknown {
  const refusal = writeRefusal(error, folder);
  if (refusal === undefined || error instanceof RunError) return error;
  return new RunError(`${refusal}已有结果保持完整；排除原因后重新运行即可继续。`, error);
}

/** Why the system would not write into a folder or file, as a sentence; undefined for anything else. */
export function writeRefusal(error: unknown, path: string): string | undefined {
  const code = errorCode(error) ?? '';
  const meaning = code === 'ENOENT' ? absence(error, path) : MEANINGS[code];
  return meaning && `无法写入 ${path}：${meaning}（${code}）。`;
}

/** Something that is not there is the output's affair only where it lies in the output. */
function absence(error: unknown, output: string): string | undefined {
  const { syscall, path } = error as NodeJS.ErrnoException;
  if (path === undefined) return undefined;
  const [at, within] = [resolve(path), resolve(output)];
  const inside = at === within || at.startsWith(within + sep);
  if (syscall === 'mkdir' && (inside || within.startsWith(at + sep))) {
    return '此处不能建立文件夹';
  }
  return inside ? '输出文件夹或其中的文件在运行期间被删除或移走' : undefined;
}
