import type { Named } from './readings.js';

/** 1424件新收申请中，予以公开602件; 上年结转的66件全部办结，其中予以公开12件: of those alone. */
const OF_NEW =
  /(?:\d+件新收(?:的)?|新收(?:的)?(?:\d+件)?)(?:政府信息公开)?(?:申请)?(?:之?中|里)[^。;]*$/;
const OF_CARRIED = /^(?!.*(?:新收|收到|受理|接收)).*上年结转(?:的)?(?:申请)?\d+件[^。;]*$/;
/** 对18件涉及房屋征收的申请逐件研判，其中予以公开6件; 自然人申请651件，其中予以公开250件. */
const OF_MATTER =
  /\d件(?:涉及|关于|有关|来自)(?!政府信息|信息公开)[^，。;\d]*申请[^。;]*$|(?:(?:涉及|关于|有关)(?!政府信息|信息公开)[^，。;\d]*|(?:自然人|企业|组织|机构)(?:提[出交])?(?:的)?(?:申请)?|(?:网络|信函|当面|平台)(?:申请|提交的申请))\d+件(?:申请)?(?:之?中|，其中|\(其中)[^。;]*$|(?:自然人|企业|组织|机构|法人)(?:申请人)?(?:提[出交])?(?:的)?申请(?:之?中|里|内)，[^。;]*$/;
/** 办结1442件，其中本年新收1376件: those that came and were closed. */
const OF_CLOSED = /(?:办结|答复)[^，。;\d]*\d+件[，(:](?:其中|包括|含)[^。;]*$/;

const RESULT = /requests\.(?:granted|partiallyGranted|denied|unavailable|notProcessed|other)\b/;

/** Whether what is named is a result, or a reason of one. */
export const isOfResult = (named: Named | undefined): boolean =>
  RESULT.test(named?.measure.indicator ?? '');

/** Whether a result counts some of the requests only, or 新收 some of those closed. */
export function isOfSome(named: Named | undefined, before: string): boolean {
  const indicator = named?.measure.indicator ?? '';
  if (indicator === 'requests.received.total') return OF_CLOSED.test(before);
  if (!isOfResult(named)) return false;
  const segment = before.split(/[。;]/).at(-1) ?? '';
  return OF_NEW.test(segment) || OF_CARRIED.test(segment) || OF_MATTER.test(segment);
}
