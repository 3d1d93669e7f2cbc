import { describe, expect, it } from '@jest/globals';
import { tablesOf, type Text } from './support.js';

const row = (top: number, texts: string[]): Text[] =>
  texts.map((text, at): Text => [[15, 90, 160, 210][at] as number, top, text]);

describe('columns whose texts begin in lower case under every rule', () => {
  it('have a row a line: lower case does not tell that a text goes on', () => {
    const lines = [
      ['Label', 'Model', 'Name', 'Call'],
      ['CL', '(g)lm', 'm', 'vcov(m)'],
      ['PC', '(g)lm', 'm', 'bread(m)'],
      ['PL', '(g)lm', 'm', 'meat(m)'],
      ['plain', '(g)lm', 'm', 'vcov(m)'],
      ['basic', '(g)lm', 'm', 'meat(m)'],
      ['random', 'lmer', 'mer', 'vcov(mer)'],
      ['gee', 'geeglm', 'mgee', 'vbeta(mgee)'],
    ];
    const texts = lines.flatMap((line, at) => row(20 + 14 * at, line));
    const [table] = tablesOf(texts, [18, 32, 75, 103, 131]);
    expect(table?.rows).toBe(lines.length);
  });
});

describe('lists of different length under ruled heads', () => {
  const lines = [
    ['Display', 'Extract', 'Modify', 'Other'],
    ['print', 'Number', 'update', 'simulate'],
    ['plot', 'Sum', 'drop', 'convert'],
    ['animate', 'Profile', 'add'],
    ['show', 'Terms'],
    ...['Rates', 'Offsets', 'Families', 'Weights', 'Links'].map((text) => ['', text]),
  ];
  const texts = lines.flatMap((line, at) =>
    row((at > 0 ? 26 : 20) + 14 * at, line).filter(([, , text]) => text !== ''),
  );

  it('are a whole table between three rules', () => {
    expect(tablesOf(texts, [16, 36, 160]).map(({ rows }) => rows)).toEqual([lines.length]);
  });
});

describe('a column of single words in lower case', () => {
  it('has a row a line, however wide one of them is', () => {
    const lines = [
      ['Zero Poisson', 'ztpois'],
      ['Zero binomial', 'ztbinom'],
      ['Zero negative binomial', 'ztnbinom'],
      ['Zero geometric', 'ztgeom'],
      ['Logarithmic', 'logarithm'],
    ];
    const texts = [['Distribution', 'Root'], ...lines].flatMap((line, at): Text[] =>
      line.map((text, col): Text => [col === 0 ? 15 : 150, (at > 0 ? 26 : 20) + 14 * at, text]),
    );
    expect(tablesOf(texts, [16, 36, 110]).map(({ rows }) => rows)).toEqual([6]);
  });
});
