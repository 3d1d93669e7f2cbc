import { resolve, sep } from 'node:path';
import { errorCode } from './file-error.js';

/** A sentence for the person who started the run, in the languages that `gouji run` speaks. */
interface Saying {
  zh: string;
  en: string;
}

/** The run as a whole cannot go on; the message is for the person who started it. */
export class RunError extends Error {
  /** The message in English; the same as `message` where the command speaks Chinese only. */
  readonly english: string;

  constructor(message: string, options: { english?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'RunError';
    this.english = options.english ?? message;
  }
}

const FORBIDDEN: Saying = { zh: '没有写入输出文件夹的权限', en: 'no permission to write there' };

const MEANINGS: Record<string, Saying> = {
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'the disk quota is used up' },
  EROFS: { zh: '输出文件夹所在的磁盘是只读的', en: 'the disk is read-only' },
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  ENOTDIR: { zh: '输出路径中有一段不是文件夹', en: 'a part of the path is no folder' },
  EEXIST: { zh: '输出路径已被一个文件占用', en: 'a file bears that name' },
  EISDIR: { zh: '输出路径已被一个文件夹占用', en: 'a folder bears that name' },
  ELOOP: { zh: '符号链接循环', en: 'symbolic links in a circle' },
  EFBIG: { zh: '输出文件超过系统允许的大小', en: 'a file is larger than the system allows' },
  EIO: { zh: '磁盘写入错误', en: 'the disk cannot be written' },
  ENAMETOOLONG: { zh: '输出路径过长', en: 'the path is too long' },
};
const NO_FOLDER: Saying = { zh: '此处不能建立文件夹', en: 'no folder can be made there' };
const TAKEN_AWAY: Saying = {
  zh: '输出文件夹或其中的文件在运行期间被删除或移走',
  en: 'the folder or a file in it was removed during the run',
};

/** What a refusal of the output folder's disk means for the run; anything else stays what it is. */
export function outputError(error: unknown, folder: string): unknown {
  const code = errorCode(error) ?? '';
  const meaning = code === 'ENOENT' ? absence(error, folder) : MEANINGS[code];
  if (meaning === undefined || error instanceof RunError) return error;
  return new RunError(
    `无法写入 ${folder}：${meaning.zh}（${code}）。已有结果保持完整；排除原因后重新运行即可继续。`,
    {
      english: `cannot write ${folder}: ${meaning.en} (${code}). What was there is whole; run again once the cause is gone.`,
      cause: error,
    },
  );
}

/** Something that is not there is the output's affair only where it lies in the output. */
function absence(error: unknown, output: string): Saying | undefined {
  const { syscall, path } = error as NodeJS.ErrnoException;
  if (path === undefined) return undefined;
  const [at, within] = [resolve(path), resolve(output)];
  const inside = at === within || at.startsWith(within + sep);
  if (syscall === 'mkdir' && (inside || within.startsWith(at + sep))) return NO_FOLDER;
  return inside ? TAKEN_AWAY : undefined;
}
