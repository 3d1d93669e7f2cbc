import { describe, expect, it } from '@jest/globals';
import { rowsOf, tablesOf, type Text } from './support.js';

const row = (top: number, label: string, ...figures: string[]): Text[] => [
  [60, top, label],
  ...figures.flatMap((figure, col): Text[] => (figure ? [[240 + 30 * col, top, figure]] : [])),
];

describe('labels of several lines whose figures are blank', () => {
  it('end no table, though the first counts anew and a label before is wrapped around its figures', () => {
    const texts: Text[] = [
      [60, 10, '项目'],
      ...['自然', '企业', '总计'].map((head, col): Text => [235 + 30 * col, 10, head]),
      ...row(30, '1.信访举报投诉类申请', '7', '', '7'),
      ...row(50, '2.重复申请', '3', '1', '4'),
      ...row(70, '3.要求提供公开出版物', '', '1', '1'),
      [60, 90, '4.要求行政机关确认或重新'],
      [240, 97, '7'],
      [300, 97, '7'],
      [60, 104, '出具已获取信息'],
      [60, 124, '1.申请人无正当理由逾期不'],
      [60, 138, '补正行政机关不再处理其申'],
      [60, 152, '请'],
      [10, 160, '（六）'],
      [60, 172, '2.申请人逾期未按收费通知'],
      [10, 174, '其他'],
      [60, 186, '要求缴纳费用行政机关不再'],
      [270, 186, '1'],
      [300, 186, '1'],
      [60, 200, '处理其政府信息公开申请'],
      [60, 220, '3.其他'],
      [10, 240, '（七）总计'],
      [238, 240, '66'],
      [270, 240, '4'],
      [298, 240, '70'],
    ];
    const [table, other] = tablesOf(texts, [], 340);
    expect(other).toBeUndefined();
    expect(rowsOf(table).at(-1)).toEqual(expect.arrayContaining(['（七）总计', '66', '4', '70']));
  });
});
