import { describe, expect, it } from '@jest/globals';
import { checkContent } from '../../../src/audit/content/check-content.js';
import type { ReportDocument } from '../../../src/model/document.js';
import { documentOf, sixSections } from '../../support/prose-document.js';

const failing = (document: ReportDocument): string[] =>
  checkContent(document).flatMap(({ check, status }) => (status === 'fail' ? [check] : []));

describe('checkContent', () => {
  it('finds nothing in a plain report', () => {
    expect(failing(documentOf(sixSections({ 6: '无。' })))).toEqual([]);
  });

  it.each([
    ['content.empty', { 5: '无' }],
    ['content.empty', { 5: '本年度暂无问题。' }],
    ['content.empty', { 5: '我局不存在问题。' }],
    ['content.empty', { 1: '' }],
    ['content.placeholder', { 1: '全年收到申请XX件。' }],
    ['content.placeholder', { 1: '联系人____。' }],
    ['content.date', { 1: '至202020年12月31日止。' }],
    ['content.date', { 1: '至2024年12月32日止。' }],
    ['content.doubled', { 1: '安排专项资金资金三万元。' }],
    ['content.year', { 1: '2023年，我局深入推进政务公开。' }],
  ])('finds %s', (check, texts) => {
    expect(failing(documentOf(sixSections(texts)))).toEqual([check]);
  });

  it.each([
    '一步一步推进，一件一件落实。',
    '2023年结转申请3件，2024年新收5件。',
    '做好政府信息公开公开栏的管理。',
    '自2024年1月1日起至2024年12月31日止。',
    '2024年，我局较2023年有所进步。\n2023年，我局获评优秀。',
  ])('leaves %s alone', (text) => {
    expect(failing(documentOf(sixSections({ 1: text })))).toEqual([]);
  });

  it('misses a part only where nothing speaks of it', () => {
    const sections = sixSections();
    expect(failing(documentOf(sections.filter(({ number }) => number !== '五')))).toEqual([
      'content.parts',
    ]);
    const mentioned = sections.filter(({ number }) => number !== '五');
    const [first] = mentioned;
    if (first) first.text += '\n五、存在的主要问题及改进情况';
    expect(failing(documentOf(mentioned))).toEqual([]);
  });

  it('finds a wrong ordinal', () => {
    const sections = sixSections();
    const fifth = sections[4];
    if (fifth) fifth.number = '四';
    expect(failing(documentOf(sections))).toEqual(['content.ordinals']);
  });

  it('finds a period of another year', () => {
    const period = { from: '2023-01-01', to: '2023-12-31' };
    expect(failing(documentOf(sixSections(), { period }))).toEqual(['content.year']);
  });

  it('cannot tell what the old form need not have', () => {
    const checks = checkContent(documentOf([], { template: '2014' }));
    expect(checks.map(({ status }) => status)).toContain('unverifiable');
    expect(checks.map(({ status }) => status)).not.toContain('fail');
  });
});
