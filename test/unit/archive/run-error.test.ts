import { describe, expect, it } from '@jest/globals';
import { RunError, outputError } from '../../../src/archive/run-error.js';

const systemError = (code: string, syscall: string, path: string): Error =>
  Object.assign(new Error(code), { code, syscall, path });

describe('outputError', () => {
  const sayings = (error: unknown): string[] => {
    const told = outputError(error, '/out') as RunError;
    return [told.message, told.english];
  };

  it('says in both languages what the system refuses, and how to go on', () => {
    expect(sayings(systemError('ENOSPC', 'write', '/out/a'))).toEqual([
      '无法写入 /out：磁盘已满（ENOSPC）。已有结果保持完整；排除原因后重新运行即可继续。',
      'cannot write /out: the disk is full (ENOSPC). What was there is whole; run again once the cause is gone.',
    ]);
  });

  it('says where no folder can be made, above the output too', () => {
    for (const path of ['/proc/x', '/proc/x/out', '/proc/x/out/.gouji']) {
      const told = outputError(systemError('ENOENT', 'mkdir', path), '/proc/x/out');
      expect((told as Error).message).toMatch(/此处不能建立文件夹/);
    }
  });

  it('tells output that was taken away from other files that are not there', () => {
    const [lost] = sayings(systemError('ENOENT', 'open', '/out/reports/a.json'));
    expect(lost).toMatch(/运行期间被删除或移走/);
    const elsewhere = systemError('ENOENT', 'open', '/outside/a.json');
    expect(outputError(elsewhere, '/out')).toBe(elsewhere);
  });

  it('leaves defects and what was explained already as they are', () => {
    const defect = new TypeError('no such thing');
    const told = new RunError('told');
    expect(outputError(defect, '/out')).toBe(defect);
    expect(outputError(told, '/out')).toBe(told);
  });
});
