import type { Likelihood } from '../model/form.js';

/** Departments of local governments, and governments that may not make rules: counties, districts, towns. */
const LOWER_BODY =
  /(?:县|(?<!自治)区|旗|镇|乡|街道)(?:人民政府)?(?:办公室|办事处)?$|[省市州盟县区旗].*(?:局|(?<!办公)厅|委员会|委)$/u;
const TOWN = /(?:镇|乡|街道)(?:人民政府)?(?:办事处)?$/u;
const CITY = /市人民政府(?:办公室)?$/u;

const DECISIONS = ['proactive.licensing.decisions', 'proactive.penalties.decisions'];

/** What table 二 hardly ever says; `regulations` are the figures on rules that the body itself made. */
export function proactiveLikelihoods(regulations: string[]): Likelihood[] {
  return [
    {
      figures: regulations,
      agencies: LOWER_BODY,
      most: 0,
      question: '规章由国务院部门和省、设区的市、自治州人民政府制定，本机关填有规章数，请核实',
    },
    {
      figures: DECISIONS,
      agencies: TOWN,
      most: 999,
      question: '乡镇、街道的行政许可或行政处罚数以千计，请核实统计范围',
    },
    {
      figures: DECISIONS,
      agencies: CITY,
      least: 1,
      question: '全市行政许可或行政处罚数为零，请核实统计范围',
    },
    {
      figures: ['proactive.fees.amount'],
      agencies: LOWER_BODY,
      most: 1_000_000,
      question: '行政事业性收费超过100亿元，请核实单位是否为元',
    },
  ];
}
