import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { SheetWriter } from '../../../../src/export/xlsx/sheet-writer.js';
import { createWorkbookFile } from '../../../../src/export/xlsx/workbook-file.js';

const LIMIT = 32_767;

it('stores texts that Excel would take for damage: too long, or no characters at all', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-sheet-'));
  const path = join(folder, 'a.xlsx');
  const file = createWorkbookFile(path);
  const head = { name: '表', titles: ['一', '二'], widths: [9, 9], frozen: 0 };
  const sheet = new SheetWriter(file.workbook, head);
  const long = '长'.repeat(LIMIT + 9);
  sheet.write(
    new Map([
      [1, { value: long, note: long }],
      [2, { value: '=1+1\uFFFE\uFFFF\u0001甲' }],
    ]),
  );
  sheet.close();
  await file.close();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const row = workbook.getWorksheet('表')?.getRow(2);
  expect(row?.getCell(1).value).toBe('长'.repeat(LIMIT));
  expect(row?.getCell(2).value).toBe('=1+1\uFFFD\uFFFD甲');
  expect(row?.getCell(2).formula).toBeFalsy();
  await rm(folder, { recursive: true, force: true });
});
