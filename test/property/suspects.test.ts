import { describe, expect, it } from '@jest/globals';
import { checkFigures } from '../../src/audit/check-figures.js';
import { FORM_2021 } from '../../src/template/form-2021.js';
import { misprint, randomReport, seededRandom, toFigures } from '../support/random-report.js';

const REPORTS = 2000;
/** What the audit promises: nine in ten. */
const PROMISED = 0.9;

describe('suspects of one wrong figure in a random report', () => {
  it('has no failing check where nothing is wrong', () => {
    const random = seededRandom(7);
    for (let round = 0; round < 300; round++) {
      const checks = checkFigures(FORM_2021, toFigures(randomReport(random)));
      expect(checks.filter(({ status }) => status === 'fail')).toEqual([]);
    }
  });

  it('has the wrong figure among the first two suspects of every failing check, with its right value', () => {
    const random = seededRandom(2024);
    const found = { requests: 0, disputes: 0 };
    const all = { requests: 0, disputes: 0 };
    for (let round = 0; round < REPORTS; round++) {
      const values = randomReport(random);
      const table = round % 10 === 0 ? 'disputes' : 'requests';
      const ids = [...values.keys()].filter((id) => id.startsWith(table));
      const id = ids[Math.floor(random() * ids.length)] ?? '';
      const right = values.get(id) ?? 0;
      values.set(id, misprint(right, random));
      const failing = checkFigures(FORM_2021, toFigures(values)).filter(
        ({ status }) => status === 'fail',
      );
      expect(failing.length).toBeGreaterThan(0);
      all[table] += 1;
      const named = failing.every(({ suspects }) =>
        suspects.slice(0, 2).some((suspect) => suspect.id === id && suspect.expected === right),
      );
      if (named) found[table] += 1;
    }
    const rate = (found.requests + found.disputes) / REPORTS;
    console.info(
      `planted figure among the first two suspects: ${(rate * 100).toFixed(1)} % of ${REPORTS}`,
      `(requests ${found.requests}/${all.requests}, disputes ${found.disputes}/${all.disputes})`,
    );
    expect(rate).toBeGreaterThanOrEqual(PROMISED);
  });
});
