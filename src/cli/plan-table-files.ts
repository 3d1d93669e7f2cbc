import { stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
// Past the index, which loads far more.
import { walkFolder } from '../archive/walk-folder.js';

/** A PDF and where its tables go; without `target`, to the screen. */
export interface TableFile {
  source: string;
  target?: string;
}

/** Files to convert, or what makes the arguments impossible, in words. */
export type TablePlan = { files: TableFile[] } | { fault: string };

const PDF_NAME = /\.pdf$/i;

/**
 * What `gouji tables` reads and writes. One file goes to the screen or to the file `output`;
 * several files, or folders with all PDFs below them, go to the folder `output`, under their own
 * names (below a folder, their paths in it) with the format as ending; so does one file where
 * `output` is a folder already.
 */
export async function planTableFiles(
  inputs: readonly string[],
  { output, format }: { output?: string; format: string },
): Promise<TablePlan> {
  const [first, ...others] = inputs;
  const single = others.length === 0 && !(await isFolder(first)) && !(await isFolder(output));
  if (first !== undefined && single) {
    return {
      files: [output === undefined ? { source: first } : { source: first, target: output }],
    };
  }
  if (output === undefined) return { fault: '多个文件或文件夹须用 -o 指定输出文件夹' };
  const files: TableFile[] = [];
  const sources = new Map<string, string>();
  for (const { source, name } of (await Promise.all(inputs.map(listPdfs))).flat()) {
    const target = join(output, `${name.replace(PDF_NAME, '')}.${format}`);
    const other = sources.get(target);
    if (other !== undefined) return { fault: `${other} 和 ${source} 的输出会同名：${target}` };
    sources.set(target, source);
    files.push({ source, target });
  }
  return files.length === 0 ? { fault: '文件夹中没有 PDF 文件' } : { files };
}

/** A file itself, or every PDF below a folder, in the order of their paths. */
async function listPdfs(input: string): Promise<{ source: string; name: string }[]> {
  if (!(await isFolder(input))) return [{ source: input, name: basename(input) }];
  const sources: string[] = [];
  for await (const found of walkFolder(Buffer.from(input))) {
    const source = found.path.toString();
    // A folder that cannot be listed is kept, too: reading it tells what is wrong.
    if ('failure' in found || PDF_NAME.test(source)) sources.push(source);
  }
  return sources.sort().map((source) => ({ source, name: relative(input, source) }));
}

/** False for what is not there, too: reading it tells what is wrong. */
async function isFolder(path: string | undefined): Promise<boolean> {
  try {
    return path !== undefined && (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
