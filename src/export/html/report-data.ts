import type { Check, CheckStatus, Figure, ReportDocument } from '../../model/document.js';
import type { Mentions } from '../../model/mentions.js';
import type { Form } from '../../model/form.js';
import { FORMS, type RelationInstance, relationsOf, type Term } from '../../template/index.js';
import { indicatorsOfTemplate } from '../catalogue.js';
import { correctionNote } from '../correction-note.js';
import type { CellData, FindingData, PictureData, ReportData, TermData } from './audit-data.js';

const relationsByForm = new Map<string, ReadonlyMap<string, RelationInstance>>();

/** Check id -> relation, for the form of a template; none for a report on no known form. */
function relationsOfTemplate(template: string): ReadonlyMap<string, RelationInstance> {
  let known = relationsByForm.get(template);
  if (!known) {
    const form: Form | undefined = FORMS.find(({ id }) => id === template);
    const relations = form ? relationsOf(form) : [];
    known = new Map(relations.map((relation) => [relation.check, relation]));
    relationsByForm.set(template, known);
  }
  return known;
}

function checkToFinding(check: Check, relation: RelationInstance | undefined): FindingData {
  const counted = new Set(check.operands);
  const terms = (side: readonly Term[]): TermData[] =>
    side.filter(({ id }) => counted.has(id)).map(({ id, sign }) => ({ id, sign }));
  return {
    ...check,
    ...(relation
      ? { sum: { left: terms(relation.left), op: relation.op, right: terms(relation.right) } }
      : {}),
  };
}

function figureToCell(figure: Figure, template: string): CellData {
  const indicator = indicatorsOfTemplate(template).get(figure.id);
  const { id, value, raw, remark, state, page, x0, top, x1, bottom } = figure;
  const correction = correctionNote(figure);
  const placed = x0 !== null && top !== null && x1 !== null && bottom !== null;
  return {
    id,
    row: indicator?.rowLabel ?? id,
    column: indicator?.columnLabel ?? '',
    unit: indicator?.unit ?? '',
    value,
    raw,
    remark,
    ...(correction === '' ? {} : { correction }),
    state,
    page,
    box: placed ? { x0, top, x1, bottom } : null,
  };
}

const count = (checks: readonly Check[], status: CheckStatus): number =>
  checks.filter((check) => check.status === status).length;

/** What audit.html shows of a report besides its figures. */
export interface ReportTold {
  /** Its checks that are listed. */
  listed: readonly Check[];
  mentions: Mentions;
  url: string;
  pictures: PictureData[];
}

/** What audit.html shows of a report: listed checks, and the figures that they and other reports speak of. */
export function documentToReportData(
  document: ReportDocument,
  { listed, mentions, url, pictures }: ReportTold,
): ReportData {
  const { source, meta, cells, checks } = document;
  const relations = relationsOfTemplate(meta.template);
  const wanted = new Set([
    ...mentions.spokenOf,
    ...listed.flatMap(({ operands, suspects }) => [...operands, ...suspects.map(({ id }) => id)]),
  ]);
  return {
    file: source.file,
    url,
    agency: meta.agency,
    year: meta.year,
    title: meta.title,
    passed: count(checks, 'pass'),
    failed: count(checks, 'fail'),
    unverifiable: count(checks, 'unverifiable'),
    findings: listed.map((check) => {
      const others = mentions.others.get(check.check);
      const finding = checkToFinding(check, relations.get(check.check));
      return others ? { ...finding, others } : finding;
    }),
    cells: cells
      .filter(({ id }) => wanted.has(id))
      .map((figure) => figureToCell(figure, meta.template)),
    pictures,
  };
}
