import { DocumentFailure } from '../../model/failure.js';

/** FPDF_ERR_* of PDFium's fpdfview.h. */
const BAD_FILE = 3;
const BAD_PASSWORD = 4;
const BAD_SECURITY = 5;

/** What PDFium's refusal to open a file means. */
export function openFailure(code: number): DocumentFailure {
  if (code === BAD_PASSWORD) return new DocumentFailure('encrypted', 'PDF 已加密，需要密码');
  if (code === BAD_SECURITY) return new DocumentFailure('encrypted', 'PDF 的加密方式不受支持');
  if (code === BAD_FILE) return new DocumentFailure('damaged', 'PDF 文件损坏，无法打开');
  return new DocumentFailure('damaged', 'PDF 无法打开');
}
