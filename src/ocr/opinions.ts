import type { Reading } from '../model/page.js';

/** What the opinions about one piece of ink come to. */
export interface Verdict {
  text: string;
  /** 0 to 1. */
  confidence: number;
  /** Every opinion, those for `text` first, then by weight. */
  readings: Reading[];
}

/** What an opinion weighs: so much for having one, and so much for each unit of confidence. */
interface Weight {
  base: number;
  slope: number;
}

/**
 * On black and white scans of 150 and 200 dpi (8,393 figures) the network for digits is wrong half as often as the others
 * together. On coarse ones tesseract is surely wrong many times as often as PP-OCR, and all its
 * crops are wrong alike; on fine scans both are right and the weights do not matter.
 */
const WEIGHTS: Record<string, Weight> = {
  digits: { base: 0.5, slope: 3.5 },
  'digits-second': { base: 0, slope: 1 },
  'tesseract-cell': { base: 0.1, slope: 0.5 },
  'tesseract-soft': { base: 0.1, slope: 0.6 },
  'paddle-strip': { base: 0.3, slope: 1 },
  'paddle-cell': { base: 0.3, slope: 1 },
};
const USUAL: Weight = { base: 0.25, slope: 0.8 };

function weigh({ engine, confidence }: Reading): number {
  const { base, slope } = WEIGHTS[engine] ?? USUAL;
  return base + slope * confidence;
}

/** No figure ends so, nor parts thousands so; a label that begins with a number may be cut short so. */
const UNFINISHED = /[.,]$|,(?!\d{3}(?!\d))/;
/** What a reading weighs that is cut short, beside one that is whole. */
const UNFINISHED_SHARE = 0.25;

/** Less sure readings say nothing, unless a surer one says the same. */
const LEAST_SURE = 0.05;

/** A mark at either end of a figure: a speck, where another engine read the same without it. */
const END_MARKS = /^[.,:]+(?=\d)|(?<=\d)[.,:]+$/g;

/** Thousands parted by points before decimals behind one: no figure has two points, and a worn comma is one. */
const PARTED_BY_POINTS = /^-?\d{1,3}(?:\.\d{3})+(?=\.\d+$)/;

const withCommas = (reading: Reading): Reading => ({
  ...reading,
  text: reading.text.replace(PARTED_BY_POINTS, (thousands) => thousands.replaceAll('.', ',')),
});

/** The readings with specks at their ends taken away, as far as some engine saw none, and worn commas made whole. */
function withoutSpecks(readings: Reading[]): Reading[] {
  return readings.map(withCommas).map((reading, _, all) => {
    const bare = reading.text.replace(END_MARKS, '');
    const confirmed = bare !== reading.text && all.some(({ text }) => text === bare);
    return confirmed ? { ...reading, text: bare } : reading;
  });
}

/** A figure without the commas that part its thousands: opinions that differ in them alone mean the same figure. */
const plain = (text: string): string =>
  UNFINISHED.test(text) ? text : text.replaceAll(/(?<=\d),(?=\d{3})/g, '');

/** Settles opinions by weighted majority; an engine's silence is no opinion, but it takes away confidence. */
export function settleOpinions(opinions: Reading[]): Verdict {
  const readings = withoutSpecks(opinions);
  const weights = new Map<string, number>();
  for (const reading of readings) {
    const { text } = reading;
    const share = UNFINISHED.test(text) ? UNFINISHED_SHARE : 1;
    if (text !== '') weights.set(text, (weights.get(text) ?? 0) + share * weigh(reading));
  }
  const figures = new Map<string, number>();
  for (const [candidate, weight] of weights) {
    figures.set(plain(candidate), (figures.get(plain(candidate)) ?? 0) + weight);
  }
  const rank = (one: string): number => figures.get(plain(one)) as number;
  let text = '';
  for (const [candidate, weight] of weights) {
    const ahead = text === '' ? 1 : rank(candidate) - rank(text);
    if (ahead > 0 || (ahead === 0 && weight > (weights.get(text) as number))) text = candidate;
  }
  if (!readings.some((one) => one.text === text && one.confidence >= LEAST_SURE)) text = '';
  const support = (reading: Reading): number => weights.get(reading.text) ?? 0;
  const sorted = readings.toSorted(
    (a, b) => support(b) - support(a) || b.confidence - a.confidence,
  );
  return { text, confidence: jointConfidence(text, readings), readings: sorted };
}

/** Doubts of agreeing opinions multiply; opinions against take their share away. */
function jointConfidence(text: string, readings: Reading[]): number {
  if (text === '') return 0;
  let doubt = 1;
  let agreeing = 0;
  let all = 0;
  for (const reading of readings) {
    const weight = weigh(reading);
    all += weight;
    if (plain(reading.text) !== plain(text)) continue;
    doubt *= 1 - reading.confidence;
    agreeing += weight;
  }
  return Math.max(0, Math.min(1, (1 - doubt) * (agreeing / all)));
}

/** Of what is as sure as 0.9 the publisher is held answerable. */
const FIRMEST = 0.89;
/** What is less sure than 0.7 is offered for review. */
const DOUBTED = 0.69;

/**
 * The same verdict on a coarse or a black and white picture or under a stamp, where strokes are lost before any engine
 * sees them: all see the same remains (a 3 without its left half is a 0 to everyone), so doubts do not multiply, and
 * agreeing opinions are together no surer than the surest of them. Where the picture is both `coarse` and `bilevel`, none
 * of them is firm: a thin 4 of which the stem is left is a sure 1. What is not firm under a stamp is in doubt.
 */
export function discountAgreement(
  verdict: Verdict,
  { coarse, bilevel, stamped }: { coarse: boolean; bilevel: boolean; stamped: boolean },
): Verdict {
  if (!coarse && !bilevel && !stamped) return verdict;
  const agreeing = verdict.readings.filter(({ text }) => text === verdict.text);
  const surest = Math.max(0, ...agreeing.map((reading) => reading.confidence));
  const most = coarse && bilevel ? Math.min(surest, FIRMEST) : surest;
  const confidence = Math.min(verdict.confidence, most);
  const doubted = stamped && confidence <= FIRMEST ? Math.min(confidence, DOUBTED) : confidence;
  return { ...verdict, confidence: doubted };
}

/** One of the agreeing opinions must be this sure. */
const SURE = 0.75;

/** Whether the opinions agree so that asking further ones would change nothing. */
export function isSettled(readings: Reading[]): boolean {
  const [first] = readings;
  return (
    first !== undefined &&
    readings.length >= 2 &&
    first.text !== '' &&
    !UNFINISHED.test(first.text) &&
    readings.every((reading) => reading.text === first.text) &&
    readings.some((reading) => reading.confidence >= SURE)
  );
}
