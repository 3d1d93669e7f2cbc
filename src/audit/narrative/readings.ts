import type { TemplateId } from '../../model/form.js';
import type { FigureIndex } from '../evaluate-relation.js';

/** One way to read a claim: figures that are added up, `-` before an id subtracts it. */
export type Reading = readonly string[];

/** What a claim may mean, likeliest first, and the id it goes by. */
export interface Measure {
  indicator: string;
  readings: readonly Reading[];
  /** The id where another reading than the first fits, by its place. */
  names?: Readonly<Record<number, string>>;
}

/** A measure that the words name; `firm` where a difference would be worth reporting. */
export interface Named {
  measure: Measure;
  firm: boolean;
  /** Where it would be if a like figure of its sentence were the table's. */
  untied?: boolean;
}

const REQUEST_ROWS = {
  denied: [
    'stateSecret',
    'prohibitedByLaw',
    'publicSafety',
    'thirdPartyRights',
    'internalAffairs',
    'processInformation',
    'enforcementFile',
    'administrativeInquiry',
  ],
  unavailable: ['notHeld', 'needsCreation', 'unclearRequest'],
  notProcessed: ['petition', 'duplicate', 'publicationRequest', 'excessive', 'reconfirmation'],
  other: ['correctionOverdue', 'feeOverdue', 'misc', 'subtotal'],
} as const;

export type RequestGroup = keyof typeof REQUEST_ROWS;

const ORGANISATIONS = [
  'commercial',
  'research',
  'publicWelfare',
  'legalService',
  'otherOrganization',
];

const at = (row: string, columns: readonly string[] = ['total']): string[] =>
  columns.map((column) => `requests.${row}.${column}`);

const groupAt = (group: RequestGroup): string[] =>
  REQUEST_ROWS[group].flatMap((row) => at(`${group}.${row}`));

const minus = (ids: readonly string[]): string[] => ids.map((id) => `-${id}`);

/** What is asked of the request table, by what the words say. */
export type RequestKind =
  | 'received'
  | 'collected'
  | 'accepted'
  | 'carriedOver'
  | 'processed'
  | 'handled'
  | 'carriedForward'
  | 'carried'
  | 'granted'
  | 'partiallyGranted'
  | 'grantedOrPartially'
  | 'disclosed'
  | RequestGroup
  | 'any';

const R = at('received');
const RC = [...R, ...at('carriedOver')];
const P = at('processed');

/** In the order of the rules: 收到 means 一, else 一＋二; 收办 the other way round. */
const REQUEST_READINGS: Record<RequestKind, readonly Reading[]> = {
  received: [R],
  collected: [R, RC],
  accepted: [RC, R],
  carriedOver: [at('carriedOver')],
  processed: [P, [...P, ...minus(groupAt('other'))], [...P, ...minus(at('carriedOver'))], R],
  handled: [P, RC, R],
  carriedForward: [at('carriedForward')],
  carried: [at('carriedForward'), at('carriedOver')],
  granted: [at('granted')],
  partiallyGranted: [at('partiallyGranted')],
  grantedOrPartially: [[...at('granted'), ...at('partiallyGranted')]],
  disclosed: [at('granted'), [...at('granted'), ...at('partiallyGranted')]],
  denied: [groupAt('denied')],
  unavailable: [groupAt('unavailable')],
  notProcessed: [groupAt('notProcessed')],
  other: [groupAt('other')],
  any: [R, RC, P],
};

const REQUEST_INDICATORS: Partial<Record<RequestKind, string>> = {
  collected: 'requests.received.total',
  accepted: 'requests.received.total',
  any: 'requests.received.total',
  handled: 'requests.processed.total',
  carried: 'requests.carriedForward.total',
  grantedOrPartially: 'requests.granted.total',
  disclosed: 'requests.granted.total',
};

/** 共办理 358 件 that is 一 or 一＋二 counts the requests in hand, not those closed. */
const NAMES: Partial<Record<RequestKind, Readonly<Record<number, string>>>> = {
  handled: { 1: 'requests.received.total', 2: 'requests.received.total' },
  any: { 2: 'requests.processed.total' },
  carried: { 1: 'requests.carriedOver.total' },
};

const toMeasure = (kind: RequestKind): Measure => ({
  ...(NAMES[kind] ? { names: NAMES[kind] } : {}),
  indicator: REQUEST_INDICATORS[kind] ?? `requests.${kind}.total`,
  readings: REQUEST_READINGS[kind],
});
const REQUEST_MEASURES = new Map(
  (Object.keys(REQUEST_READINGS) as RequestKind[]).map((kind) => [kind, toMeasure(kind)]),
);

/** Readings of a claim about requests in the table of 2019 and 2021. */
export const requestMeasure = (kind: RequestKind): Measure =>
  REQUEST_MEASURES.get(kind) ?? toMeasure(kind);

/** Requests by applicant: 自然人 3493 件 may be of those received, of all in hand, or of those closed. */
export function applicantMeasure(applicant: string): Measure {
  const columns = applicant === 'organisations' ? ORGANISATIONS : [applicant];
  const received = at('received', columns);
  return {
    indicator: `requests.received.${applicant}`,
    names: { 2: `requests.processed.${applicant}` },
    readings: [[...received, ...at('carriedOver', columns)], received, at('processed', columns)],
  };
}

/** Requests by applicant of those closed, which loose words may say of those received. */
export function closedBy(applicant: string): Measure {
  const columns = applicant === 'organisations' ? ORGANISATIONS : [applicant];
  const received = `requests.received.${applicant}`;
  return {
    indicator: `requests.processed.${applicant}`,
    names: { 1: received, 2: received },
    readings: [
      at('processed', columns),
      at('received', columns),
      [...at('received', columns), ...at('carriedOver', columns)],
    ],
  };
}

/** Requests by applicant in one row alone. */
export const columnMeasure = (row: string, applicant: string): Measure => ({
  indicator: `requests.${row}.${applicant}`,
  readings: [at(row, applicant === 'organisations' ? ORGANISATIONS : [applicant])],
});

/** Requests by applicant that were carried from year to year: a cell of its own. */
export const carriedBy = (row: 'carriedOver' | 'carriedForward', applicant: string): Measure =>
  columnMeasure(row, applicant);

export const rowMeasure = (row: string): Measure => ({
  indicator: `requests.${row}.total`,
  readings: [at(row)],
});

export type Track =
  | 'reconsideration'
  | 'litigation'
  | 'directLitigation'
  | 'litigationAfterReconsideration'
  | 'all';
export type Outcome = 'upheld' | 'corrected' | 'otherOutcome' | 'pending' | 'total';

const TRACKS: Record<Track, readonly (readonly string[])[]> = {
  reconsideration: [['reconsideration']],
  directLitigation: [['directLitigation']],
  litigationAfterReconsideration: [['litigationAfterReconsideration']],
  litigation: [
    ['directLitigation', 'litigationAfterReconsideration'],
    ['directLitigation'],
    ['litigationAfterReconsideration'],
  ],
  all: [['reconsideration', 'directLitigation', 'litigationAfterReconsideration']],
};

/** How loose words may count them, too: 诉讼 as all three blocks. A block that is named in full is that block. */
const OTHER_TRACKS: Record<Track, readonly (readonly string[])[]> = {
  reconsideration: TRACKS.all,
  litigation: TRACKS.all,
  directLitigation: [],
  litigationAfterReconsideration: [],
  all: [TRACKS.litigation[0] ?? []],
};

/**
 * Readings of a claim about disputes. Reports count closed cases or all of them, one block or
 * several: a total is also read without 尚未审结, and as the sum of all blocks.
 */
export function disputeMeasure(track: Track, outcome: Outcome): Measure {
  const loose = outcome === 'total' ? OTHER_TRACKS[track] : [];
  const tracks = [...new Set([...TRACKS[track], ...loose])];
  const readings = tracks.flatMap((blocks) => {
    const sum = blocks.map((block) => `disputes.${block}.${outcome}`);
    const closed = [...sum, ...blocks.map((block) => `-disputes.${block}.pending`)];
    return outcome === 'total' ? [sum, closed] : [sum];
  });
  return { indicator: `disputes.${track}.${outcome}`, readings };
}

const STATISTICS: Partial<Record<RequestKind, readonly Reading[]>> = {
  received: [['statistics.requests.received']],
  collected: [['statistics.requests.received']],
  accepted: [['statistics.requests.received']],
  any: [['statistics.requests.received']],
  processed: [['statistics.requests.closed'], ['statistics.requests.answered']],
  handled: [
    ['statistics.requests.closed'],
    ['statistics.requests.answered'],
    ['statistics.requests.received'],
  ],
};

/** The same measure on the form at hand; undefined where that form does not ask for it. */
export function measureOn(template: TemplateId, kind: RequestKind): Measure | undefined {
  if (template !== '2014') return requestMeasure(kind);
  const readings = STATISTICS[kind];
  return readings && { indicator: readings[0]?.[0] ?? '', readings };
}

/** A reading's figure; undefined where nothing in it is a number, or something cannot be read. */
export function readingValue(reading: Reading, figures: FigureIndex): number | undefined {
  let sum = 0;
  let spoken = false;
  for (const name of reading) {
    const less = name.startsWith('-');
    const figure = figures.get(less ? name.slice(1) : name);
    if (figure?.state === 'unreadable') return undefined;
    spoken ||= figure?.state === 'number';
    sum += (less ? -1 : 1) * (figure?.value ?? 0);
  }
  return spoken ? sum : undefined;
}
