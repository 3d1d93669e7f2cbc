import { checkNarrative } from '../../src/audit/index.js';
import type { Figure, Meta } from '../../src/model/document.js';
import { FORM_2021 } from '../../src/template/form-2021.js';

/** What is read of a text held against figures: claims as `indicator=value`, and the checks that fail. */
export function readProse(
  text: string,
  figures: readonly Figure[],
  author: Pick<Meta, 'agency' | 'year'>,
): { claimed: string[]; blamed: string[] } {
  const section = { number: '一', title: '总体情况', page: 1, text };
  const { claims, checks } = checkNarrative(FORM_2021, figures, [section], author);
  return {
    claimed: claims.flatMap(({ indicator, value }) => (indicator ? [`${indicator}=${value}`] : [])),
    blamed: checks
      .filter(({ status }) => status === 'fail')
      .map(({ check }) => check.replace('narrative.', '')),
  };
}
