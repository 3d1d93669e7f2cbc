import { describe, expect, it } from '@jest/globals';
import { checkAcross, digest } from '../../src/audit/index.js';
import type { ReportDocument } from '../../src/model/document.js';
import { type ReportSketch, sketchDocument } from '../support/report-document.js';
import { seededRandom } from '../support/random-report.js';

const APPLICANTS = ['naturalPerson', 'commercial', 'legalService', 'otherOrganization'];
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024];
const BODIES = 30;
const PLANTED = 10;
const KINDS = ['教育局', '财政局', '民政局', '水利局', '人民政府', '卫生健康委员会'];
const PLACES = ['青峰', '白沙', '长溪', '云台', '石门', '望江', '南屏', '东坪', '西渡', '北塘'];
const WORDS = [
  ...'持续推进政务公开标准化规范化建设完善制度强化监督保障提升服务水平畅通渠道回应关切',
];

/** A report still to be set: what a test may spoil before it becomes a document. */
interface Draft extends ReportSketch {
  body: number;
  year: number;
  figures: Record<string, number>;
  prose: string;
}

/** The name of a body in a year: with the city in front or without, 委员会 or 委. */
function nameOf(body: number, random: () => number): string {
  const county = `${PLACES[body % PLACES.length]}${PLACES[Math.floor(body / 6) % PLACES.length]}县`;
  const kind = KINDS[body % KINDS.length] ?? '';
  const short = random() < 0.5 ? kind.replace('委员会', '委') : kind;
  return `${random() < 0.5 ? '临江市' : ''}${county}${short}`;
}

function proseOf(random: () => number): string {
  const word = (): string => WORDS[Math.floor(random() * WORDS.length)] ?? '';
  return `${Array.from({ length: 600 }, word).join('')}。`;
}

/** Years of one body whose figures follow from each other. */
function draftsOf(body: number, random: () => number): Draft[] {
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const busy = body % 3 === 0 ? 400 : 60;
  let backlog = APPLICANTS.map(() => upTo(9));
  let stock = 20 + upTo(40);
  const licences = 2000 + upTo(4000);
  return YEARS.map((year) => {
    const figures: Record<string, number> = {};
    const totals = { received: 0, carriedOver: 0, processed: 0, carriedForward: 0 };
    backlog = APPLICANTS.map((applicant, index) => {
      const carriedOver = backlog[index] ?? 0;
      const received = 20 + upTo(busy);
      const carriedForward = upTo(9);
      const processed = carriedOver + received - carriedForward;
      for (const [row, value] of Object.entries({
        received,
        carriedOver,
        processed,
        carriedForward,
      })) {
        figures[`requests.${row}.${applicant}`] = value;
        totals[row as keyof typeof totals] += value;
      }
      figures[`requests.granted.${applicant}`] = processed;
      return carriedForward;
    });
    for (const [row, value] of Object.entries(totals)) figures[`requests.${row}.total`] = value;
    figures['requests.granted.total'] = totals.processed;
    figures['proactive.licensing.decisions'] = licences + upTo(800);
    const later = year >= 2021;
    if (later) {
      const [issued, repealed] = [upTo(6), upTo(3)];
      stock += year === 2021 ? 0 : issued - repealed;
      Object.assign(figures, {
        'proactive.normativeDocuments.issued': issued,
        'proactive.normativeDocuments.repealed': repealed,
        'proactive.normativeDocuments.inForce': stock,
      });
    }
    const agency = nameOf(body, random);
    const file = `${body}-${year}.pdf`;
    const template = later ? ('2021' as const) : ('2019' as const);
    return { body, year, agency, file, template, figures, prose: proseOf(random) };
  });
}

function toDocument({ prose, ...sketch }: Draft): ReportDocument {
  const sections = [{ number: '一', title: '总体情况', page: 1, text: prose }];
  return { ...sketchDocument(sketch), sections };
}

/** file -> failed checks. */
function failuresOf(drafts: readonly Draft[]): Map<string, string[]> {
  const { checksOf } = checkAcross(drafts.map((draft) => digest(toDocument(draft))));
  return new Map(
    drafts.map((draft, index) => [
      draft.file ?? '',
      checksOf(index).flatMap(({ status, check }) => (status === 'fail' ? [check] : [])),
    ]),
  );
}

const archiveOf = (seed: number): Draft[] => {
  const random = seededRandom(seed);
  return Array.from({ length: BODIES }, (_, body) => draftsOf(body, random)).flat();
};

/** Spoils a body's report of `year` (and may look at the year before); gives the check that has to fail. */
type Plant = (now: Draft, before: Draft, other: Draft) => string;

const replaceSome = (text: string): string =>
  [...text].map((letter, at) => (at % 200 === 50 ? '新' : letter)).join('');

/** `missed`: how many may escape, since a share of prose is estimated. */
const PLANTS: Record<string, { year: number; missed?: number; spoil: Plant }> = {
  'a carry of one applicant': {
    year: 2023,
    spoil: ({ figures }) => {
      figures['requests.carriedOver.commercial'] =
        (figures['requests.carriedOver.commercial'] ?? 0) + 2;
      return 'series.carry.commercial';
    },
  },
  'a carry across two forms': {
    year: 2021,
    spoil: ({ figures }) => {
      figures['requests.carriedOver.total'] = (figures['requests.carriedOver.total'] ?? 0) + 1;
      return 'series.carry.total';
    },
  },
  'a stock of documents': {
    year: 2024,
    spoil: ({ figures }) => {
      figures['proactive.normativeDocuments.inForce'] =
        (figures['proactive.normativeDocuments.inForce'] ?? 0) + 3;
      return 'series.inForce.normativeDocuments';
    },
  },
  'all figures of last year': {
    year: 2023,
    spoil: (now, before) => {
      now.figures = { ...before.figures };
      return 'series.repeated';
    },
  },
  'zeros between busy years': {
    year: 2022,
    spoil: (now) => {
      now.figures = {};
      return 'series.allZero';
    },
  },
  'a unit ten times too small': {
    year: 2022,
    spoil: ({ figures }) => {
      figures['proactive.licensing.decisions'] =
        (figures['proactive.licensing.decisions'] ?? 0) * 100;
      return 'series.jump.proactive.licensing.decisions';
    },
  },
  'prose of last year': {
    year: 2024,
    missed: 1,
    spoil: (now, before) => {
      now.prose = replaceSome(before.prose);
      return 'content.repeatedProse';
    },
  },
  'prose of another body': {
    year: 2024,
    missed: 1,
    spoil: (now, _, other) => {
      now.prose = replaceSome(other.prose);
      return 'content.copiedProse';
    },
  },
};

describe('an archive of 30 bodies over six years and two forms', () => {
  it('raises no alarm where all figures follow from each other', () => {
    for (const seed of [1, 2]) {
      const alarms = [...failuresOf(archiveOf(seed))].filter(([, checks]) => checks.length > 0);
      expect(alarms).toEqual([]);
    }
  });

  it.each(Object.entries(PLANTS))(
    'finds %s in the bodies it is planted in',
    (_, { year, missed = 0, spoil }) => {
      const drafts = archiveOf(7);
      const at = (body: number, of: number): Draft | undefined =>
        drafts.find((draft) => draft.body === body && draft.year === of);
      const planted = Array.from({ length: PLANTED }, (_, index) => index * 3).map((body) => {
        const [now, before, other] = [at(body, year), at(body, year - 1), at(body + 1, year - 1)];
        if (!now || !before || !other) throw new Error('every body has every year');
        return { file: now.file ?? '', check: spoil(now, before, other), body };
      });
      const found = failuresOf(drafts);
      const escaped = planted.filter(({ file, check }) => !found.get(file)?.includes(check));
      expect(escaped.slice(missed)).toEqual([]);
      const spoiled = new Set(planted.map(({ body }) => body));
      const elsewhere = drafts.filter(
        ({ body, file }) => !spoiled.has(body) && (found.get(file ?? '') ?? []).length > 0,
      );
      expect(elsewhere.map(({ file }) => file)).toEqual([]);
    },
  );

  it('never takes a body with another name for its forerunner', () => {
    const drafts = archiveOf(11);
    for (const draft of drafts) {
      const merged = draft.agency?.replace('教育局', '教育和体育局') ?? '';
      if (draft.year >= 2022) {
        draft.agency = merged;
        draft.figures['requests.carriedOver.total'] = draft.agency.includes('体育')
          ? 7000
          : (draft.figures['requests.carriedOver.total'] ?? 0);
      }
    }
    const found = failuresOf(drafts);
    const first = drafts.filter(({ year, agency }) => year === 2022 && agency?.includes('体育'));
    expect(first.length).toBeGreaterThan(0);
    expect(first.flatMap(({ file }) => found.get(file ?? '') ?? [])).toEqual([]);
  });
});
