// Blocks to a word processor's document, which LibreOffice then turns into PDF.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';

/** A4 in twentieths of a point, with the margin that the table's width is left by. */
const PAGE = { width: 11906, height: 16838, margin: 1134 };

const STROKES = {
  solid: { style: BorderStyle.SINGLE, size: 4, color: '000000' },
  hairline: { style: BorderStyle.SINGLE, size: 2, color: '000000' },
  thick: { style: BorderStyle.SINGLE, size: 18, color: '000000' },
  dashed: { style: BorderStyle.DASHED, size: 4, color: '333333' },
  dotted: { style: BorderStyle.DOTTED, size: 4, color: '333333' },
  double: { style: BorderStyle.DOUBLE, size: 4, color: '000000' },
  coloured: { style: BorderStyle.SINGLE, size: 6, color: '7AA6D8' },
  none: { style: BorderStyle.NONE, size: 0, color: 'auto' },
};
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

function borders(style) {
  const none = STROKES.none;
  if (style.border === 'horizontal') return { top: LINE, bottom: LINE, left: none, right: none };
  const stroke = STROKES[style.border] ?? STROKES.solid;
  return { top: stroke, bottom: stroke, left: stroke, right: stroke };
}

const run = (text, style, size) =>
  text
    .split('\n')
    .map((part, index) => new TextRun({ text: part, break: index > 0 ? 1 : 0, size: size * 2 }));

function cellText(cell, style) {
  const size = style.tableSize ?? (style.size ?? 10.5) - 1.5;
  const text =
    cell.upright && style.sideLabel === 'characters' ? [...cell.text].join('\n') : cell.text;
  return new Paragraph({
    alignment: cell.kind === 'label' ? AlignmentType.LEFT : AlignmentType.CENTER,
    children: run(text, style, size),
  });
}

function toCell(cell, width, style) {
  const upright = cell.upright && style.sideLabel === 'upright';
  const shaded = style.shadedHeads && (cell.kind === 'caption' || cell.kind === 'head');
  return new TableCell({
    children: [cellText(cell, style)],
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    width: { size: width, type: WidthType.DXA },
    margins: { left: 40, right: 40, top: 20, bottom: 20 },
    verticalAlign: VerticalAlign.CENTER,
    borders: borders(style),
    ...(upright ? { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT } : {}),
    ...(shaded ? { shading: { type: ShadingType.CLEAR, fill: 'C8DAF0' } } : {}),
  });
}

function toTable(table, style, pageWidth) {
  const widths = table.widths.map((share) => Math.round(share * pageWidth));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: pageWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: table.rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: !style.cutRows,
          tableHeader: Boolean(style.repeatHead) && index < table.headRows,
          children: row.map((cell) => toCell(cell, cell.colSpan * (widths.at(-1) ?? 0), style)),
        }),
    ),
  });
}

function toParagraph(block, style) {
  const size = style.size ?? 10.5;
  const centred = block.kind === 'title' || block.kind === 'subtitle';
  const alignment = centred
    ? AlignmentType.CENTER
    : block.kind === 'signature'
      ? AlignmentType.RIGHT
      : AlignmentType.LEFT;
  return new Paragraph({
    alignment,
    spacing: { before: 40, after: 40 },
    indent: centred || block.kind === 'signature' ? {} : { firstLine: size * 40 },
    pageBreakBefore: block.kind === 'break',
    children: run(block.text ?? '', style, block.kind === 'title' ? size * 1.5 : size),
  });
}

/** @returns {Promise<Buffer>} the bytes of a .docx */
export async function blocksToDocx(blocks, style) {
  const landscape = style.page === 'A4 landscape';
  const across = landscape ? PAGE.height : PAGE.width;
  const children = blocks.flatMap((block) =>
    block.kind === 'table'
      ? [toTable(block, style, across - 2 * PAGE.margin)]
      : [toParagraph(block, style)],
  );
  const font = style.font ?? 'AR PL UMing CN';
  const margin = { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin };
  const document = new Document({
    creator: 'gouji',
    styles: {
      default: { document: { run: { font: { ascii: font, eastAsia: font, hAnsi: font } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: PAGE.width,
              height: PAGE.height,
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin,
          },
        },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}
