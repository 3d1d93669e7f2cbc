import { describe, expect, it } from '@jest/globals';
import { withUnlikely } from '../../../src/audit/index.js';
import { formById } from '../../../src/template/index.js';
import { figureOf } from '../../support/audit-form.js';

const FORM = formById('2021');
const questions = (agency: string, values: Record<string, number>): string[] => {
  const figures = Object.entries(values).map(([id, value]) => figureOf(`proactive.${id}`, value));
  return withUnlikely([], FORM, agency, figures).map(({ message }) => message);
};

describe('withUnlikely', () => {
  it.each([
    '云山县民政局',
    '云山县人民政府',
    '南湖区大桥街道办事处',
    '东海省水利厅',
    '浦东新区人民政府',
  ])('asks about rules made by %s', (agency) => {
    expect(questions(agency, { 'regulations.issued': 2 })).toEqual([
      expect.stringMatching(/^规章由.*请核实（规章本年制发件数2）$/),
    ]);
    expect(questions(agency, { 'regulations.issued': 0 })).toEqual([]);
  });

  it.each([
    '东海省人民政府办公厅',
    '云山市人民政府',
    '广西壮族自治区人民政府',
    '临海自治州人民政府',
  ])('does not ask about rules made by %s', (agency) => {
    expect(questions(agency, { 'regulations.issued': 2 })).toEqual([]);
  });

  it('asks about thousands of decisions of a town, none of a city, fees beyond all measure', () => {
    const decisions = { 'licensing.decisions': 4000, 'penalties.decisions': 3 };
    expect(questions('云山镇人民政府', decisions)).toHaveLength(1);
    expect(questions('云山市人民政府', decisions)).toEqual([]);
    expect(questions('云山市人民政府', { 'licensing.decisions': 0 })).toHaveLength(1);
    expect(questions('云山县民政局', { 'fees.amount': 3456789.5 })).toHaveLength(1);
    expect(questions('云山县民政局', { 'fees.amount': 59237.2449 })).toEqual([]);
  });

  it('tells its warnings anew and leaves the others', () => {
    const old = [
      { code: 'figures.unlikely', message: '旧' },
      { code: 'form.blank', message: '空白' },
    ];
    expect(withUnlikely(old, FORM, '云山县民政局', [])).toEqual([old[1]]);
  });
});
