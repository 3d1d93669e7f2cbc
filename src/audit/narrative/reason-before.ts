import {
  isReasonOfForm,
  isShortReason,
  namesReason,
  rowOfReason,
  SEVERAL_REASONS,
} from './reasons.js';
import { type Named, rowMeasure } from './readings.js';

/** 因属于行政执法案卷, 属于三类内部事务信息的, 以国家秘密为由: a clause that gives the reason for what follows. */
const GIVES = /^(?:[^，]{0,6}(?:因|由于|鉴于|属于?|涉及|对|针对|以))|(?:的|为由)$/;
const DENIES = /^(?:没有(?!现成)|不存在|无(?!正当)|未(?!按))/;
/** The groups of the form whose rows are reasons. */
const GROUP = /^requests\.(denied|unavailable|notProcessed|other)\.total$/;
/** 申请人逾期不补正，视为放弃的44件; 因属于行政查询事项，告知申请人按规定查询3件: what was done with them. */
const DEALT_WITH =
  /^(?:[我本][局委厅院校镇办县市区单]位?|依法|按规定|均|被)*(?:视为放弃|不再处理|终止|不予处理|无法提供|不予公开|告知)/;

/** The clauses that give a reason between the figure before and the words of this one. */
const reasonsBetween = (before: string, lead: string): string[] =>
  (/[^。;\d]*$/.exec(before.slice(0, before.length - lead.length))?.[0] ?? '')
    .replace(/\([^()]*\)/g, '')
    .split(/[，:]/)
    .slice(0, -1)
    .filter((clause) => namesReason(clause) && GIVES.test(clause) && !DENIES.test(clause));

/**
 * 因属于行政执法案卷，依法不予公开8件: what is refused for a reason told in front of it is that reason's row; for
 * several it is no row, nor all that was refused.
 */
export function narrowedByReason(
  named: Named | undefined,
  before: string,
  lead: string,
): Named | undefined {
  const group = GROUP.exec(named?.measure.indicator ?? '')?.[1];
  if (!named || group === undefined) return named;
  const clauses = reasonsBetween(before, lead);
  if (clauses.length === 0) return named;
  const words = clauses.join('，');
  const row = SEVERAL_REASONS.test(words) ? undefined : rowOfReason(words);
  if (row === undefined) return { ...named, firm: false };
  const inForm = clauses.every((clause) => isReasonOfForm(clause));
  return { measure: rowMeasure(row), firm: inForm && row.startsWith(`${group}.`) };
}

/** The row of a reason in front of words that say what was done, where these name no cell themselves. */
export function reasonBefore(lead: string, before: string): Named | undefined {
  if (!DEALT_WITH.test(lead)) return undefined;
  const words = /(?:^|[，。;:])([^，。;:\d]+)，[^，。;:\d]*$/.exec(before)?.[1] ?? '';
  const row = rowOfReason(words);
  return row === undefined ? undefined : { measure: rowMeasure(row), firm: false };
}

/** What is received is asked for, and no property of documents. */
export const RECEIVED = /收到|受理|接收|接到|新收/;

/** 收到1件信访举报投诉类申请: of what came those of one kind, which is a reason not to deal with them. */
export function reasonBehind(lead: string, tail: string): Named | undefined {
  if (!RECEIVED.test(lead) || !(isShortReason(tail) || isReasonOfForm(tail))) return undefined;
  const row = rowOfReason(tail);
  return row === undefined ? undefined : { measure: rowMeasure(row), firm: false };
}

/** 1件要求查不动产登记，属于行政查询事项; 2件名为申请公开、实为信访投诉: the reason behind what was asked. */
const FURTHER_ON = /^[^，。;:\d]{2,20}(?:，(?:均|都)?(?:属于?|系)|、实为)[^，。;:\d]+(?=[，。;])/;

/** The row of a reason that is told behind the words that follow a figure. */
export function reasonFurtherOn(rest: string): Named | undefined {
  const row = rowOfReason(FURTHER_ON.exec(rest)?.[0] ?? '');
  return row === undefined ? undefined : { measure: rowMeasure(row), firm: false };
}
