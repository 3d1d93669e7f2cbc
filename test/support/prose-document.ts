import type { ReportDocument, Section } from '../../src/model/document.js';

/** A report document without figures, for tests that look at the rest. */
export function documentOf(
  sections: Section[],
  meta: Partial<ReportDocument['meta']> = {},
  file = 'report.pdf',
): ReportDocument {
  return {
    schemaVersion: '1.0',
    source: {
      file,
      sha256: file.padEnd(64, '0'),
      bytes: 1,
      pages: 1,
      producer: '',
      textLayer: 'digital',
      firstPage: 1,
      lastPage: 1,
    },
    meta: {
      agency: '某县财政局',
      year: 2024,
      title: '2024年政府信息公开工作年度报告',
      template: '2021',
      period: { from: '2024-01-01', to: '2024-12-31' },
      ...meta,
    },
    data: {},
    cells: [],
    sections,
    narrative: [],
    checks: [],
    unrecognised: [],
    warnings: [],
  };
}

const TITLES = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];

/** The six parts, each with the given text. */
export const sixSections = (texts: Partial<Record<number, string>> = {}): Section[] =>
  TITLES.map((title, index) => ({
    number: [...'一二三四五六'][index] ?? '',
    title,
    page: 1,
    text: texts[index + 1] ?? (index === 0 || index === 4 ? '2024年，工作有序推进。' : ''),
  }));
