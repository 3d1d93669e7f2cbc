/** The part of tesseract compiled to WebAssembly that is used here; the package declares no types. */
interface TesseractCore {
  FS: { writeFile(path: string, data: Uint8Array): void };
  TessBaseAPI: new () => TesseractApi;
}

interface TesseractApi {
  /** Takes `LANGUAGE.traineddata` from the core's own files; -1 where it cannot be read. */
  Init(folder: null, language: string, mode: number): number;
  SetVariable(name: string, value: string): boolean;
  /** Takes the picture in the core's file `/input`; 1 where it cannot be read. */
  SetImageFile(exif: number, radians: number): number;
  Recognize(monitor: null): number;
  GetUTF8Text(): string;
  /** 0 to 100. */
  MeanTextConf(): number;
  End(): void;
}

declare module 'tesseract.js-core/tesseract-core-*.js' {
  const create: (options: { printErr: (line: string) => void }) => Promise<TesseractCore>;
  export default create;
}
