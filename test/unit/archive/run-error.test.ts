import { describe, expect, it } from '@jest/globals';
import { RunError, outputError, writeRefusal } from '../../../src/archive/run-error.js';

const systemError = (code: string, syscall: string, path: string): Error =>
  Object.assign(new Error(code), { code, syscall, path });

describe('writeRefusal', () => {
  it('says what the system refuses', () => {
    expect(writeRefusal(systemError('ENOSPC', 'write', '/out/a'), '/out')).toBe(
      '无法写入 /out：磁盘已满（ENOSPC）。',
    );
  });

  it('says where no folder can be made, above the output too', () => {
    for (const path of ['/proc/x', '/proc/x/out', '/proc/x/out/.gouji']) {
      const refusal = writeRefusal(systemError('ENOENT', 'mkdir', path), '/proc/x/out');
      expect(refusal).toMatch(/此处不能建立文件夹/);
    }
  });

  it('tells output that was taken away from other files that are not there', () => {
    const lost = (path: string): string | undefined =>
      writeRefusal(systemError('ENOENT', 'open', path), '/out');
    expect(lost('/out/reports/a.json')).toMatch(/运行期间被删除或移走/);
    expect(lost('/outside/a.json')).toBeUndefined();
  });
});

describe('outputError', () => {
  it('leaves defects and what was explained already as they are', () => {
    const defect = new TypeError('no such thing');
    const told = new RunError('told');
    expect(outputError(defect, '/out')).toBe(defect);
    expect(outputError(told, '/out')).toBe(told);
  });
});
