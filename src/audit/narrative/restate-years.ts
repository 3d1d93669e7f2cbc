/** Prose that counts the same in several years, each with its own figure. */

/** A figure as it stands in a list. */
export const VALUE = '\\d[\\d,]*[件宗起例份条项个部]?';

/** 申请量分别为2021年43件、2022年51件: the name of them all stands in front of the first year. */
const YEARS_LISTED = new RegExp(
  `(?:[近过去这]{1,2}[两三四五]年(?:来)?)?([^，。;:\\d]{2,20}?)(?:各?分别)?(?:为|是|[:：])((?:20\\d\\d年度?(?:为)?${VALUE}(?:、|，|和|与|及)?){2,})`,
  'g',
);
const restateYearsListed = (text: string): string =>
  text.replace(YEARS_LISTED, (whole, name: string, list: string) =>
    /申请|收到|办结|答复|复议|诉讼|许可|处罚/.test(name)
      ? list.replace(/(20\d\d年度?)(?:为)?(?=\d)/g, `$1${name}`)
      : whole,
  );

/** 2021年收到申请410件，2022年502件: what the first figure counts, the others count too. */
const YEAR_BY_YEAR = new RegExp(
  `(20\\d\\d年度?)([^，。;:\\d]{2,30})(${VALUE})((?:[，、;]20\\d\\d年度?为?${VALUE})+)`,
  'g',
);

/** Whether two years may be named. */
const namesYears = (text: string): boolean => text.indexOf('20') !== text.lastIndexOf('20');

/** A text that counts the same in several years, with the name of it at each year. */
export const restateYears = (text: string): string =>
  !namesYears(text)
    ? text
    : restateYearsListed(text).replace(
        YEAR_BY_YEAR,
        (_whole, year: string, name: string, value: string, rest: string) => {
          const others = rest.replace(/([，、;]20\d\d年度?)为?(?=\d)/g, `$1${name}`);
          return `${year}${name}${value}${others}`;
        },
      );

/** 2021年、2022年分别收到申请690件、743件: what was counted in each of several years. */
const YEARLY = new RegExp(
  `((?:20\\d\\d年度?(?:、|和|与|及)?){2,})([^，。;:\\d]{0,8})(?:各?分别)([^，。;:\\d]{0,20})(${VALUE}(?:(?:、|，|和|与|及)${VALUE})+)`,
  'g',
);

/** The same, where the years stand together in front of their figures. */
export const restateYearly = (text: string): string =>
  text.replace(YEARLY, (whole, years: string, who: string, name: string, values: string) => {
    const figures = values.split(/、|，|和|与|及/);
    const named = years.match(/20\d\d年度?/g) ?? [];
    if (named.length !== figures.length) return whole;
    return named.map((year, index) => `${year}${who}${name}${figures[index] ?? ''}`).join('，');
  });
