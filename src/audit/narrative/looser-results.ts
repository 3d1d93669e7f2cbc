import { type Measure, type Reading, type RequestKind, requestMeasure } from './readings.js';

const cells = (kind: RequestKind): Reading => requestMeasure(kind).readings[0] ?? [];
const GIVEN = [...cells('granted'), ...cells('partiallyGranted')];

/**
 * What a result also counts where a report does not tell the one next to it: 予以公开 with 部分公开, 不予公开 all
 * that was not given, 其他处理 with 不予处理.
 */
const LOOSER: Readonly<Record<string, { unless: RegExp; reading: Reading }>> = {
  'requests.granted.total': { unless: /部分公开/, reading: GIVEN },
  'requests.denied.total': {
    unless: /无法提供|不予处理|其他处理/,
    reading: [...cells('processed'), ...GIVEN.map((id) => `-${id}`)],
  },
  'requests.other.total': {
    unless: /不予处理/,
    reading: [...cells('other'), ...cells('notProcessed')],
  },
};

const OTHER = 'requests.other.total';
const MISC = 'requests.other.misc.total';
/** 逾期不补正而不再处理7件，另4件作其他处理: beside a row of the group it may be the last row. */
const ROW_OF_OTHERS =
  /逾期[^，。;]{0,12}(?:补正|缴)[^，。;]*\d|\d+件[^，。;]*逾期[^，。;]{0,12}(?:补正|缴)/;

/** A result with what it may also count, by the words around its figure. */
export function withLooser(measure: Measure, around: string): Measure {
  if (measure.indicator === OTHER && ROW_OF_OTHERS.test(around)) {
    const readings = [...measure.readings, [MISC]];
    return { ...measure, readings, names: { ...measure.names, [measure.readings.length]: MISC } };
  }
  const looser = LOOSER[measure.indicator];
  if (!looser || measure.readings.length > 1 || looser.unless.test(around)) return measure;
  return { ...measure, readings: [...measure.readings, looser.reading] };
}
