import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkNarrative } from '../../src/audit/index.js';
import { FORM_2021 } from '../../src/template/form-2021.js';
import { toFigures } from '../support/random-report.js';

interface Labelled {
  sentence: string;
  table: string;
  claims: { indicator: string; value: number }[];
  mismatches: string[];
  /** The reader does not find all of it yet; what it finds must be right all the same. */
  partly?: boolean;
}
interface LabelledSet {
  year: number;
  agency: string;
  /** Of tables of another body than the set's. */
  agencies?: Record<string, string>;
  tables: Record<string, Record<string, number>>;
  sentences: Labelled[];
}

/** The first, o, q and x were drawn while the reader was made; the others were labelled before it had seen them. */
const SETS = readdirSync(new URL('.', import.meta.url)).flatMap((name) =>
  name.startsWith('narrative-sentences') ? [name.replace('.json', '')] : [],
);

const authorOf = ({ agency, agencies, year }: LabelledSet, table: string) => ({
  agency: agencies?.[table] ?? agency,
  year,
});

const readSet = (name: string): LabelledSet =>
  JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8')) as LabelledSet;

describe.each(SETS)('the labelled sentences of %s', (name) => {
  const set = readSet(name);
  const figures = new Map(
    Object.entries(set.tables).map(([table, values]) => [
      table,
      toFigures(new Map(Object.entries(values))),
    ]),
  );

  /** Sentences that lie in one report one behind the other leave each other their subject. */
  it('raises no alarm in paragraphs of sentences that are each without one', () => {
    const alarms = [...figures].flatMap(([table, cells]) => {
      const clean = set.sentences.filter((one) => one.table === table && !one.mismatches.length);
      const texts = clean.map((_, index) =>
        Array.from({ length: 6 }, (_one, step) => clean[(index + step * 7) % clean.length]).map(
          (one) => one?.sentence ?? '',
        ),
      );
      return texts.flatMap((parts) => {
        const text = parts.join('');
        const section = { number: '一', title: '总体情况', page: 1, text };
        const { checks } = checkNarrative(FORM_2021, cells, [section], authorOf(set, table));
        return checks.filter(({ status }) => status === 'fail').map(({ message }) => message);
      });
    });
    expect(alarms).toEqual([]);
  });

  const readAlone = ({ sentence, table, claims, mismatches }: Labelled) => {
    const sections = [{ number: '一', title: '总体情况', page: 1, text: sentence }];
    const cells = figures.get(table) ?? [];
    const read = checkNarrative(FORM_2021, cells, sections, authorOf(set, table));
    const failed = read.checks.filter(({ status }) => status === 'fail');
    return {
      matched: read.claims.flatMap(({ indicator, value }) =>
        indicator === undefined ? [] : [`${indicator}=${value}`],
      ),
      failed: failed.map(({ check }) => check),
      claimed: claims.map(({ indicator, value }) => `${indicator}=${value}`),
      wrong: mismatches.map((indicator) => `narrative.${indicator}`),
    };
  };

  it.each(set.sentences.filter(({ partly }) => !partly))('$sentence', (labelled) => {
    const { matched, failed, claimed, wrong } = readAlone(labelled);
    expect(matched.sort()).toEqual(claimed.sort());
    expect(failed.sort()).toEqual(wrong.sort());
  });

  it('says nothing wrong of sentences that are read in part', () => {
    const extra = set.sentences
      .filter(({ partly }) => partly)
      .flatMap((labelled) => {
        const { matched, failed, claimed, wrong } = readAlone(labelled);
        return [
          ...matched.filter((one) => !claimed.includes(one)),
          ...failed.filter((one) => !wrong.includes(one)),
        ];
      });
    expect(extra).toEqual([]);
  });
});

/** Business, bodies, years and parts that the tables do not count, in the figures of nobody: made with the reader, to keep it silent. */
describe('sentences that accuse nobody', () => {
  const silent = JSON.parse(
    readFileSync(new URL('./narrative-silent.json', import.meta.url), 'utf8'),
  ) as { set: string; table: string; sentence: string }[];
  const sets = new Map(
    [...new Set(silent.map(({ set }) => set))].map((set) => [set, readSet(set)]),
  );

  it.each(silent)('$sentence', ({ set, table, sentence }) => {
    const labelled = sets.get(set) ?? readSet(set);
    const cells = toFigures(new Map(Object.entries(labelled.tables[table] ?? {})));
    const section = { number: '一', title: '总体情况', page: 1, text: sentence };
    const { checks } = checkNarrative(FORM_2021, cells, [section], authorOf(labelled, table));
    expect(checks.filter(({ status }) => status === 'fail')).toEqual([]);
  });
});
