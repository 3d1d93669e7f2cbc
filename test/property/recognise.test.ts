import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Cell, Table } from '../../src/model/table.js';
import { recogniseReports } from '../../src/recognise/index.js';
import { FORMS, formById, indicatorsOf } from '../../src/template/index.js';
import { cutRows, dropRow, insertRow, mapCells } from '../support/spoil.js';
import { PARTS, SUBTOTAL, typesetForm } from '../support/typeset.js';

/** Every indicator prints a figure of its own, so that a figure in the wrong place shows. */
const FIGURES = new Map(
  FORMS.flatMap((form) => indicatorsOf(form).map(({ id }, i) => [id, String(1000 + i)] as const)),
);
const print = (id: string): string => FIGURES.get(id) ?? '';

function recognised(tables: Table[]): {
  form: string | undefined;
  wrong: string[];
  placed: number;
} {
  const [report] = recogniseReports({ pages: 9, paragraphs: [], tables });
  const placed = [...(report?.placements ?? [])].filter(
    (entry): entry is [string, Cell] => entry[1] !== null,
  );
  const wrong = placed
    .filter(([id, cell]) => cell.text.trim() !== '' && cell.text !== print(id))
    .map(([id, cell]) => `${id}: ${cell.text}, not ${print(id)}`);
  return { form: report?.form?.id, wrong, placed: placed.length };
}

type Spoil = (tables: Table[]) => Table[];

const GARBAGE = ['|', 'O', 'ÿ', '\ufffd', '\u0003', '}', 'w'];

/** Replaces characters of some labels, as a broken character map does: the same one everywhere. */
const garble = fc
  .tuple(fc.integer({ min: 4, max: 9 }), fc.nat(GARBAGE.length - 1))
  .map(([every, which]): Spoil => {
    const broken = (char: string): boolean =>
      /[\u4e00-\u9fff]/.test(char) && (char.codePointAt(0) ?? 0) % every === 0;
    return (tables) =>
      tables.map((table) =>
        mapCells(table, (cell) => ({
          ...cell,
          text: Array.from(cell.text, (char) =>
            broken(char) ? (GARBAGE[which] ?? '|') : char,
          ).join(''),
        })),
      );
  });

const anyTable = fc.nat(2);
const share = fc.double({ min: 0, max: 0.999, noNaN: true });

const atTable =
  (which: number, change: (table: Table) => Table[]): Spoil =>
  (tables) =>
    tables.flatMap((table, i) => (i === which % tables.length ? change(table) : [table]));

const cut = fc.tuple(anyTable, share).map(([which, where]) =>
  atTable(which, (table) => {
    const at = 1 + Math.floor(where * (table.rows - 1));
    return [cutRows(table, 0, at, 1), cutRows(table, at, table.rows, 2)];
  }),
);

const blankLabels = fc.tuple(anyTable, share, fc.nat(2)).map(([which, where, more]) =>
  atTable(which, (table) => {
    const at = Math.floor(where * table.rows);
    return [
      mapCells(table, (cell) =>
        cell.row >= at && cell.row <= at + more && !/^\d{4}$/.test(cell.text)
          ? { ...cell, text: '' }
          : cell,
      ),
    ];
  }),
);

const extraRow = fc.tuple(anyTable, share).map(([which, where]) =>
  atTable(which, (table) => {
    const at = 1 + Math.floor(where * (table.rows - 1));
    const texts = Array.from({ length: table.cols }, (_, col) =>
      col < 3 ? '其他新增统计事项' : String(9000 + col),
    );
    return [insertRow(table, at, texts)];
  }),
);

const lostRow = fc
  .tuple(anyTable, share)
  .map(([which, where]) =>
    atTable(which, (table) => [dropRow(table, Math.floor(where * table.rows))]),
  );

const blankFigures = fc.integer({ min: 2, max: 5 }).map((every): Spoil => {
  return (tables) =>
    tables.map((table) =>
      mapCells(table, (cell) =>
        /^\d{4}$/.test(cell.text) && Number(cell.text) % every > 0 ? { ...cell, text: '' } : cell,
      ),
    );
});

const spoils = fc.array(fc.oneof(garble, cut, blankLabels, extraRow, lostRow, blankFigures), {
  maxLength: 3,
});

describe('recogniseReports', () => {
  it.each([
    ['2021', SUBTOTAL, 200],
    ['2021', PARTS, 186],
    ['2019', [], 198],
    ['2014', [], 58],
  ])('gives every figure of the form of %s without %j', (id, skip, count) => {
    const tables = typesetForm(formById(id as '2021'), print, skip);
    expect(recognised(tables)).toEqual({ form: id, wrong: [], placed: count });
  });

  it.each([
    ['2021', SUBTOTAL],
    ['2021', PARTS],
    ['2019', []],
    ['2014', []],
  ])('never puts a figure in the wrong place: %s without %j', (id, skip) => {
    const tables = typesetForm(formById(id as '2021'), print, skip);
    fc.assert(
      fc.property(spoils, (changes) => {
        const spoilt = changes.reduce((done, change) => change(done), tables);
        expect(recognised(spoilt).wrong).toEqual([]);
      }),
      { numRuns: 12, seed: 20250131 },
    );
  });

  it.each(['2021', '2019', '2014'] as const)(
    'finds every figure of the form of %s under any broken character map',
    (id) => {
      const tables = typesetForm(formById(id), print, id === '2021' ? SUBTOTAL : []);
      const count = recognised(tables).placed;
      fc.assert(
        fc.property(garble, (change) => {
          expect(recognised(change(tables))).toEqual({ form: id, wrong: [], placed: count });
        }),
        { numRuns: 5, seed: 20250131 },
      );
    },
  );
});
