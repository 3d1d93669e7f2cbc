import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { FORMS, formById, indicatorsOf } from '../../../src/template/index.js';

type Listed = [
  id: string,
  table: string,
  row: string,
  column: string,
  unit: string,
  group: string,
  templates: string,
];

/** The published list of indicators: what other programs rely on. */
const LISTED = JSON.parse(
  readFileSync(new URL('../../fixtures/indicators.json', import.meta.url), 'utf8'),
) as Listed[];

describe('indicatorsOf', () => {
  it.each(FORMS.map((form) => form.id))('gives the published list for the form of %s', (id) => {
    const found = indicatorsOf(formById(id)).map((indicator) => [
      indicator.id,
      indicator.tableTitle,
      indicator.rowLabel,
      indicator.columnLabel,
      indicator.unit,
      indicator.group ?? '',
    ]);
    const wanted = LISTED.filter((listed) => listed[6].split(' ').includes(id));
    expect(sorted(found)).toEqual(sorted(wanted.map((listed) => listed.slice(0, 6))));
  });

  it('marks money, changes and what a report may leave out', () => {
    const at = (id: string) => indicatorsOf(formById('2019')).find((one) => one.id === id);
    expect(at('proactive.procurement.amount')?.kind).toBe('amount');
    expect(at('proactive.fees.change')?.kind).toBe('change');
    expect(at('proactive.fees.previousItems')?.kind).toBe('count');
    const optional = indicatorsOf(formById('2021')).filter((one) => one.optional);
    expect(new Set(optional.map((one) => one.row))).toEqual(
      new Set(['other.correctionOverdue', 'other.feeOverdue', 'other.misc', 'other.subtotal']),
    );
  });

  it('has no id twice', () => {
    for (const form of FORMS) {
      const ids = indicatorsOf(form).map((one) => one.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('relations', () => {
  it.each(FORMS.map((form) => form.id))('of %s name only what the form has', (id) => {
    const form = formById(id);
    const rows = new Set(indicatorsOf(form).map((one) => `${one.table}/${one.row}`));
    const columns = new Set(indicatorsOf(form).map((one) => `${one.table}/${one.column}`));
    const whole = new Set(indicatorsOf(form).map((one) => one.id));
    const unknown = form.relations.flatMap((relation) =>
      [...relation.left, ...relation.right]
        .map((term) => term.replace(/^-/, ''))
        .filter((term) => {
          if (term === '0') return false;
          if (relation.each === 'once') return !whole.has(term);
          const names = relation.each === 'column' ? rows : columns;
          return !names.has(`${relation.table}/${term}`);
        }),
    );
    expect(unknown).toEqual([]);
  });
});

function sorted(rows: unknown[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
