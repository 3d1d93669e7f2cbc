import { foldText } from '../../text/index.js';

/** 江苏省, 淮安市, 洪泽区: names of places that a longer form of an agency's name puts first. */
const PLACES =
  /^(?:[\u4e00-\u9fff]{1,12}?(?:特别行政区|自治区|自治州|自治县|自治旗|新区|省|市|州|盟|地区|县|区|旗))+$/;
const STARTS_WITH_PLACE = /^[\u4e00-\u9fff]{2,12}?(?:省|市|州|盟|县|区|旗|镇|乡|街道)/;
const REMARK = /\([^()]*\)/g;

/** A name in one spelling: brackets away, 区政府 as 区人民政府, 委员会 as 委. */
export function normaliseAgency(name: string): string {
  return foldText(name)
    .replace(REMARK, '')
    .replace(/(?<=[省市县区州旗盟乡镇])政府/, '人民政府')
    .replace(/委员会$/, '委');
}

/** Bodies of the centre, whose names need no place. */
const NATIONAL = /^(?:国家|中国|中华|国务院|全国)|^[\u4e00-\u9fff]{2,10}(?:部|总局|总署)$/;

/** Whether a name tells one body from all others; 财政局 and 市财政局 are borne by hundreds. */
export const isIdentifying = (name: string): boolean =>
  NATIONAL.test(name) || (STARTS_WITH_PLACE.test(name) && !/^[省市县区州盟旗镇乡]/.test(name));

/**
 * Longer forms of a name in the run, without those of other places: 淮安市洪泽区人民政府 for
 * 洪泽区人民政府. Undefined where two places claim the short form: then nothing is guessed.
 */
function longestForm(name: string, longer: readonly string[]): string | undefined {
  const forms = longer.filter((other) => PLACES.test(other.slice(0, other.length - name.length)));
  const longest = forms.reduce((best, next) => (next.length > best.length ? next : best), name);
  return forms.every((form) => longest.endsWith(form)) ? longest : undefined;
}

/** Every proper ending of a name that is itself a name in the run -> the names that end so. */
function findLongerNames(names: ReadonlySet<string>): Map<string, string[]> {
  const longer = new Map<string, string[]>();
  for (const name of names) {
    for (let start = 1; start < name.length - 1; start++) {
      const ending = name.slice(start);
      if (names.has(ending)) longer.set(ending, [...(longer.get(ending) ?? []), name]);
    }
  }
  return longer;
}

/**
 * Maps every agency name of a run to one name for the same body, whatever places its name carries in
 * front in one year or another. Renamed and merged bodies are different bodies, unless `aliases`
 * (name -> the name it goes by) says otherwise.
 */
export function linkAgencies(
  agencies: Iterable<string>,
  aliases: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const known = new Map(
    [...aliases].map(([from, to]) => [normaliseAgency(from), normaliseAgency(to)]),
  );
  const plain = new Map<string, string>();
  for (const agency of agencies) {
    const name = normaliseAgency(agency);
    plain.set(agency, known.get(name) ?? name);
  }
  const names = new Set(plain.values());
  const longer = findLongerNames(names);
  const linked = new Map<string, string>();
  for (const [agency, name] of plain) {
    const forms = STARTS_WITH_PLACE.test(name) ? (longer.get(name) ?? []) : [];
    linked.set(agency, longestForm(name, forms) ?? name);
  }
  return linked;
}
