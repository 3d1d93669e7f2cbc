import type { ReportDocument, Section } from '../../model/document.js';
import { parseChineseNumeral } from '../../text/index.js';
import type { ContentRule } from './finding.js';

interface Part {
  ordinal: number;
  name: string;
  pattern: RegExp;
  /** Parts that consist of a table need no prose. */
  prose: boolean;
}

/** The six parts of the forms of 2019 and 2021, in order. */
const PARTS: readonly Part[] = [
  { ordinal: 1, name: '总体情况', pattern: /总体情况|基本情况|^概述/, prose: true },
  { ordinal: 2, name: '主动公开政府信息情况', pattern: /主动公开/, prose: false },
  {
    ordinal: 3,
    name: '收到和处理政府信息公开申请情况',
    pattern: /收到和处理|依申请公开|公开申请/,
    prose: false,
  },
  { ordinal: 4, name: '行政复议、行政诉讼情况', pattern: /复议|诉讼/, prose: false },
  { ordinal: 5, name: '存在的主要问题及改进情况', pattern: /问题|不足|改进/, prose: true },
  { ordinal: 6, name: '其他需要报告的事项', pattern: /其他.{0,6}事项|需要报告/, prose: false },
];
const NOTHING =
  /^(?:我[局委办院镇]|本(?:单位|机关|年度))?(?:目前|暂)?(?:无|没有|不存在|未发现|略)(?:任何|明显|突出|主要|重大)?(?:存在的?)?(?:问题|不足|情况)?[。.；;]?$/;
/** Fewer sections than this: the headings were lost, and nothing is known about the parts. */
const FEWEST_SECTIONS = 3;

/** Forms that prescribe the parts of a report. */
const PRESCRIBING: ReadonlySet<string> = new Set(['2021', '2019']);

const hasParts = ({ meta, sections }: ReportDocument): boolean =>
  PRESCRIBING.has(meta.template) &&
  sections.filter(({ number }) => number !== '').length >= FEWEST_SECTIONS;

/** Signs of another alphabet or of none: characters whose meaning the file does not tell. */
const LOST = /[\ufffd\u007f-\u009f\u00c0-\u00ff]/;

/** Headings may stand on a page or in characters that could not be read: then none is known to be missing. */
const isPartlyRead = ({ warnings, sections }: ReportDocument): boolean =>
  warnings.some(({ code }) => code === 'form.missingTable') ||
  sections.some(({ title, text }) => LOST.test(title) || LOST.test(text));

const partOf = ({ title }: Section): Part | undefined =>
  PARTS.find(({ pattern }) => pattern.test(title));

/** A part counts as missing only where neither a heading nor any line of prose speaks of it. */
export const missingParts: ContentRule = {
  id: 'parts',
  title: '六个部分齐全',
  findFaults: (document) => {
    if (!hasParts(document) || isPartlyRead(document)) return undefined;
    const said = document.sections.map(({ title, text }) => `${title}\n${text}`).join('\n');
    return PARTS.filter(
      ({ prose, pattern, ordinal }) => (prose || ordinal === 6) && !pattern.test(said),
    ).map(({ name }) => `未见“${name}”部分`);
  },
};

export const emptyParts: ContentRule = {
  id: 'empty',
  title: '各部分有实质内容',
  findFaults: (document) => {
    if (!hasParts(document)) return undefined;
    return document.sections.flatMap((section) => {
      const part = partOf(section);
      if (!part?.prose) return [];
      const text = section.text.replace(/\s/g, '');
      if (NOTHING.test(text)) return [`“${part.name}”部分只写“${section.text.trim()}”`];
      return text === '' ? [`“${part.name}”部分没有内容`] : [];
    });
  },
};

function ordinalOf(number: string): number | undefined {
  return parseChineseNumeral(number.replace(/[^\d一二三四五六七八九十]/g, ''))?.value;
}

/** Only where a heading names one part and carries the number of another. */
export const sectionOrdinals: ContentRule = {
  id: 'ordinals',
  title: '各部分序号正确',
  findFaults: (document) => {
    if (!hasParts(document)) return undefined;
    const numbered = document.sections.filter(({ number }) => number !== '');
    if (numbered.length !== PARTS.length) return [];
    return numbered.flatMap((section, index) => {
      const part = partOf(section);
      const ordinal = ordinalOf(section.number);
      const wrong = part?.ordinal === index + 1 && ordinal !== undefined && ordinal !== index + 1;
      return wrong ? [`“${part.name}”是第 ${index + 1} 部分，序号印作“${section.number}”`] : [];
    });
  },
};
