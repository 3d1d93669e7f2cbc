import { type AcrossCheck, acrossCheck } from './across-check.js';
import { type Digest, isWeakIn, positionsOf } from './digest.js';

/** Differences that the message spells out. */
const TOLD = 10;

const printed = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value)
    ? '缺失'
    : value === Number.POSITIVE_INFINITY
      ? '空白'
      : String(value);

/** Ids whose figures differ between two reports on the same form, with both figures. */
function differences(a: Digest, b: Digest): { id: string; text: string }[] {
  return [...positionsOf(a.template)].flatMap(([id, at]) =>
    Object.is(a.values[at], b.values[at])
      ? []
      : [{ id, text: `${id} ${printed(a.values[at])} / ${printed(b.values[at])}` }],
  );
}

/** Several reports of one body for one year: all are kept, and what differs is listed. */
export function checkVersions(now: Digest, others: readonly Digest[]): AcrossCheck[] {
  const version = others.find(({ sha256 }) => sha256 !== now.sha256);
  return (version ? [version] : []).map((other) => {
    const sameForm = other.template === now.template;
    const different = sameForm ? differences(now, other) : [];
    const listed = different.slice(0, TOLD);
    const ids = listed.map(({ id }) => id);
    const told = listed.map(({ text }) => text);
    const more = different.length > TOLD ? `等 ${different.length} 处` : '';
    return acrossCheck({
      check: 'content.versions',
      title: '同一年度的几个版本数字一致',
      status: !sameForm ? 'unverifiable' : different.length > 0 ? 'fail' : 'pass',
      grade: 'plausibility',
      suspects: ids.map((id) => ({ id, expected: null })),
      operands: ids,
      others: [{ file: other.file, year: other.year, ids }],
      weak: different.some(({ id }) => isWeakIn(now, id)),
      message: !sameForm
        ? `同一年度另有版本 ${other.file}，格式不同，无法逐项比较`
        : different.length > 0
          ? `与同一年度的另一版本 ${other.file} 不同（本文件 / 另一版本）：${told.join('；')}${more}`
          : `与同一年度的另一版本 ${other.file} 数字一致`,
    });
  });
}
