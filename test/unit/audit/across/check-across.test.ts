import { describe, expect, it } from '@jest/globals';
import {
  type AcrossOptions,
  checkAcross,
  digest,
  parseRollups,
} from '../../../../src/audit/index.js';
import type { Check, ReportDocument } from '../../../../src/model/document.js';
import { documentOf, sixSections } from '../../../support/prose-document.js';
import {
  randomReport,
  seededRandom,
  toFigures,
  type Values,
} from '../../../support/random-report.js';

interface Told {
  agency: string;
  year: number;
  values: Values;
  text?: string;
}

let files = 0;
const report = ({ agency, year, values, text = '' }: Told): ReportDocument => ({
  ...documentOf(sixSections({ 1: text }), { agency, year }, `${files++}.pdf`),
  cells: toFigures(values),
});
const across = (told: Told[], options: AcrossOptions = {}): Check[][] => {
  const documents = told.map(report);
  const { checksOf } = checkAcross(documents.map(digest), options);
  return documents.map((_, index) => checksOf(index));
};
const failed = (checks: Check[] = []): string[] =>
  checks.flatMap(({ check, status }) => (status === 'fail' ? [check] : []));
const sample = (seed: number): Values => randomReport(seededRandom(seed));

/** A year that takes over what the year before left. */
function nextYear(last: Values, seed: number): Values {
  const next = sample(seed);
  for (const id of next.keys()) {
    if (id.startsWith('requests.carriedOver.')) {
      next.set(id, last.get(id.replace('carriedOver', 'carriedForward')) ?? 0);
    }
  }
  return next;
}
const first = sample(1);
const second = nextYear(first, 2);

describe('checkAcross', () => {
  it('compares what one year leaves with what the next takes over', () => {
    const wrong = new Map(second);
    wrong.set('requests.carriedOver.total', (wrong.get('requests.carriedOver.total') ?? 0) + 1);
    const agency = '丰泽区司法局';
    expect(
      across([
        { agency, year: 2023, values: second },
        { agency, year: 2022, values: first },
      ]).map(failed),
    ).toEqual([[], []]);
    const checks = across([
      { agency, year: 2022, values: first },
      { agency, year: 2023, values: wrong },
    ]);
    expect(checks.map(failed)).toEqual([[], ['series.carry.total']]);
    const carry = checks[1]?.find(({ check }) => check === 'series.carry.total');
    expect(carry).toMatchObject({
      grade: 'definition',
      severity: 'error',
      difference: -1,
      suspects: [
        { id: 'requests.carriedOver.total', expected: first.get('requests.carriedForward.total') },
      ],
    });
  });

  const mismatch: Told[] = [
    { agency: '淮安市洪泽区人民政府', year: 2022, values: first },
    { agency: '洪泽区人民政府', year: 2023, values: sample(3) },
  ];

  it('knows a body by a name without the places in front', () => {
    expect(failed(across(mismatch)[1])).toContain('series.carry.total');
  });

  it('does not guess which of two places a short name means', () => {
    const other = { agency: '某某市洪泽区人民政府', year: 2022, values: sample(4) };
    expect(across([...mismatch, other])[1]).toEqual([]);
  });

  it('does not take 财政局 of anywhere for one body', () => {
    const checks = across([
      { agency: '财政局', year: 2022, values: first },
      { agency: '财政局', year: 2023, values: sample(3) },
    ]);
    expect(checks).toEqual([[], []]);
  });

  it('follows an alias, and nothing but an alias, over a new name', () => {
    const renamed: Told[] = [
      { agency: '晋江市国土资源局', year: 2022, values: first },
      { agency: '晋江市自然资源局', year: 2023, values: sample(3) },
    ];
    expect(across(renamed)[1]).toEqual([]);
    const aliases = new Map([['晋江市国土资源局', '晋江市自然资源局']]);
    expect(failed(across(renamed, { aliases })[1])).toContain('series.carry.total');
  });

  it('lists the differences of two versions and blames neither year', () => {
    const corrected = new Map(second);
    corrected.set('disputes.reconsideration.upheld', 999);
    const agency = '丰泽区司法局';
    const checks = across([
      { agency, year: 2022, values: sample(9) },
      { agency, year: 2023, values: second },
      { agency, year: 2023, values: corrected },
    ]);
    expect(checks.map(failed)).toEqual([[], ['content.versions'], ['content.versions']]);
    expect(checks[1]?.at(-1)?.message).toContain('disputes.reconsideration.upheld');
  });

  it('finds a year whose figures are those of the year before', () => {
    const agency = '丰泽区司法局';
    const told = [2022, 2023].map((year) => ({ agency, year, values: first }));
    expect(failed(across(told)[1])).toContain('series.repeated');
  });

  it('finds prose copied from last year or from another body, with other figures in it', () => {
    const words = seededRandom(5);
    const prose = (year: number): string =>
      Array.from(
        { length: 600 },
        (_, at) =>
          String.fromCharCode(0x4e00 + Math.floor(words() * 3000)) + (at % 50 ? '' : `${year}`),
      ).join('');
    const text = prose(2022);
    const checks = across([
      { agency: '丰泽区司法局', year: 2022, values: first, text },
      { agency: '丰泽区司法局', year: 2023, values: second, text: text.replaceAll('2022', '2023') },
      { agency: '鲤城区司法局', year: 2023, values: sample(8), text },
      { agency: '洛江区司法局', year: 2023, values: sample(7), text: prose(2023) },
    ]);
    expect(checks.map(failed)).toEqual([
      [],
      ['content.repeatedProse'],
      ['content.copiedProse'],
      [],
    ]);
  });

  it('adds parts up to a whole, and bounds them where the scope is open', () => {
    const [a, b] = [sample(11), sample(12)];
    const sum = new Map([...a].map(([id, value]) => [id, value + (b.get(id) ?? 0)]));
    const told = (values: Values): Told[] => [
      { agency: '泉州市人民政府', year: 2024, values },
      { agency: '丰泽区人民政府', year: 2024, values: a },
      { agency: '泉州市鲤城区人民政府', year: 2024, values: b },
    ];
    const parts = ['丰泽区人民政府', '鲤城区人民政府'];
    const rollup = parseRollups({ whole: '泉州市人民政府', scope: 'complete', parts });
    expect(failed(across(told(sum), { rollup })[0])).toEqual([]);
    const id = 'requests.received.total';
    const more = new Map(sum).set(id, (sum.get(id) ?? 0) + 5);
    const less = new Map(sum).set(id, (sum.get(id) ?? 0) - 5);
    expect(failed(across(told(more), { rollup })[0])).toEqual([`rollup.${id}`]);
    const open = parseRollups([{ whole: '泉州市人民政府', parts }]);
    expect(failed(across(told(more), { rollup: open })[0])).toEqual([]);
    expect(failed(across(told(less), { rollup: open })[0])).toEqual([`rollup.${id}`]);
  });

  it('names the bodies of a tree of which there is no report, or none that the name tells', () => {
    const parts = ['丰泽区人民政府', '惠安县人民政府', '财政局'];
    const rollup = parseRollups({ whole: '泉州市人民政府', parts });
    const documents = ['泉州市人民政府', '泉州市丰泽区人民政府', '财政局'].map((agency) =>
      report({ agency, year: 2024, values: first }),
    );
    expect(checkAcross(documents.map(digest), { rollup }).unheard).toEqual([
      '惠安县人民政府',
      '财政局',
    ]);
  });

  it('cannot tell a whole of which a part did not report', () => {
    const rollup = parseRollups({
      whole: '泉州市人民政府',
      scope: 'complete',
      parts: ['丰泽区人民政府', '惠安县人民政府'],
    });
    const [checks] = across(
      [
        { agency: '泉州市人民政府', year: 2024, values: first },
        { agency: '丰泽区人民政府', year: 2024, values: first },
      ],
      { rollup },
    );
    expect(
      new Set(
        checks?.filter(({ check }) => check.startsWith('rollup')).map(({ status }) => status),
      ),
    ).toEqual(new Set(['unverifiable']));
  });

  const storeys = [
    { whole: '泉州市人民政府', scope: 'complete', parts: ['惠安县人民政府'] },
    { whole: '惠安县人民政府', scope: 'complete', parts: ['崇武镇人民政府'] },
  ];
  it('adds up each storey of a tree by itself, and only reports of the same year', () => {
    const [city, county] = storeys;
    const rollup = parseRollups({ ...city, parts: [county] });
    const found = across(
      [
        { agency: '泉州市人民政府', year: 2024, values: first },
        { agency: '惠安县人民政府', year: 2024, values: first },
        { agency: '崇武镇人民政府', year: 2023, values: sample(8) },
        { agency: '崇武镇人民政府', year: 2024, values: sample(9) },
      ],
      { rollup },
    );
    const rollups = found.map((checks) => failed(checks).filter((id) => id.startsWith('rollup')));
    expect(rollups.map((ids) => ids.length > 0)).toEqual([false, true, false, false]);
    expect(
      found[1]?.find(({ status, check }) => status === 'fail' && check.startsWith('rollup')),
    ).toMatchObject({ severity: 'warning', grade: 'plausibility' });
  });

  it('never adds up what only governments make', () => {
    const rollup = parseRollups({ whole: '泉州市人民政府', parts: ['惠安县人民政府'] });
    const [checks] = across(
      [
        { agency: '泉州市人民政府', year: 2024, values: first },
        { agency: '惠安县人民政府', year: 2024, values: first },
      ],
      { rollup },
    );
    expect(checks?.some(({ check }) => check.includes('regulations'))).toBe(false);
  });

  const statedRun = (text: string, more: number): string[] => {
    const [a, b] = [sample(11), sample(12)];
    const id = 'requests.received.total';
    const sum = new Map([...a].map(([key, value]) => [key, value + (b.get(key) ?? 0)]));
    const [checks] = across([
      {
        agency: '泉州市人民政府',
        year: 2024,
        text,
        values: sum.set(id, (sum.get(id) ?? 0) + more),
      },
      { agency: '泉州市鲤城区人民政府', year: 2024, values: a },
      { agency: '泉州市教育局', year: 2024, values: b },
    ]);
    return (checks ?? []).flatMap(({ check, status }) =>
      check === `rollup.${id}` ? [status] : [],
    );
  };
  it.each([
    ['本报告由鲤城区人民政府和市教育局的年度报告汇总编制。', 0, ['pass']],
    ['本报告由鲤城区人民政府和市教育局的年度报告汇总编制。', 3, ['fail']],
    ['本报告综合鲤城区、市教育局等单位的年度报告编制。', 3, ['pass']],
    ['本报告综合鲤城区、市教育局等单位的年度报告编制。', -3, ['fail']],
    ['本报告由鲤城区人民政府、市财政局和市教育局的年度报告汇总编制。', 3, []],
    ['本报告综合各区人民政府和市级机关的年度报告编制。', 3, []],
    ['2024年，鲤城区人民政府、市教育局工作有序推进。', 3, []],
  ])('reads the parts that the prose names: %s %i', (text, more, statuses) => {
    expect(statedRun(text, more)).toEqual(statuses);
  });
});
