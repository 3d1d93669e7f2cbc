import { DocumentFailure } from '../model/failure.js';

/** What the file system's refusals mean for the person who runs the program. */
const MEANINGS: Record<string, string> = {
  ENOENT: '文件不存在，或在运行期间消失',
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  ENAMETOOLONG: '路径过长，系统无法打开',
  EISDIR: '这是文件夹，不是文件',
  ENOTDIR: '路径中有一段不是文件夹',
  ELOOP: '符号链接循环',
  EIO: '磁盘读取错误',
  EMFILE: '打开的文件过多',
  ENFILE: '打开的文件过多',
  ENOTCONN: '网络磁盘已断开',
  ESTALE: '网络磁盘上的文件已失效',
};

/** The code of a system error, e.g. ENOENT; undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** A file that cannot be read becomes a failure of its own; a failure stays what it is. */
export function fileError(error: unknown): DocumentFailure {
  if (error instanceof DocumentFailure) return error;
  const code = errorCode(error);
  const reason = error instanceof Error ? error.message : String(error);
  const meaning = code === undefined ? `无法读取：${reason}` : (MEANINGS[code] ?? `无法读取`);
  const message = code === undefined ? meaning : `${meaning}（${code}）`;
  return new DocumentFailure('unreadableFile', message, { cause: error });
}
