import { describe, expect, it } from '@jest/globals';
import { isOtherActor } from '../../../../src/audit/narrative/actor.js';
import { tracksIn } from '../../../../src/audit/narrative/dispute-tracks.js';
import { isFramed } from '../../../../src/audit/narrative/frames.js';
import { lastPeriodIn } from '../../../../src/audit/narrative/period.js';

const COUNTY = '青禾县人民政府';

describe('what is told in front of a figure', () => {
  it.each([
    '在土地征收领域，全县收到申请',
    '就征地类申请而言，办结',
    '试点期间，全县收到申请',
    '除不动产登记查询外，收到申请',
    '涉及历史遗留问题的，予以公开',
  ])('frames it: %s', (before) => {
    expect(isFramed(before, COUNTY)).toBe(true);
  });

  it.each([
    '从答复类型看，予以公开',
    '在县委、县政府的领导下，全县收到申请',
    '总体来看，全县收到申请',
    '在土地征收领域有96件。全县收到申请',
    '办结政府信息公开申请246件，其中，予以公开',
  ])('frames nothing: %s', (before) => {
    expect(isFramed(before, COUNTY)).toBe(false);
  });

  it.each([
    ['上一年度，全县收到申请', 'other'],
    ['去年收到申请215件，今年收到', 'own'],
    ['2022年，全县收到申请', 'other'],
    ['上一年度结转申请9件，收到', undefined],
  ])('is of a period: %s', (before, period) => {
    expect(lastPeriodIn(before, 2023)).toBe(period);
  });

  it.each([
    ['县公安局2023年受理', COUNTY, true],
    ['石桥镇全年收到', COUNTY, true],
    ['青禾县2023年收到', COUNTY, false],
    ['县政府全年收到', '青禾县石桥镇人民政府', true],
    ['石桥镇政府收到', '青禾县石桥镇人民政府', false],
    ['东湖街道因', '东湖街道办事处', false],
    ['高新区2023年收到', '高新技术产业开发区管理委员会', false],
    ['全县各级政府及其部门共收到', COUNTY, false],
    ['申请所涉及的内容以征地为主，予以公开', COUNTY, false],
    ['通过政府网站收到', COUNTY, false],
    ['派出所受理', COUNTY, true],
    ['市住建局新收', '云岭市住房和城乡建设局', false],
    ['向县自然资源局提出的申请，全县收到', COUNTY, false],
  ])('has an actor: %s in the report of %s', (before, agency, other) => {
    expect(isOtherActor(before, agency)).toBe(other);
  });

  it.each([
    ['复议后起诉的政府信息公开行政诉讼案件', ['litigationAfterReconsideration']],
    ['未经复议直接提起的行政诉讼', ['directLitigation']],
    ['行政复议、行政诉讼', ['all']],
    ['行政复议案件', ['reconsideration']],
  ])('names kinds of disputes: %s', (words, tracks) => {
    expect(tracksIn(words)).toEqual(tracks);
  });
});
