import type { RelationInstance, Term } from '../../template/relations-of.js';
import { totalOf } from '../../template/total-of.js';
import type { CountedRelation } from './counted-relation.js';
import { addressOf, type Cell, rangesOf } from './address.js';

export const PASS = '通过';
export const FAIL = '不通过';
export const UNVERIFIABLE = '无法核对';

/** Decimal places that a difference is rounded to, against binary fractions; money is printed with 4. */
const PLACES = 6;

/** Where the figures of one report stand. */
export interface FigureCells {
  /** Cell of a figure. */
  cellOf: (id: string) => Cell | undefined;
  /** Cell that holds 1 where the figure is a blank total over filled parts; undefined where it is no total. */
  flagOf: (id: string) => Cell | undefined;
}

const located = (terms: readonly Term[], sign: 1 | -1, cells: FigureCells): Cell[] =>
  terms.flatMap((term) => (term.sign === sign ? (cells.cellOf(term.id) ?? []) : []));

/** `SUM(G5:G6)-SUM(H5)`, or `0` for the literal zero. */
export function sideFormula(terms: readonly Term[], cells: FigureCells, prefix = ''): string {
  const added = located(terms, 1, cells);
  const taken = located(terms, -1, cells);
  const plus = added.length > 0 ? `SUM(${rangesOf(added, prefix)})` : '0';
  return taken.length > 0 ? `${plus}-SUM(${rangesOf(taken, prefix)})` : plus;
}

const figureTerms = ({ left, right }: RelationInstance): Term[] =>
  [...left, ...right].filter(({ id }) => id !== '');

/** An inequality bounds its first figures; a blank there is no zero. */
function boundConditions({ op, left, right }: RelationInstance, cells: FigureCells): string[] {
  if (op === '=') return [];
  return [left[0], right[0]].flatMap((term) => {
    const cell = term && term.id !== '' ? cells.cellOf(term.id) : undefined;
    return cell ? [`${addressOf(cell)}=""`] : [];
  });
}

/** A row's sum says nothing of a total where the table gives totals alone. */
function totalAloneConditions(
  relation: CountedRelation,
  rowParts: readonly string[],
  cells: FigureCells,
): string[] {
  const total = relation.each === 'row' ? totalOf(relation)?.total : undefined;
  const at = total && cells.cellOf(total.id);
  if (!at) return [];
  const parts = rangesOf(rowParts.flatMap((id) => cells.cellOf(id) ?? []));
  return [`AND(N(${addressOf(at)})<>0,COUNT(${parts})=0)`];
}

/**
 * The difference of both sides; an empty text where the relation cannot be told: a text stands for
 * a figure, everything is blank, a total is blank though its parts are filled, or no part of any
 * row's total (`rowParts`) is. Blanks count as 0.
 */
export function differenceFormula(
  relation: CountedRelation,
  rowParts: readonly string[],
  cells: FigureCells,
): string {
  if (relation.lost === 'all') return '""';
  const terms = figureTerms(relation);
  const ranges = rangesOf(terms.flatMap(({ id }) => cells.cellOf(id) ?? []));
  const flags = terms.flatMap(({ id }) => cells.flagOf(id) ?? []);
  const untold = [
    `COUNT(${ranges})=0`,
    `COUNTA(${ranges})>COUNT(${ranges})`,
    ...(flags.length > 0 ? [`SUM(${rangesOf(flags)})>0`] : []),
    ...boundConditions(relation, cells),
    ...totalAloneConditions(relation, rowParts, cells),
  ];
  const left = sideFormula(relation.left, cells);
  const right = sideFormula(relation.right, cells);
  return `IF(OR(${untold.join(',')}),"",ROUND(${left}-(${right}),${PLACES}))`;
}

/** 通过, 不通过 or 无法核对, told from the cell that holds the difference. */
export function statusFormula({ op, lost }: CountedRelation, difference: Cell): string {
  const at = addressOf(difference);
  const otherwise = lost === 'some' ? UNVERIFIABLE : FAIL;
  return `IF(${at}="","${UNVERIFIABLE}",IF(${at}${op}0,"${PASS}","${otherwise}"))`;
}

/** 1 where a total is blank though one of the sums it stands for has figures, else 0. */
export function flagFormula(
  total: Cell,
  sums: readonly { parts: readonly Cell[]; zerosSpeak: boolean }[],
): string {
  const speaks = sums.map(({ parts, zerosSpeak }) => {
    const ranges = rangesOf(parts);
    if (zerosSpeak) return `COUNT(${ranges})>0`;
    const zeros = ranges.split(',').map((range) => `COUNTIF(${range},0)`);
    return `COUNT(${ranges})>${zeros.join('+')}`;
  });
  return `IF(AND(${addressOf(total)}="",OR(${speaks.join(',')})),1,0)`;
}
