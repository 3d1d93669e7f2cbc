import type { RelationInstance, Term } from '../template/index.js';
import { type Evaluation, type FigureIndex, printedTerms } from './evaluate-relation.js';

/** Rows of the request table by what people call them in a sum. */
const SHORT_LABELS: readonly [pattern: RegExp, label: string][] = [
  [/本年新收/, '新收'],
  [/上年结转/, '上年结转'],
  [/结转下年/, '结转下年'],
  [/^[（(]七[）)]总计$/, '办理'],
];

const ORDINAL =
  /^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\d+[.．、]|其中[:：])\s*/;
const REMARK = /[（(][^（）()]*[）)]/g;
/** Labels longer than this many characters are cut in a worked sum. */
const LONG_LABEL = 14;
/** Sums with more terms than this leave out those that are zero. */
const MANY_TERMS = 4;

/** A label as it reads within a sum: without ordinal and remarks. */
export function shortLabel(label: string): string {
  const known = SHORT_LABELS.find(([pattern]) => pattern.test(label));
  if (known) return known[1];
  const plain = label.replace(ORDINAL, '').replace(REMARK, '');
  if (plain === '') return label;
  return plain.length > LONG_LABEL ? `${plain.slice(0, LONG_LABEL)}…` : plain;
}

function figureText(term: Term, figures: FigureIndex): string {
  const figure = figures.get(term.id);
  return figure?.state === 'blank' ? '空白' : String(figure?.value ?? 0);
}

/** One side worked out: `新收 23 + 上年结转 0 = 23`. */
function sideText(terms: readonly Term[], sum: number | null, figures: FigureIndex): string {
  const printed = printedTerms(terms, figures).filter((term) => term.id !== '');
  if (printed.length === 0) return String(sum ?? 0);
  const speaking = printed.filter((term) => (figures.get(term.id)?.value ?? 0) !== 0);
  const shown = printed.length > MANY_TERMS && speaking.length > 0 ? speaking : printed;
  const worked = shown
    .map((term, index) => {
      const sign = term.sign === -1 ? (index === 0 ? '−' : ' − ') : index === 0 ? '' : ' + ';
      return `${sign}${shortLabel(term.label)} ${figureText(term, figures)}`;
    })
    .join('');
  return shown.length === 1 && shown[0]?.sign === 1 && printed.length === 1
    ? worked
    : `${worked} = ${sum ?? 0}`;
}

const place = ({ each, subject }: RelationInstance): string => {
  if (each === 'once' || subject === '') return '';
  return `「${shortLabel(subject)}」${each === 'column' ? '列' : '行'}：`;
};

const OP_TEXT = { '=': '，', '<=': ' 应不大于 ', '>=': ' 应不小于 ' } as const;

/** What a reader needs to see the sum: row or column, the figures by name, the difference. */
export function describeRelation(
  relation: RelationInstance,
  evaluation: Evaluation,
  figures: FigureIndex,
): string {
  if (evaluation.status === 'unverifiable')
    return `${place(relation)}${evaluation.reason}，无法核对`;
  const left = sideText(relation.left, evaluation.left, figures);
  const right = sideText(relation.right, evaluation.right, figures);
  const sums = `${place(relation)}${left}${OP_TEXT[relation.op]}${right}`;
  const difference = Math.abs(evaluation.difference ?? 0);
  return evaluation.status === 'pass' ? sums : `${sums}，相差 ${difference}`;
}
