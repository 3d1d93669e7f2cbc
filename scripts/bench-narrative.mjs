// Measures the reader of prose on the labelled sentences: which claims are matched to which figure,
// and which of them are reported as mismatches. Needs a build: npm run build && node scripts/bench-narrative.mjs [-v]
import { readFileSync } from 'node:fs';
import { checkNarrative } from '../dist/audit/index.js';
import { formById, indicatorsOf } from '../dist/template/index.js';

const set = JSON.parse(
  readFileSync(new URL('../test/golden/narrative-sentences.json', import.meta.url), 'utf8'),
);
const verbose = process.argv.includes('-v');
const form = formById('2021');

function figuresOf(table) {
  return indicatorsOf(form).map(({ id }) => {
    const value = set.tables[table][id];
    const state = value === undefined ? 'absent' : 'number';
    const place = { page: 1, x0: 0, top: 0, x1: 1, bottom: 1, method: 'text', confidence: 1 };
    return { id, state, value: value ?? null, raw: String(value ?? ''), remark: '', ...place };
  });
}

const figures = new Map(Object.keys(set.tables).map((table) => [table, figuresOf(table)]));
const score = () => ({ right: 0, extra: 0, missed: 0 });
const claims = score();
const mismatches = score();

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

for (const { sentence, table, claims: wanted, mismatches: wrong } of set.sentences) {
  const sections = [{ number: '一', title: '总体情况', page: 1, text: sentence }];
  const read = checkNarrative(form, figures.get(table), sections, {
    agency: set.agency,
    year: set.year,
  });
  const got = read.claims.filter(({ indicator }) => indicator !== undefined);
  const inClaims = compare(
    got.map(({ indicator, value }) => `${indicator}=${value}`),
    wanted.map(({ indicator, value }) => `${indicator}=${value}`),
    claims,
  );
  const failed = read.checks.filter(({ status }) => status === 'fail');
  const inChecks = compare(
    failed.map(({ check }) => check.replace('narrative.', '')),
    wrong,
    mismatches,
  );
  const differs = [inClaims, inChecks].some(
    ({ extra, missed }) => extra.length + missed.length > 0,
  );
  if (verbose && differs) console.log(sentence, JSON.stringify({ inClaims, inChecks }));
}

const percent = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
for (const [name, { right, extra, missed }] of Object.entries({ claims, mismatches })) {
  console.log(
    `${name}: precision ${percent(right, right + extra)}, recall ${percent(right, right + missed)}`,
    `(${right} right, ${extra} extra, ${missed} missed; ${set.sentences.length} sentences)`,
  );
}
