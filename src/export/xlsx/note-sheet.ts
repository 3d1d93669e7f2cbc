import { SheetWriter } from './sheet-writer.js';
import type { SteadyWriter } from './workbook-file.js';
import { ABSENT_TEXT } from './figure-content.js';

const NOTES: readonly (readonly [topic: string, text: string])[] = [
  [
    '内容',
    '各份年度报告统计表中的数字，以及它们之间的勾稽关系。数字照报告原样；人工更正（corrections.csv）的数字带批注。',
  ],
  ['核对', '“差额”“核对结果”以及“检查”表中勾稽关系的结果都是公式：改动数字，结果随之改变。'],
  ['通过', '等式两边相等（或不等式成立）。'],
  ['不通过', '两边不等。有关数字和结果以红色标出。'],
  [
    '无法核对',
    '所需数字无法辨认或报告中没有；或者合计栏空白而其各分项有数字；或者有关各格全部空白。不算通过。',
  ],
  ['空白', '空白单元格表示报告中该格空白（或印作“/”“-”“—”）。求和时按 0 计，合计栏的空白除外。'],
  [ABSENT_TEXT, '报告中没有该表或该行。'],
  ['批注', '单元格批注为数字旁的说明、换算前的原文，或识读存疑、人工更正的提示。'],
  ['页码', '点击页码打开报告的该页（文件须在原来的位置）。'],
  ['筛选与排序', '请用筛选查找。勾稽公式按各份报告的行次计算，排序会打乱它们。'],
  ['固定结果', '与正文、上下年度、其他报告比较的核对项是写入时的结果，不随数字改变。'],
  ['隐藏列', '各表右侧的“空白标记”列标出有分项数字而自身空白的合计，供公式使用。'],
];

/** 说明: how to read the workbook. */
export function writeNotes(workbook: SteadyWriter, name: string): void {
  const sheet = new SheetWriter(workbook, {
    name,
    titles: ['项目', '说明'],
    widths: [14, 110],
    frozen: 0,
  });
  for (const [topic, text] of NOTES)
    sheet.write(new Map([topic, text].map((value, index) => [index + 1, { value }])));
  sheet.close();
}
