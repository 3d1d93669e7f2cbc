// Blocks to a page of HTML, for browsers and other engines that print HTML.

const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

const BORDERS = {
  solid: 'td{border:1px solid #000}',
  hairline: 'td{border:0.25pt solid #000}',
  thick: 'td{border:2pt solid #000}',
  dashed: 'td{border:1px dashed #333}',
  dotted: 'td{border:1px dotted #333}',
  double: 'td{border:3px double #000}',
  coloured: 'td{border:0.75pt solid #7aa6d8}',
  grey: 'td{border:0.5pt solid #bbb}',
  horizontal: 'td{border:0;border-top:0.5pt solid #000;border-bottom:0.5pt solid #000}',
  none: 'td{border:0}',
  openSides: 'td{border:1px solid #000} td.first{border-left:0} td.last{border-right:0}',
  shaded: 'td{border:0} tr:nth-child(even) td{background:#e4ecf5}',
  separate: 'table{border-collapse:separate;border-spacing:2px} td{border:1px solid #000}',
};

function watermark(style) {
  if (style.watermark === 'level') return `<div class="mark">内部资料 请勿外传</div>`;
  if (style.watermark === 'slanted') return `<div class="mark slanted">政府信息公开 样本</div>`;
  return '';
}

function stamp(style) {
  return style.stamp
    ? '<svg class="stamp" width="150" height="150"><circle cx="75" cy="75" r="68" fill="none" stroke="#d00" stroke-width="5" opacity="0.8"/><text x="75" y="85" font-size="34" text-anchor="middle" fill="#d00" opacity="0.8">★</text></svg>'
    : '';
}

function sideLabel(style, text) {
  if (style.sideLabel === 'characters') return [...text].join('<br>');
  if (style.sideLabel === 'upright') return `<span class="upright">${escape(text)}</span>`;
  return escape(text);
}

function cellToHtml(cell, style, edges) {
  const spans = `${cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : ''}${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}`;
  const text = cell.upright ? sideLabel(style, cell.text) : escape(cell.text);
  return `<td class="${cell.kind}${edges}"${spans}>${text}</td>`;
}

function rowToHtml(row, style) {
  const edges = (index) => (index === row.length - 1 ? ' last' : index === 0 ? ' first' : '');
  return `<tr>${row.map((cell, index) => cellToHtml(cell, style, edges(index))).join('')}</tr>`;
}

function tableToHtml(table, style) {
  const columns = table.widths.map((w) => `<col style="width:${(w * 100).toFixed(2)}%">`).join('');
  const html = table.rows.map((row) => rowToHtml(row, style));
  const head = style.repeatHead ? table.headRows : 0;
  return `<table><colgroup>${columns}</colgroup>${head ? `<thead>${html.slice(0, head).join('')}</thead>` : ''}<tbody>${html.slice(head).join('')}</tbody></table>`;
}

function blockToHtml(block, style) {
  if (block.kind === 'table') return tableToHtml(block, style);
  if (block.kind === 'columns') {
    const half = (blocks) =>
      `<div class="half">${blocks.map((b) => blockToHtml(b, style)).join('')}</div>`;
    return `<div class="columns">${block.columns.map(half).join('')}</div>`;
  }
  if (block.kind === 'break') return '<div style="page-break-after:always"></div>';
  return `<p class="${block.kind}">${escape(block.text)}</p>`;
}

/**
 * @param {object[]} blocks
 * @param {object} style font, size (pt), border, page, margin, sideLabel, watermark, stamp, repeatHead, wrap
 */
export function blocksToHtml(blocks, style) {
  const size = style.size ?? 10.5;
  const css = `
@page{size:${style.page ?? 'A4'};margin:${style.margin ?? '20mm'}}
body{margin:0;font-family:'${style.font ?? 'WenQuanYi Zen Hei'}';font-size:${size}pt;line-height:1.5}
.title{text-align:center;font-size:${size * 1.5}pt;margin:0}
.subtitle{text-align:center;margin:0}
.paragraph{text-indent:2em;margin:4pt 0}
.heading{text-indent:2em;margin:8pt 0 4pt;${style.boldHeads ? 'font-weight:bold' : ''}}
.signature{text-align:right;margin:2pt 0}
table{border-collapse:collapse;width:100%;table-layout:fixed;margin:4pt 0 8pt;font-size:${style.tableSize ?? size - 1}pt;line-height:1.3}
td{padding:${style.padding ?? '2pt 3pt'};vertical-align:middle;${style.wrap ? 'word-break:break-all;' : ''}}
tr{page-break-inside:${style.cutRows ? 'auto' : 'avoid'}}
td.caption,td.head,td.figure{text-align:${style.align ?? 'center'}}
td.label{text-align:left}
${BORDERS[style.border ?? 'solid']}
${style.shadedHeads ? 'td.caption,td.head{background:#c8daf0}' : ''}
.upright{writing-mode:vertical-rl;display:inline-block;letter-spacing:1pt}
.mark{position:fixed;top:45%;left:15%;font-size:42pt;color:#ddd;z-index:-1;white-space:nowrap}
.slanted{transform:rotate(-35deg)}
.stamp{position:${style.stamp ?? 'absolute'};top:${style.stampTop ?? '560px'};left:300px}
.columns{display:flex;gap:4%}.half{width:48%}
${style.css ?? ''}`;
  const body = blocks.map((block) => blockToHtml(block, style)).join('\n');
  return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>${escape(blocks[0]?.text ?? '')}</title><style>${css}</style></head><body>${watermark(style)}${stamp(style)}${body}</body></html>`;
}
