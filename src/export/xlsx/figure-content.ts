import type { Figure } from '../../model/document.js';
import { correctionNote } from '../correction-note.js';
import type { Content } from './content.js';

/** Stands for a figure whose table or row is not in the file. */
export const ABSENT_TEXT = '（缺）';
/** Stands for something printed that no engine could put into characters. */
const ILLEGIBLE_TEXT = '？';

/** Printed texts that differ from the number by separators and spaces alone need no note. */
const SEPARATORS = /[,，\s]/g;

/** What a reader of the figure should know beyond the number. */
function noteOf(figure: Figure): string {
  const { state, raw, value, remark, doubtful, repaired } = figure;
  const lines: string[] = [];
  if (state === 'number' && raw.replace(SEPARATORS, '') !== String(value))
    lines.push(`原文：${raw}`);
  if (remark !== '') lines.push(`备注：${remark}`);
  if (repaired) lines.push(`按勾稽关系改取另一识别结果：${repaired.from} → ${repaired.to}`);
  if (doubtful) lines.push('识读存疑，请核对原件');
  const corrected = correctionNote(figure);
  if (corrected !== '') lines.push(corrected);
  return lines.join('\n');
}

/** A figure as a spreadsheet cell: numbers as numbers, blanks empty, everything else as text. */
export function figureToContent(figure: Figure): Content {
  const note = noteOf(figure);
  const noted = note === '' ? {} : { note };
  switch (figure.state) {
    case 'number':
      return { value: figure.value, look: 'figure', ...noted };
    case 'blank':
      return { value: null, look: 'figure', ...noted };
    case 'unreadable':
      return { value: figure.raw || ILLEGIBLE_TEXT, look: 'unreadable', ...noted };
    case 'absent':
      return { value: ABSENT_TEXT, look: 'missing' };
  }
}
