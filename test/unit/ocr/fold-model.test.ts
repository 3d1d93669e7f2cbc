import { describe, expect, it } from '@jest/globals';
import { foldModel } from '../../../src/ocr/fold-model.js';
import {
  constantOf,
  floatAttribute,
  floatOf,
  makeConstant,
  type OnnxNode,
  readGraph,
  setConstant,
  writeGraph,
} from '../../../src/ocr/onnx-graph.js';
import { BYTES, type Field, readFields, writeFields } from '../../../src/ocr/protobuf.js';

const field = (number: number, bytes: Uint8Array): Field => ({ number, wire: BYTES, bytes });

const constant = (name: string, ...values: number[]): OnnxNode =>
  makeConstant(name, Float32Array.from(values));

const node = (op: string, output: string, inputs: string[], rest: Field[] = []): OnnxNode => ({
  op,
  inputs,
  outputs: [output],
  rest,
});

/** Numbers of list attributes are field 8. */
const pads = (...values: number[]): Field =>
  field(5, writeFields([field(1, Buffer.from('pads')), field(8, Uint8Array.from(values))]));

function fold(...nodes: OnnxNode[]): { steps: string[]; numbers: Record<string, number[]> } {
  const folded = readGraph(foldModel(writeGraph({ nodes, model: [], others: [] }))).nodes;
  const constants = folded.filter(({ op }) => op === 'Constant');
  return {
    steps: folded
      .filter(({ op }) => op !== 'Constant')
      .map(({ op, inputs, outputs }) => `${outputs.join()} = ${op}(${inputs.join()})`),
    numbers: Object.fromEntries(
      constants.map((one) => [one.outputs[0] ?? '', [...(constantOf(one) ?? [])]]),
    ),
  };
}

describe('a model folded', () => {
  it('scales and shifts in the convolution before', () => {
    const { steps, numbers } = fold(
      constant('W', 1, 2, 3, 4),
      constant('B', 10, 20),
      constant('a', 2),
      constant('c', 5),
      node('Conv', 'y', ['x', 'W', 'B'], [pads(0, 0, 0, 0)]),
      node('Mul', 'z', ['a', 'y']),
      node('Add', 'u', ['z', 'c']),
      node('Softmax', 'end', ['u']),
    );
    expect(steps).toEqual(['y = Conv(x,W,B)', 'end = Softmax(y)']);
    expect(numbers).toEqual({ W: [2, 4, 6, 8], B: [25, 45] });
  });

  /** 2x + 5 before a convolution of two channels. */
  const scaledAndShifted = [
    constant('W', 1, 2, 3, 4),
    constant('B', 10, 20),
    constant('a', 2),
    constant('c', 5),
    node('Mul', 'z', ['x', 'a']),
    node('Add', 'u', ['z', 'c']),
  ];

  it('scales and shifts in the convolution behind; where it pads, the shift stays', () => {
    const before = (padding: number) =>
      fold(...scaledAndShifted, node('Conv', 'y', ['u', 'W', 'B'], [pads(0, padding, 0, padding)]));
    expect(before(0)).toEqual({
      steps: ['y = Conv(x,W,B)'],
      numbers: { W: [2, 4, 6, 8], B: [25, 55] },
    });
    expect(before(1)).toEqual({
      steps: ['u = Add(x,c)', 'y = Conv(u,W,B)'],
      numbers: { W: [2, 4, 6, 8], B: [10, 20], c: [2.5] },
    });
  });

  it('shifts by channel before a convolution that pads and takes its channels one by one', () => {
    // An attribute's whole number is field 3.
    const group = writeFields([
      field(1, Buffer.from('group')),
      { number: 3, wire: 0, bytes: Buffer.of(2) },
    ]);
    const { steps, numbers } = fold(
      ...scaledAndShifted,
      node('Conv', 'y', ['u', 'W', 'B'], [pads(1, 1, 1, 1), field(5, group)]),
    );
    expect(steps).toEqual([
      'u = BatchNormalization(x,u.scale,u.shift,u.mean,u.variance)',
      'y = Conv(u,W,B)',
    ]);
    expect(numbers).toEqual({
      W: [2, 4, 6, 8],
      B: [10, 20],
      'u.scale': [1, 1],
      'u.shift': [2.5, 2.5],
      'u.mean': [0, 0],
      'u.variance': [1, 1],
    });
  });

  it('keeps scales that other steps take, too', () => {
    const nodes = [
      constant('W', 1, 2),
      constant('B', 10),
      constant('a', 2),
      constant('c', 5),
      node('Conv', 'y', ['x', 'W', 'B'], [pads(0, 0, 0, 0)]),
      node('Mul', 'z', ['a', 'y']),
      node('Add', 'u', ['z', 'c']),
      node('Mul', 'end', ['u', 'y']),
    ];
    expect(fold(...nodes).steps).toHaveLength(4);
  });

  it('knows a hard swish that is spelt out', () => {
    const swish = (six: number): string[] =>
      fold(
        constant('three', 3),
        constant('six', six),
        node('Add', 'a', ['x', 'three']),
        node('Clip', 'b', ['a'], [floatAttribute('min', 0), floatAttribute('max', 6)]),
        node('Mul', 'c', ['x', 'b']),
        node('Div', 'd', ['c', 'six']),
        node('Softmax', 'end', ['d']),
      ).steps;
    expect(swish(6)).toEqual(['a = HardSigmoid(x)', 'c = Mul(x,a)', 'end = Softmax(c)']);
    expect(swish(5)).toHaveLength(5);
  });
});

describe('the wire format', () => {
  it('comes back as it was read, long fields and numbers beyond 2^32 included', () => {
    const bytes = writeFields([
      { number: 3, wire: 0, bytes: Buffer.of(255, 255, 255, 255, 255, 255, 255, 255, 127) },
      field(200, new Uint8Array(300).fill(7)),
      { number: 1, wire: 5, bytes: Buffer.of(1, 2, 3, 4) },
    ]);
    expect(writeFields(readFields(bytes))).toEqual(bytes);
    expect(readFields(bytes).map(({ number, bytes: { length } }) => [number, length])).toEqual([
      [3, 9],
      [200, 300],
      [1, 4],
    ]);
  });

  it('holds attributes and constants', () => {
    const sigmoid = node('HardSigmoid', 'y', ['x'], [floatAttribute('beta', 0.5)]);
    expect([floatOf(sigmoid, 'beta'), floatOf(sigmoid, 'alpha')]).toEqual([0.5, undefined]);
    const one = constant('c', 1, 2);
    setConstant(one, Float32Array.of(3, 4));
    expect([...(constantOf(one) ?? [])]).toEqual([3, 4]);
  });
});
