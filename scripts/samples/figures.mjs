// Invented figures that keep every relation of the form by construction, and errors put in on purpose.
import { APPLICANTS, OUTCOMES, PROACTIVE, resultRows, TRACKS } from './labels.mjs';
import { STATISTICS } from './statistics.mjs';

const PARTIES = APPLICANTS.map(([id]) => id).filter((id) => id !== 'total');
const sum = (list) => list.reduce((a, b) => a + b, 0);

/** Counts as agencies have them: mostly nought, natural persons far ahead. */
function requestColumn(random, party, rows, scale) {
  const size = party === 'naturalPerson' ? scale : Math.ceil(scale / 12);
  const busy = party === 'naturalPerson' ? 0.55 : 0.16;
  const column = Object.fromEntries(
    rows.map((row) => [row, random.chance(busy) ? random.int(1, size) : 0]),
  );
  column.processed = sum(rows.map((row) => column[row]));
  column.carriedForward = random.chance(0.4) ? random.int(0, Math.ceil(size / 3)) : 0;
  const handled = column.processed + column.carriedForward;
  column.carriedOver = random.chance(0.4) ? Math.min(handled, random.int(0, size)) : 0;
  column.received = handled - column.carriedOver;
  return column;
}

function requestFigures(random, template, otherRows, scale) {
  const rows = resultRows(template, otherRows);
  const columns = Object.fromEntries(
    PARTIES.map((party) => [party, requestColumn(random, party, rows, scale)]),
  );
  const figures = {};
  for (const row of ['received', 'carriedOver', ...rows, 'processed', 'carriedForward']) {
    for (const party of PARTIES) figures[`requests.${row}.${party}`] = columns[party][row];
    figures[`requests.${row}.total`] = sum(PARTIES.map((party) => columns[party][row]));
  }
  return figures;
}

function disputeFigures(random, scale) {
  const figures = {};
  for (const [track] of TRACKS) {
    let total = 0;
    for (const [outcome] of OUTCOMES.slice(0, -1)) {
      const count = random.chance(0.5) ? random.int(1, Math.ceil(scale / 6)) : 0;
      figures[`disputes.${track}.${outcome}`] = count;
      total += count;
    }
    figures[`disputes.${track}.total`] = total;
  }
  return figures;
}

function proactiveFigure(random, row, column) {
  if (column === 'amount') return Number((random.next() * 60000).toFixed(random.pick([0, 2, 4])));
  if (column === 'previousItems') return random.int(30, 300);
  if (column === 'change') return random.int(-30, 30);
  if (column === 'decisions') return random.chance(0.2) ? 0 : random.int(1, 10 ** random.int(1, 7));
  if (row === 'regulations' && random.chance(0.6)) return 0;
  return random.int(0, 40);
}

function proactiveFigures(random, template) {
  const figures = {};
  for (const block of PROACTIVE[template]) {
    for (const [row] of block.rows) {
      for (const [column] of block.columns) {
        figures[`proactive.${row}.${column}`] = proactiveFigure(random, row, column);
      }
    }
  }
  for (const row of ['regulations', 'normativeDocuments']) {
    const id = (column) => `proactive.${row}.${column}`;
    if (template === '2021') figures[id('inForce')] += figures[id('issued')];
    else figures[id('totalDisclosed')] += figures[id('disclosed')];
  }
  return figures;
}

function statisticsFigures(random, scale) {
  const f = {};
  for (const [id] of STATISTICS) if (id) f[id] = random.chance(0.3) ? 0 : random.int(0, scale);
  const add = (whole, prefix) => {
    f[whole] = sum(
      Object.keys(f)
        .filter((id) => id.startsWith(prefix))
        .map((id) => f[id]),
    );
  };
  add('requests.answered.refused', 'requests.refused.');
  add('requests.answered', 'requests.answered.');
  for (const whole of [
    'requests.received',
    'reconsideration',
    'litigation',
    'organisation.staff',
  ]) {
    add(whole, `${whole}.`);
  }
  f['requests.closed'] = f['requests.answered'];
  f['requests.closed.extended'] = Math.min(f['requests.closed'], random.int(0, 3));
  f['requests.closed.onTime'] = f['requests.closed'] - f['requests.closed.extended'];
  f['disclosure.channel.website'] += random.int(100, 60000);
  f['disclosure.disclosed'] = f['disclosure.channel.website'];
  f['disclosure.normativeDocuments'] = Math.min(
    f['disclosure.normativeDocuments'],
    f['disclosure.disclosed'],
  );
  f['disclosure.normativeDocumentsIssued'] = f['disclosure.normativeDocuments'] + random.int(0, 5);
  f['response.pressConferencesByHead'] = Math.min(
    f['response.pressConferences'],
    f['response.pressConferencesByHead'],
  );
  f['response.onlineInterviewsByHead'] = Math.min(
    f['response.onlineInterviews'],
    f['response.onlineInterviewsByHead'],
  );
  f['organisation.budget'] = Number((random.next() * 120).toFixed(2));
  return Object.fromEntries(Object.entries(f).map(([id, value]) => [`statistics.${id}`, value]));
}

/**
 * Figures of one report: indicator id -> number.
 * @param {ReturnType<import('./random.mjs').createRandom>} random
 * @param {{ template: '2021' | '2019' | '2014' | '', otherRows: 'three' | 'single' | 'emptySub', scale: number }} options
 */
export function inventFigures(random, { template, otherRows, scale }) {
  if (template === '') return {};
  if (template === '2014') return statisticsFigures(random, scale);
  return {
    ...proactiveFigures(random, template),
    ...requestFigures(random, template, otherRows, scale),
    ...disputeFigures(random, scale),
  };
}

/** Prints one figure wrong, as publishers do: off by some, or two digits swapped. Gives the figure's id. */
export function plantBlunder(random, figures) {
  const ids = Object.keys(figures).filter((id) => /^requests\.|^disputes\./.test(id));
  const id = random.pick(ids);
  const digits = String(figures[id]);
  const swapped = Number(digits.slice(1, 2) + digits.slice(0, 1) + digits.slice(2));
  const canSwap = digits.length > 1 && digits[0] !== digits[1] && digits[1] !== '0';
  figures[id] = canSwap && random.chance(0.5) ? swapped : figures[id] + random.int(1, 9);
  return id;
}
