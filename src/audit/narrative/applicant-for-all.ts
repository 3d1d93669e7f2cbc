import { APPLICANT_NAMES } from './read-applicant.js';
import { columnMeasure, type Measure } from './readings.js';

/** 上年结转的2件申请均由自然人提出; 结转下年1件，申请人为自然人. */
const OF_ONE_KIND = new RegExp(
  `^(?:的)?(?:政府信息公开)?(?:申请)?[，(]?(?:申请人)?(?:均|都|全部|皆)?(?:由|为|系|是|来自)(${[...APPLICANT_NAMES.keys()].join('|')})(?:(?:通过|以|在)[^，。;:()\\d]{2,12})?(?:提[出交])?(?:的)?(?:申请)?(?=[，。;)]|$)`,
);
const ROW = /^requests\.(received|carriedOver|carriedForward|processed)\.total$/;

/** The cell of the one kind of applicant that all the requests of a figure are told to come from. */
export function applicantForAll({ indicator }: Measure, rest: string): Measure | undefined {
  const row = ROW.exec(indicator)?.[1];
  const applicant = APPLICANT_NAMES.get(OF_ONE_KIND.exec(rest)?.[1] ?? '');
  return row !== undefined && applicant !== undefined ? columnMeasure(row, applicant) : undefined;
}
