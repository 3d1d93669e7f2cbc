import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Correction, parseRollups, type Rollup } from '../../audit/index.js';
import type { FailureRow } from '../../export/index.js';
import type { FailureCode } from '../../model/failure.js';
import { parseCsv, parseCsvRecords } from '../../text/index.js';
import { fileError } from '../file-error.js';
import { RunError } from '../run-error.js';

/** The text of a table: UTF-8, or what Excel in Chinese saves a CSV in. */
function decodeTable(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Reads a file that the user named, or says which one cannot be used and why. */
async function readNamed<T>(path: string, read: (text: string) => T): Promise<T> {
  try {
    const bytes = await readFile(path).catch((error: unknown) => {
      throw fileError(error);
    });
    return read(decodeTable(bytes));
  } catch (error) {
    throw new RunError(`无法使用 ${path}：${(error as Error).message}`, { cause: error });
  }
}

function requireColumns(rows: Record<string, string>[], columns: readonly string[]): void {
  const missing = columns.filter((name) => rows[0] && !(name in rows[0]));
  if (missing.length > 0) throw new SyntaxError(`缺少列 ${missing.join('、')}`);
}

/** corrections.csv: file, id, value, who, when, why. None where there is no such file. */
export async function readCorrections(path: string): Promise<Correction[]> {
  if (!existsSync(path)) return [];
  return readNamed(path, (text) => {
    const records = parseCsvRecords(text);
    requireColumns(
      records.map(({ fields }) => fields),
      ['file', 'id', 'value'],
    );
    return records.map(({ line, fields }) => {
      const { file = '', id = '', value = '', who = '', when = '', why = '' } = fields;
      return { file, id: id.trim(), value, who, when, why, line };
    });
  });
}

/** aliases.csv: alias, name. */
export const readAliases = (path: string): Promise<Map<string, string>> =>
  readNamed(path, (text) => {
    const rows = parseCsv(text);
    requireColumns(rows, ['alias', 'name']);
    return new Map(rows.map(({ alias = '', name = '' }) => [alias, name]));
  });

/** The tree of wholes and parts. */
export const readRollups = (path: string): Promise<Rollup[]> =>
  readNamed(path, (text) => parseRollups(parse(text, { logLevel: 'error' })));

/** What a run before could not read: its failures.csv, whatever language its titles are in. */
export async function readFailures(folder: string): Promise<FailureRow[]> {
  const path = join(folder, 'failures.csv');
  if (!existsSync(path)) return [];
  const rows = await readNamed(path, parseCsv);
  return rows.map((row) => {
    const [file = '', sha256 = '', code = '', page = '', message = ''] = Object.values(row);
    return {
      file,
      sha256,
      code: code as FailureCode,
      page: page === '' ? undefined : Number(page),
      message,
    };
  });
}
