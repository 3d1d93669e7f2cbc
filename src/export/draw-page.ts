import type { Box } from '../model/box.js';
import type { PageContent, Raster } from '../model/page.js';

/** What to paint over a page's picture. All boxes in points. */
export interface Drawing {
  page: PageContent;
  cells: Box[];
  indicators: { id: string; cell: Box }[];
}

const STYLE = `
  .run { fill: none; stroke: #1f77b4; stroke-width: 0.3 }
  .unseen { fill: none; stroke: #999; stroke-width: 0.3; stroke-dasharray: 1 1 }
  .ruling { stroke: #d62728; stroke-width: 1 }
  .cell { fill: #2ca02c; fill-opacity: 0.08; stroke: #2ca02c; stroke-width: 0.6 }
  .indicator { fill: #ff7f0e; fill-opacity: 0.25; stroke: none }
  text { font: 3.2px sans-serif; fill: #9a3c00 }`;

/** The page's picture as PNG with runs (blue), rulings (red), cells (green) and indicators (orange, with ids) over it. */
export async function drawPage(picture: Raster, drawing: Drawing): Promise<Buffer> {
  const { width, height, channels, data } = picture;
  const { default: sharp } = await import('sharp');
  return sharp(data, { raw: { width, height, channels } })
    .flatten({ background: '#fff' })
    .composite([{ input: Buffer.from(overlay(drawing, width, height)), top: 0, left: 0 }])
    .png()
    .toBuffer();
}

function overlay({ page, cells, indicators }: Drawing, width: number, height: number): string {
  const parts = [
    ...cells.map((cell) => rectangle(cell, 'cell')),
    ...indicators.flatMap(({ id, cell }) => [rectangle(cell, 'indicator'), label(cell, id)]),
    leaning(page, [
      ...page.runs.map((run) => rectangle(run, run.visibility === 'visible' ? 'run' : 'unseen')),
      ...page.rulings.map(
        (r) => `<line class="ruling" x1="${r.x0}" y1="${r.top}" x2="${r.x1}" y2="${r.bottom}"/>`,
      ),
    ]),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${page.width} ${page.height}" preserveAspectRatio="none"><style>${STYLE}</style>${parts.join('')}</svg>`;
}

/** What was read of a page that was made straight, as it leans in the picture. */
function leaning({ lean }: PageContent, parts: string[]): string {
  const content = parts.join('');
  if (lean === undefined) return content;
  return `<g transform="rotate(${lean.degrees} ${lean.x} ${lean.y})">${content}</g>`;
}

const rectangle = (box: Box, style: string): string =>
  `<rect class="${style}" x="${box.x0}" y="${box.top}" width="${Math.max(0, box.x1 - box.x0)}" height="${Math.max(0, box.bottom - box.top)}"/>`;

/** Ids hold only letters and dots; a long one is broken at its dots to stay inside its cell. */
function label(box: Box, id: string): string {
  const lines = id
    .split('.')
    .map((part, i) => `<tspan x="${box.x0 + 0.5}" y="${box.top + 3.4 * (i + 1)}">${part}</tspan>`);
  return `<text>${lines.join('')}</text>`;
}
