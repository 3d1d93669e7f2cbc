import { FORMS, indicatorsOf } from '../template/index.js';
import type { ReportDocument } from '../model/document.js';
import { countChecks } from './count-checks.js';
import type { ReportLine } from './entry.js';

/** A report in the one line that the end of a small run shows of it. */
export function reportLine(document: ReportDocument): ReportLine {
  const { agency, year, template } = document.meta;
  const optional = optionalIds(template);
  const asked = document.cells.filter(({ id, state }) => state !== 'absent' || !optional.has(id));
  const figures = asked.filter(({ state }) => state === 'number' || state === 'blank').length;
  return {
    agency,
    year,
    template,
    figures,
    indicators: asked.length,
    ...countChecks(document.checks),
  };
}

/** Ids that a report may leave out, by form: worked out once. */
const OPTIONAL = new Map(
  FORMS.map((form) => {
    const ids = indicatorsOf(form).filter(({ optional }) => optional);
    return [form.id as string, new Set(ids.map(({ id }) => id))] as const;
  }),
);

const optionalIds = (template: string): ReadonlySet<string> => OPTIONAL.get(template) ?? new Set();
