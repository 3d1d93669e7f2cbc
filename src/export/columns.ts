import { ALL_INDICATORS, indicatorTitle } from './catalogue.js';

/** Types as Frictionless Table Schema names them. */
export type ColumnType = 'string' | 'integer' | 'number' | 'date';

/** One column of a table that a run writes: header, data package, Parquet and docs derive from it. */
export interface Column {
  name: string;
  /** Chinese, for readers and for `--header zh`. */
  title: string;
  type: ColumnType;
  /** Unit of the numbers, e.g. 件 or pt. */
  unit?: string;
  description?: string;
  /** The only texts that may stand in it. */
  values?: readonly string[];
  required?: boolean;
}

const file: Column = {
  name: 'file',
  title: '文件',
  type: 'string',
  description: '报告文件的路径',
  required: true,
};
const agency: Column = { name: 'agency', title: '机关', type: 'string' };
const year: Column = { name: 'year', title: '年度', type: 'integer' };
const sha256: Column = {
  name: 'sha256',
  title: 'SHA-256',
  type: 'string',
  description: '文件内容的校验值，十六进制',
};
const template: Column = {
  name: 'template',
  title: '格式',
  type: 'string',
  description: '报告所用统计表的格式（按表头认定，不按年度）；未认出时为空',
  values: ['2021', '2019', '2014', '2008'],
};

const coordinate = (name: string, title: string): Column => ({
  name,
  title,
  type: 'number',
  unit: 'pt',
  description: '单元格在页面上的位置，自页面左上角起',
});

export const CELL_COLUMNS: readonly Column[] = [
  file,
  sha256,
  agency,
  year,
  template,
  { name: 'id', title: '指标', type: 'string', required: true },
  { name: 'table', title: '表', type: 'string' },
  { name: 'row', title: '行', type: 'string' },
  { name: 'column', title: '列', type: 'string' },
  { name: 'unit', title: '单位', type: 'string' },
  {
    name: 'value',
    title: '数值',
    type: 'number',
    description: '按本行“单位”计；只有状态为 number 时才有',
  },
  { name: 'raw', title: '原文', type: 'string', description: '单元格里印着的文字' },
  { name: 'remark', title: '备注', type: 'string', description: '数字旁边的说明文字' },
  {
    name: 'state',
    title: '状态',
    type: 'string',
    description: 'number 有数字；blank 空白；unreadable 不是数字或无法辨认；absent 报告中没有',
    values: ['number', 'blank', 'unreadable', 'absent'],
    required: true,
  },
  { name: 'page', title: '页码', type: 'integer', description: '从 1 起' },
  coordinate('x0', '左'),
  coordinate('top', '上'),
  coordinate('x1', '右'),
  coordinate('bottom', '下'),
  {
    name: 'method',
    title: '读取方式',
    type: 'string',
    description: 'text 文本层；ocr 文字识别',
    values: ['text', 'ocr'],
  },
  { name: 'confidence', title: '可信度', type: 'number', description: '0 到 1' },
];

/** The columns of reports.csv before those of the indicators. */
export const REPORT_COLUMNS: readonly Column[] = [
  file,
  sha256,
  agency,
  year,
  template,
  { name: 'title', title: '标题', type: 'string' },
  { name: 'period_from', title: '统计期自', type: 'date' },
  { name: 'period_to', title: '统计期至', type: 'date' },
  { name: 'pages', title: '页数', type: 'integer' },
  {
    name: 'text_layer',
    title: '文本层',
    type: 'string',
    description: 'digital 有文本层；scanned 扫描件；mixed 两者都有；none 无文字',
    values: ['digital', 'scanned', 'mixed', 'none'],
  },
  {
    name: 'cells',
    title: '单元格数',
    type: 'integer',
    description: '报告中找到的指标单元格数，空白的也算',
  },
  { name: 'checks_passed', title: '核对通过', type: 'integer' },
  { name: 'checks_failed', title: '核对不通过', type: 'integer' },
  { name: 'checks_unverifiable', title: '无法核对', type: 'integer' },
  { name: 'warnings', title: '提示数', type: 'integer' },
];

export const INDICATOR_COLUMNS: readonly Column[] = ALL_INDICATORS.map((indicator) => ({
  name: indicator.id,
  title: indicatorTitle(indicator),
  type: 'number',
  unit: indicator.unit,
}));

export const CHECK_COLUMNS: readonly Column[] = [
  file,
  agency,
  year,
  { name: 'check', title: '核对项', type: 'string', required: true },
  { name: 'title', title: '名称', type: 'string' },
  {
    name: 'status',
    title: '结果',
    type: 'string',
    description: 'pass 通过；fail 不通过；unverifiable 无法核对',
    values: ['pass', 'fail', 'unverifiable'],
    required: true,
  },
  { name: 'left', title: '左边', type: 'number', description: '等式左边的值' },
  { name: 'right', title: '右边', type: 'number', description: '等式右边的值' },
  { name: 'difference', title: '差额', type: 'number', description: '左边减右边' },
  {
    name: 'cause',
    title: '原因',
    type: 'string',
    description: '只有不通过时才有：source 报告本身有误；reading 可能读错；unknown 不能断定',
    values: ['source', 'reading', 'unknown'],
  },
  {
    name: 'suspects',
    title: '可疑指标',
    type: 'string',
    description: '最可能有误的指标，最可疑的在前，以分号隔开',
  },
  { name: 'message', title: '说明', type: 'string' },
];

export const FAILURE_COLUMNS: readonly Column[] = [
  file,
  sha256,
  { name: 'code', title: '代码', type: 'string', required: true },
  { name: 'page', title: '页码', type: 'integer', description: '从 1 起；空白表示整个文件' },
  { name: 'message', title: '说明', type: 'string' },
];
