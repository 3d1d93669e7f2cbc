// Measures the reader of prose on each set of labelled sentences: which claims are matched to which
// figure, and which of them are reported as mismatches. Needs a build: npm run build && node scripts/bench-narrative.mjs [-v]
import { readdirSync, readFileSync } from 'node:fs';
import { checkNarrative } from '../dist/audit/index.js';
import { formById, indicatorsOf } from '../dist/template/index.js';

const FOLDER = new URL('../test/golden/', import.meta.url);
const SETS = readdirSync(FOLDER).filter((name) => /^narrative-sentences.*\.json$/.test(name));
const verbose = process.argv.includes('-v');
const form = formById('2021');

function figuresOf(values) {
  return indicatorsOf(form).map(({ id }) => {
    const value = values[id];
    const state = value === undefined ? 'absent' : 'number';
    const place = { page: 1, x0: 0, top: 0, x1: 1, bottom: 1, method: 'text', confidence: 1 };
    return { id, state, value: value ?? null, raw: String(value ?? ''), remark: '', ...place };
  });
}

const score = () => ({ right: 0, extra: 0, missed: 0 });

/** Compares two multisets of strings and counts into a score. */
function compare(got, want, into) {
  const left = [...want];
  const extra = got.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  into.right += want.length - left.length;
  into.extra += extra.length;
  into.missed += left.length;
  return { extra, missed: left };
}

const labelOf = ({ indicator, value }) => `${indicator}=${value}`;

function measure({ year, agency, agencies = {}, tables, sentences }) {
  const figures = new Map(
    Object.entries(tables).map(([name, values]) => [name, figuresOf(values)]),
  );
  const scores = { claims: score(), mismatches: score() };
  for (const { sentence, table, claims, mismatches } of sentences) {
    const sections = [{ number: '一', title: '总体情况', page: 1, text: sentence }];
    const read = checkNarrative(form, figures.get(table), sections, {
      agency: agencies[table] ?? agency,
      year,
    });
    const got = read.claims.filter(({ indicator }) => indicator !== undefined);
    const failed = read.checks.filter(({ status }) => status === 'fail');
    const found = failed.map(({ check }) => check.replace('narrative.', ''));
    const inClaims = compare(got.map(labelOf), claims.map(labelOf), scores.claims);
    const inChecks = compare(found, mismatches, scores.mismatches);
    const wrong = [inClaims, inChecks].some(({ extra, missed }) => extra.length + missed.length);
    if (verbose && wrong) console.log(sentence, JSON.stringify({ inClaims, inChecks }));
  }
  return scores;
}

const percent = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
for (const name of SETS) {
  const set = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
  for (const [what, { right, extra, missed }] of Object.entries(measure(set))) {
    console.log(
      `${name} ${what}: precision ${percent(right, right + extra)}, recall ${percent(right, right + missed)}`,
      `(${right} right, ${extra} extra, ${missed} missed; ${set.sentences.length} sentences)`,
    );
  }
}
