import type { TemplateId } from '../../model/form.js';
import { type Clause, isFiller } from './clause.js';
import { measureOn, type Named, requestMeasure } from './readings.js';
import { groupSummed } from './reasons.js';
import { readKind } from './request-kinds.js';

/** 共计 346 件 behind a list: the sum of what the sentence speaks of. */
const SUM_ONLY =
  /^(?:全年|本年度?|今年|[两二三四五几各以][项者类上]|累计|相加)*(?:相加|共计|合计|总计|一?共|总共|总数|总量)(?:为|达到?)?$|^达到?$/;
/** 自然人仍为主体，共83件. */
const MAINLY =
  /(?:(?:自然人|公民|企业|组织)(?:申请)?[^，。;\d]{0,4}(?:为主|主体|居多|最多)[^，。;\d]*|(?:其余|另)[^，。;\d]*(?:企业|机构|组织))，[^，。;\d]*$/;
/** 已全部办结，共21件. */
const CLOSED_BEFORE = /(?:办结|答复|办理完毕)，[^，。;\d]*$/;

/** 因…的5件，依法告知不予处理，合计51件. */
const RESULT_TOLD =
  /(?:^|[，。;:])[^，。;:\d]*(不予公开|无法提供|不予处理|(?:计|列|归)入其他处理)(?:的|答复|决定)*，[^，。;:\d]*$/;

/** 合计19件，均计入其他处理. */
const COUNTED_AS =
  /^，(?:均|都|全部)?(?:计入|列入|归入|归为|属于)(不予公开|无法提供|不予处理|其他处理)/;

/** 办理结果：予以公开24件、…，总计71件. */
const RESULTS_BEFORE =
  /(?:办理|处理|答复)结果[:为][^。;]*$|予以公开[^。;]*其他处理\d+件，[^，。;\d]*$/;

/** Reads what a sum behind a list counts (共计 346 件): the result or the group told before or behind it, else what the sentence speaks of. */
export function readSum(
  { lead, tail, before, rest }: Pick<Clause, 'lead' | 'tail' | 'before' | 'rest'>,
  template: TemplateId,
): Named | undefined {
  if (!SUM_ONLY.test(lead)) return undefined;
  const group = isFiller(tail) && template !== '2014' ? groupSummed(before) : undefined;
  if (group) return { measure: requestMeasure(group), firm: false };
  const result = RESULT_TOLD.exec(before) ?? COUNTED_AS.exec(rest);
  const summed = result ? readKind(result[1] ?? '', template) : undefined;
  if (summed) return { ...summed, firm: false };
  if (!isFiller(tail) || MAINLY.test(before)) return undefined;
  const closed = CLOSED_BEFORE.test(before) || RESULTS_BEFORE.test(before);
  const measure = measureOn(template, closed ? 'processed' : 'any');
  return measure && { measure, firm: false };
}
