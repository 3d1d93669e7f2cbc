import { checkFigures } from '../../src/audit/index.js';
import type { Figure, ReportDocument } from '../../src/model/document.js';
import { SCHEMA_VERSION } from '../../src/model/schema-version.js';
import type { TemplateId } from '../../src/model/form.js';
import { dataOf, formById, indicatorsOf } from '../../src/template/index.js';
import { figureOf } from './audit-form.js';

/** Points between the rows and columns of the made-up page that the cells stand on. */
const ROW_HEIGHT = 18;
const COLUMN_WIDTH = 44;

export interface ReportSketch {
  template?: TemplateId;
  file?: string;
  agency?: string;
  year?: number;
  /** Indicator id -> figure; null is a blank, `?` illegible, `absent` not in the file. The rest are 0. */
  figures?: Record<string, number | null | '?' | 'absent'>;
}

function cellsOf(template: TemplateId, figures: NonNullable<ReportSketch['figures']>): Figure[] {
  return indicatorsOf(formById(template)).map((indicator, index) => {
    const printed = figures[indicator.id] === undefined ? 0 : figures[indicator.id];
    if (printed === 'absent' || printed === undefined) return absentFigure(indicator.id);
    const x0 = 200 + (index % 7) * COLUMN_WIDTH;
    const top = 100 + Math.floor(index / 7) * ROW_HEIGHT;
    const box = { x0, top, x1: x0 + COLUMN_WIDTH, bottom: top + ROW_HEIGHT };
    return figureOf(indicator.id, printed, { page: 2, ...box });
  });
}

const absentFigure = (id: string): Figure => ({
  ...figureOf(id, null),
  state: 'absent',
  page: null,
  x0: null,
  top: null,
  x1: null,
  bottom: null,
  method: null,
  confidence: null,
});

/** A whole report document of a form, consistent where no figures are given: every figure 0. */
export function sketchDocument(sketch: ReportSketch = {}): ReportDocument {
  const { template = '2021', agency = '泉城县人民政府', year = 2023, figures = {} } = sketch;
  const file = sketch.file ?? `${agency}${year}.pdf`;
  const cells = cellsOf(template, figures);
  return {
    schemaVersion: SCHEMA_VERSION,
    source: {
      file,
      sha256: Buffer.from(file).toString('hex').padEnd(64, '0').slice(0, 64),
      bytes: 120_000,
      pages: 5,
      producer: 'test',
      textLayer: 'digital',
      firstPage: 1,
      lastPage: 5,
    },
    meta: {
      agency,
      year,
      title: `${agency}${year}年政府信息公开工作年度报告`,
      template,
      period: { from: `${year}-01-01`, to: `${year}-12-31` },
    },
    data: dataOf(cells),
    cells,
    sections: [{ number: '一', title: '总体情况', page: 1, text: '全年工作平稳。' }],
    narrative: [],
    checks: checkFigures(formById(template), cells),
    unrecognised: [],
    warnings: [],
  };
}
