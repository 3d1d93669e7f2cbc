// Truth of tables from a list of where they stand: `node scripts/tables/draw-truth.mjs FOLDER LIST`.
// FOLDER holds PDFs; LIST says for each (`@name`) its tables, one a line, in words parted by blanks:
//   p=1                page, from 1
//   box=x0,x1[,y0,y1]  part of the page (points) whose lines are counted, all of it if left out
//   rows=1-3,4+5,6~7   lines of each row, counted from 0 from the top: three rows of one line, one of two lines whose
//                      words follow each other line by line, one of two lines read from left to right as one
//   cols=120,180.5     where columns border on each other (points)
//   sp=0:1-2,1-3:0     cells over several places, rows:columns from 0
//   fix=0:4=>text      the text of a cell (several parted by `;;`) that its words do not give in order
//   swap=3=>✓          a character that the font of this column says is another one
// Words come from `pdftotext -bbox` (poppler). Writes FOLDER/name.json in the form that `gouji tables` writes.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, list] = process.argv.slice(2);
if (!folder || !list) throw new Error('usage: draw-truth.mjs FOLDER LIST');

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };
const WORD =
  /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/gu;

/** Words of a page with their boxes, in points from the top left. */
function readWords(pdf, page) {
  const output = execFileSync('pdftotext', ['-bbox', '-f', page, '-l', page, pdf, '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return [...output.matchAll(WORD)].map(([, x0, top, x1, bottom, text]) => ({
    x0: Number(x0),
    top: Number(top),
    x1: Number(x1),
    bottom: Number(bottom),
    text: text.replaceAll(/&(#?\w+);/gu, (whole, name) => ENTITIES[name] ?? whole),
  }));
}

const middle = ({ top, bottom }) => (top + bottom) / 2;

/** Lines of words that overlap by half the height of the lower one, from top to bottom. */
function toLines(words) {
  const lines = [];
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const line = lines
      .slice(-4)
      .reverse()
      .find(({ top, bottom }) => {
        const shared = Math.min(word.bottom, bottom) - Math.max(word.top, top);
        return shared > 0.5 * Math.min(word.bottom - word.top, bottom - top);
      });
    if (line) line.words.push(word);
    else lines.push({ top: word.top, bottom: word.bottom, words: [word] });
  }
  lines.sort((a, b) => a.top + a.bottom - b.top - b.bottom);
  for (const line of lines) line.words.sort((a, b) => a.x0 - b.x0);
  return lines;
}

/** `1-3,4+5,6~7` -> for each row its words in the order of reading. */
function toRows(text, lines) {
  return text.split(',').flatMap((part) => {
    if (part.includes('~')) {
      const words = part.split('~').flatMap((at) => lines[at].words);
      return [words.sort((a, b) => a.x0 - b.x0)];
    }
    if (part.includes('+')) return [part.split('+').flatMap((at) => lines[at].words)];
    const [first, last = first] = part.split('-').map(Number);
    return lines.slice(first, last + 1).map(({ words }) => words);
  });
}

const toRange = (text) => {
  const [first, last = first] = text.split('-').map(Number);
  return [first, last];
};

/** A line of the list -> a table. */
function drawTable(pdf, line) {
  const told = Object.fromEntries(
    line
      .split(/\s+(?=\w+=)/u)
      .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );
  const [x0 = 0, x1 = Infinity, y0 = 0, y1 = Infinity] = told.box?.split(',').map(Number) ?? [];
  const words = readWords(pdf, told.p).filter((word) => {
    const [x, y] = [(word.x0 + word.x1) / 2, middle(word)];
    return x >= x0 && x <= x1 && y >= y0 && y <= y1;
  });
  const borders = told.cols?.split(',').map(Number) ?? [];
  const rows = toRows(told.rows, toLines(words));
  const spans = (told.sp?.split(',') ?? []).map((text) => text.split(':').map(toRange));
  const cells = [];
  for (const row of rows.keys()) {
    for (let col = 0; col <= borders.length; col++) {
      const span = spans.find(([[a, b], [c, d]]) => row >= a && row <= b && col >= c && col <= d);
      const [[top, bottom], [left, right]] = span ?? [
        [row, row],
        [col, col],
      ];
      if (top !== row || left !== col) continue;
      const own = rows.slice(top, bottom + 1).flatMap((line) =>
        line.filter((word) => {
          const at = borders.filter((border) => (word.x0 + word.x1) / 2 > border).length;
          return at >= left && at <= right;
        }),
      );
      const text = own.map((word) => word.text).join(' ');
      cells.push({ row, col, rowSpan: bottom - top + 1, colSpan: right - left + 1, text });
    }
  }
  for (const part of told.fix?.split(';;') ?? []) {
    const [place, text] = part.split('=>');
    const [row, col] = place.split(':').map(Number);
    cells.find((cell) => cell.row === row && cell.col === col).text = text;
  }
  const [from, to] = told.swap?.split('=>') ?? [];
  for (const cell of cells) if (cell.col > 0 && cell.text === from) cell.text = to;
  return { page: Number(told.p), cells };
}

const documents = new Map();
for (const line of readFileSync(list, 'utf8').split('\n')) {
  if (line.startsWith('@')) documents.set(line.slice(1).trim(), []);
  else if (line.startsWith('p=')) [...documents.values()].at(-1).push(line.trim());
}
for (const [name, lines] of documents) {
  const tables = lines.map((line) => drawTable(join(folder, `${name}.pdf`), line));
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ tables })}\n`);
}
