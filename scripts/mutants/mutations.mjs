// Ways to spoil the bytes of a PDF. Each takes the bytes (latin1 text, so that one character is one byte)
// and a source of chance, and gives the spoilt text.

const HUGE = ['2147483647', '-1', '99999999999999999999', '4294967296', '1e38', '0'];
/** How deep the nests are that are put in, and how much a swollen stream unpacks to, in characters. */
const NEST = 20_000;

const spot = (random, text) => random.int(0, Math.max(0, text.length - 1));
const splice = (text, at, removed, added) => text.slice(0, at) + added + text.slice(at + removed);

/** Replaces one match of the pattern, chosen by chance; the text itself where nothing matches. */
function replaceOne(random, text, pattern, replacement) {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const match = random.pick(found);
  return splice(text, match.index, match[0].length, replacement(match));
}

const blockOf = (random, text) => {
  const at = spot(random, text);
  return [at, random.int(1, Math.min(4000, text.length - at))];
};

function flipBytes(random, text) {
  const bytes = Buffer.from(text, 'latin1');
  for (let i = random.int(1, 60); i > 0; i -= 1) bytes[spot(random, text)] = random.int(0, 255);
  return bytes.toString('latin1');
}

function cutTail(random, text) {
  return text.slice(0, spot(random, text));
}

function cutHead(random, text) {
  return text.slice(spot(random, text));
}

function zeroBlock(random, text) {
  const [at, length] = blockOf(random, text);
  return splice(text, at, length, '\0'.repeat(length));
}

function doubleBlock(random, text) {
  const [at, length] = blockOf(random, text);
  return splice(text, at, 0, text.slice(at, at + length));
}

function moveBlock(random, text) {
  const [at, length] = blockOf(random, text);
  const block = text.slice(at, at + length);
  const rest = splice(text, at, length, '');
  return splice(rest, spot(random, rest), 0, block);
}

const absurdNumber = (random, text) =>
  replaceOne(random, text, /(?<=[\s[])\d+(?=[\s\]])/g, () => random.pick(HUGE));

function absurdSize(random, text) {
  const pattern = /\/(Length|Count|Width|Height|Size|N|First|W|Rotate|UserUnit|Prev|Columns) *\d+/g;
  return replaceOne(random, text, pattern, (match) => `/${match[1]} ${random.pick(HUGE)}`);
}

const absurdPage = (random, text) =>
  replaceOne(random, text, /\/(MediaBox|CropBox|BBox) *\[[^\]]*\]/g, (match) => {
    const side = () => random.pick(['0', '-1e9', '1e9', '3', '14400', 'null']);
    return `/${match[1]} [${side()} ${side()} ${side()} ${side()}]`;
  });

/** One reference is made to point at another object: loops in the page tree, forms that draw themselves. */
function swapReference(random, text) {
  const targets = [...text.matchAll(/\b(\d+) 0 R\b/g)].map((match) => match[1]);
  if (targets.length === 0) return text;
  let spoilt = text;
  for (let i = random.int(1, 4); i > 0; i -= 1) {
    spoilt = replaceOne(random, spoilt, /\b\d+ 0 R\b/g, () => `${random.pick(targets)} 0 R`);
  }
  return spoilt;
}

/** Two objects change their numbers. */
function swapObjects(random, text) {
  const objects = [...text.matchAll(/^(\d+) 0 obj/gm)];
  if (objects.length < 2) return text;
  const other = random.pick(objects)[1];
  return replaceOne(random, text, /^\d+ 0 obj/gm, () => `${other} 0 obj`);
}

const nestArrays = (random, text) =>
  replaceOne(
    random,
    text,
    /\/(Kids|Contents|Annots|Names|Nums|DescendantFonts) /g,
    (match) => `/${match[1]} ${'['.repeat(NEST)} `,
  );

const nestDictionaries = (random, text) =>
  replaceOne(random, text, /\/Resources/g, () => `/Resources ${'<< /A '.repeat(NEST)}`);

const nestStates = (random, text) =>
  replaceOne(
    random,
    text,
    /\bstream\r?\n/g,
    (match) => `${match[0]}${'q 1 0 0 1 1 1 cm '.repeat(NEST / 10)}`,
  );

/** Operators of a content stream with wrong operands, or others in their place. */
const wrongOperators = (random, text) =>
  replaceOne(
    random,
    text,
    /\b(re|cm|Tf|Td|Tm|Tj|TJ|Do|gs|Q|q|BT|ET|W|n|f|S)\n/g,
    () => `${random.pick(['Do', 'cm', 'Tf', 'ET', 'BI', 'EI', 'sh', 'q', 'Q', '"', 'BT'])}\n`,
  );

const wrongNames = (random, text) =>
  replaceOne(
    random,
    text,
    /\/(Type|Subtype|Filter|Encoding|ToUnicode|Font|XObject|FontFile[23]?|DW|CIDToGIDMap)\b/g,
    () => random.pick(['/Type', '/Filter', '/Kids', '/Encrypt', '/Parent', '/None']),
  );

const wrongFilter = (random, text) =>
  replaceOne(random, text, /\/FlateDecode/g, () =>
    random.pick([
      '/LZWDecode',
      '/DCTDecode',
      '/JBIG2Decode',
      '/JPXDecode',
      '/CCITTFaxDecode',
      '/RunLengthDecode',
      '/ASCII85Decode',
      '/Crypt',
    ]),
  );

export const MUTATIONS = {
  flipBytes,
  cutTail,
  cutHead,
  zeroBlock,
  doubleBlock,
  moveBlock,
  absurdNumber,
  absurdSize,
  absurdPage,
  swapReference,
  swapObjects,
  nestArrays,
  nestDictionaries,
  nestStates,
  wrongOperators,
  wrongNames,
  wrongFilter,
};
