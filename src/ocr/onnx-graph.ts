import {
  BYTES,
  type Field,
  FOUR_BYTES,
  fromVarint,
  readFields,
  toVarint,
  VARINT,
  writeFields,
} from './protobuf.js';

/** A step of a model. */
export interface OnnxNode {
  op: string;
  inputs: string[];
  outputs: string[];
  /** Its other fields, attributes among them. */
  rest: Field[];
}

/** The graph of a model, with what stands around it. Numbers of fields are those of onnx.proto. */
export interface OnnxGraph {
  nodes: OnnxNode[];
  model: Field[];
  others: Field[];
}

const GRAPH = 7;
const NODE = 1;
const NODE_FIELDS = { input: 1, output: 2, op: 4, attribute: 5 };
const ATTRIBUTE_FIELDS = { name: 1, float: 2, int: 3, tensor: 5, ints: 8, type: 20 };
const TENSOR_FIELDS = { dimension: 1, type: 2, raw: 9 };
/** Types of attributes and of a tensor's numbers. */
const FLOAT = 1;
const TENSOR = 4;

const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const textField = (number: number, text: string): Field => ({
  number,
  wire: BYTES,
  bytes: Buffer.from(text, 'utf8'),
});

/** Reads a model in ONNX format. */
export function readGraph(bytes: Uint8Array): OnnxGraph {
  const model = readFields(bytes);
  const graph = readFields(bytesOf(model, GRAPH) ?? new Uint8Array());
  return {
    nodes: graph.filter(({ number }) => number === NODE).map((field) => readNode(field.bytes)),
    model: model.filter(({ number }) => number !== GRAPH),
    others: graph.filter(({ number }) => number !== NODE),
  };
}

/** Writes a model; constants that no step takes are left out. */
export function writeGraph({ nodes, model, others }: OnnxGraph): Uint8Array {
  const taken = new Set(nodes.flatMap(({ inputs }) => inputs));
  const kept = nodes.filter(({ op, outputs }) => op !== 'Constant' || taken.has(outputs[0] ?? ''));
  const fields = kept.map((node) => ({ number: NODE, wire: BYTES, bytes: writeNode(node) }));
  const graph = writeFields([...fields, ...others]);
  return writeFields([...model, { number: GRAPH, wire: BYTES, bytes: graph }]);
}

function readNode(bytes: Uint8Array): OnnxNode {
  const fields = readFields(bytes);
  const { input, output, op } = NODE_FIELDS;
  const texts = (wanted: number): string[] =>
    fields.filter(({ number }) => number === wanted).map((field) => toText(field.bytes));
  return {
    op: texts(op)[0] ?? '',
    inputs: texts(input),
    outputs: texts(output),
    rest: fields.filter(({ number }) => ![input, output, op].includes(number)),
  };
}

function writeNode({ op, inputs, outputs, rest }: OnnxNode): Uint8Array {
  return writeFields([
    ...inputs.map((name) => textField(NODE_FIELDS.input, name)),
    ...outputs.map((name) => textField(NODE_FIELDS.output, name)),
    textField(NODE_FIELDS.op, op),
    ...rest,
  ]);
}

function bytesOf(fields: Field[], wanted: number): Uint8Array | undefined {
  return fields.find(({ number }) => number === wanted)?.bytes;
}

function findAttribute({ rest }: OnnxNode, wanted: string): Field[] | undefined {
  return rest
    .filter(({ number }) => number === NODE_FIELDS.attribute)
    .map(({ bytes }) => readFields(bytes))
    .find((fields) => toText(bytesOf(fields, ATTRIBUTE_FIELDS.name) ?? Buffer.of()) === wanted);
}

/** An attribute that is a number. */
export function floatOf(node: OnnxNode, name: string): number | undefined {
  const bytes = bytesOf(findAttribute(node, name) ?? [], ATTRIBUTE_FIELDS.float);
  return bytes && Buffer.from(bytes).readFloatLE();
}

/** An attribute that is a whole number. */
export function intOf(node: OnnxNode, name: string): number | undefined {
  const bytes = bytesOf(findAttribute(node, name) ?? [], ATTRIBUTE_FIELDS.int);
  return bytes && fromVarint(bytes);
}

/** Whether an attribute is a list of nothing but zeros. */
export function isAllZero(node: OnnxNode, name: string): boolean {
  const ints = findAttribute(node, name)?.filter(({ number }) => number === ATTRIBUTE_FIELDS.ints);
  return ints?.every(({ bytes }) => bytes.every((byte) => byte === 0)) ?? false;
}

/** An attribute that is a number, to be written. */
export function floatAttribute(name: string, value: number): Field {
  const float = Buffer.alloc(4);
  float.writeFloatLE(value);
  const bytes = writeFields([
    textField(ATTRIBUTE_FIELDS.name, name),
    { number: ATTRIBUTE_FIELDS.float, wire: FOUR_BYTES, bytes: float },
    { number: ATTRIBUTE_FIELDS.type, wire: VARINT, bytes: Buffer.of(FLOAT) },
  ]);
  return { number: NODE_FIELDS.attribute, wire: BYTES, bytes };
}

/** A step that gives a list of numbers. */
export function makeConstant(name: string, values: Float32Array): OnnxNode {
  const tensor = writeFields([
    { number: TENSOR_FIELDS.dimension, wire: VARINT, bytes: toVarint(values.length) },
    { number: TENSOR_FIELDS.type, wire: VARINT, bytes: Buffer.of(FLOAT) },
    { number: TENSOR_FIELDS.raw, wire: BYTES, bytes: rawOf(values) },
  ]);
  const bytes = writeFields([
    textField(ATTRIBUTE_FIELDS.name, 'value'),
    { number: ATTRIBUTE_FIELDS.tensor, wire: BYTES, bytes: tensor },
    { number: ATTRIBUTE_FIELDS.type, wire: VARINT, bytes: Buffer.of(TENSOR) },
  ]);
  const rest = [{ number: NODE_FIELDS.attribute, wire: BYTES, bytes }];
  return { op: 'Constant', inputs: [], outputs: [name], rest };
}

const rawOf = ({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** The numbers of a constant; undefined where they are not kept as raw bytes. */
export function constantOf(node: OnnxNode): Float32Array | undefined {
  const raw = bytesOf(tensorOf(node), TENSOR_FIELDS.raw);
  return raw && new Float32Array(Uint8Array.from(raw).buffer);
}

/** Puts other numbers, as many as there were, into a constant. */
export function setConstant(node: OnnxNode, values: Float32Array): void {
  const raw = rawOf(values);
  const tensor = tensorOf(node).map((field) =>
    field.number === TENSOR_FIELDS.raw ? { ...field, bytes: raw } : field,
  );
  const value = (findAttribute(node, 'value') ?? []).map((field) =>
    field.number === ATTRIBUTE_FIELDS.tensor ? { ...field, bytes: writeFields(tensor) } : field,
  );
  node.rest = [{ number: NODE_FIELDS.attribute, wire: BYTES, bytes: writeFields(value) }];
}

function tensorOf(node: OnnxNode): Field[] {
  const value = findAttribute(node, 'value') ?? [];
  return readFields(bytesOf(value, ATTRIBUTE_FIELDS.tensor) ?? new Uint8Array());
}
