// Documents that stand beside annual reports in every archive and are none: test/fixtures/bad holds them.

const title = (text) => ({ kind: 'title', text });
const paragraph = (text) => ({ kind: 'paragraph', text });
const row = (kind, ...texts) => texts.map((text) => ({ kind, text, colSpan: 1, rowSpan: 1 }));

/** Name -> blocks. */
export const OTHERS = {
  'half-year-statistics': [
    title('石狮市教育局2023年上半年政府信息公开情况统计表'),
    {
      kind: 'table',
      widths: [0.7, 0.1, 0.2],
      headRows: 1,
      rows: [
        row('head', '统计指标', '单位', '统计数'),
        row('label', '主动公开政府信息数', '条', '118'),
        row('label', '收到政府信息公开申请数', '件', '6'),
        row('label', '申请办结数', '件', '5'),
      ],
    },
    paragraph('填报日期：2023年7月6日'),
  ],
  explainer: [
    title('《晋江市民政局2023年政府信息公开工作年度报告》解读'),
    paragraph(
      '近日，我局公布了2023年政府信息公开工作年度报告。为便于公众了解，现就有关内容作如下说明。',
    ),
    paragraph('一、为什么要编制年度报告？编制并公布年度报告是条例规定的法定职责。'),
    paragraph('二、全年办理情况如何？全年新收政府信息公开申请31件，均已按期答复。'),
  ],
  'work-plan': [
    title('南安市水利局2024年水利工作要点'),
    paragraph('一、加强水库安全管理，开展汛前检查，落实防汛责任。'),
    paragraph('二、推进农村供水工程建设，年内完成三处水厂改造。'),
  ],
};
