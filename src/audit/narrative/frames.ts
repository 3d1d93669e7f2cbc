import { arePlain } from './plain-words.js';

/** What frames the figures behind it: 在土地征收领域，…; 就征地类申请而言，…; 疫情防控期间，…; 经司法局审查，…. */
const FRAME =
  /^(?:其中)?(?:就|从|针对|除|按(?![照月季时期规要程]))|^经.*(?:局|机关|法院|部门)(?:审[查核]|核查|认定|评查)$|(?:中|里|内|方面|上|领域|层面|期间|[之以]?[前后]|来|时|看|而言|来说|来讲|为例|阶段|范围|部门|单位|的)$|作为/;
/** 在县委领导下, 总体来看, 在…的同时: openings that frame nothing. */
const OPENING =
  /^(?:坚持|始终)把[^，]*作为[^，]*(?:抓手|举措|内容|任务|工作|环节)$|下$|同时$|基础上$|^总[体的]来?[看上说]$/;
/** A figure of its own makes a clause more than a frame. */
const COUNTS = /\d[件宗起例份条次个项%万]/;
/** The sides on which the tables themselves part what they count. */
const ASPECT =
  /申请(?:主体|人)|主体|来源|渠道|身份|结构|构成|类[型别]|从|就|以|来?看|划分|统计|区?分类?|而言|来说|方面|过程|之?[中里内上]|总体|争议|除了?|以?外|制度建设|收费|事业性|规范性文件|规章|结果公示|许可|处罚|强制|领域|执法/g;

/** 从自然人申请看: of these applicants alone. */
const OF_ONE_KIND =
  /^(?:其中)?[从就](?:自然人|商业企业|企业|科研机构|社会公益组织|法律服务机构)(?![、和及与])/;

/** Whether the clauses before a figure frame it in words that plain statements do not have: it may count some only. */
export function isFramed(before: string, agency: string): boolean {
  const segment = before.split(/[。;]/).at(-1) ?? '';
  const clauses = segment.split(/[，:]/).slice(0, -1);
  return clauses.some(
    (clause) =>
      clause !== '其中' &&
      FRAME.test(clause) &&
      !OPENING.test(clause) &&
      !COUNTS.test(clause) &&
      (OF_ONE_KIND.test(clause) ||
        (!arePlain(clause, agency) && !arePlain(clause.replace(ASPECT, ''), agency))),
  );
}
