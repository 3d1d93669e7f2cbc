import {
  constantOf,
  floatAttribute,
  floatOf,
  intOf,
  isAllZero,
  makeConstant,
  type OnnxGraph,
  type OnnxNode,
  readGraph,
  setConstant,
  writeGraph,
} from './onnx-graph.js';

/**
 * A model that gives the same numbers, to within rounding, for half the work. PP-OCR's networks scale
 * and shift what comes out of a convolution and of its activation by learned numbers, and spell the
 * activation out: eight passes over the data after each convolution. Scale and shift go into the
 * weights of the convolution before or behind them; the activation, hard swish, is the product of
 * its input and a hard sigmoid.
 */
export function foldModel(model: Uint8Array): Uint8Array {
  const graph = readGraph(model);
  for (const conv of nodesOf(graph, 'Conv')) foldBehind(graph, conv);
  for (const add of nodesOf(graph, 'Add')) joinHardSwish(graph, add);
  for (const scale of nodesOf(graph, 'Mul')) foldBefore(graph, scale);
  return writeGraph(graph);
}

const nodesOf = ({ nodes }: OnnxGraph, op: string): OnnxNode[] =>
  nodes.filter((node) => node.op === op);

const usersOf = ({ nodes }: OnnxGraph, name: string | undefined): OnnxNode[] =>
  nodes.filter(({ inputs }) => inputs.some((input) => input === name));

/** The step that takes what a step gives, where it is the only one and of this kind. */
function onlyUser(graph: OnnxGraph, { outputs }: OnnxNode, op: string): OnnxNode | undefined {
  const [user, ...others] = usersOf(graph, outputs[0]);
  return others.length === 0 && user?.op === op ? user : undefined;
}

/** A constant that only one step takes, and its numbers. */
interface Constant {
  node: OnnxNode;
  values: Float32Array;
}

function ownConstant(graph: OnnxGraph, name: string | undefined): Constant | undefined {
  const node = graph.nodes.find(({ op, outputs }) => op === 'Constant' && outputs[0] === name);
  const values = node && constantOf(node);
  return node && values && usersOf(graph, name).length === 1 ? { node, values } : undefined;
}

/** A step that adds one number to what it is given, or multiplies or divides it by one. */
interface ScalarStep {
  step: OnnxNode;
  constant: Constant;
  value: number;
  /** Name of what it is given. */
  given: string;
}

function toScalarStep(graph: OnnxGraph, step: OnnxNode | undefined): ScalarStep | undefined {
  if (step === undefined) return undefined;
  for (const [i, name] of step.inputs.entries()) {
    const constant = ownConstant(graph, name);
    const given = step.inputs[1 - i];
    const [value, ...more] = constant?.values ?? [];
    if (!constant || value === undefined || given === undefined || more.length > 0) continue;
    return { step, constant, value, given };
  }
  return undefined;
}

/** Takes a step out: whatever took its result takes `name` instead. */
function bypass(graph: OnnxGraph, step: OnnxNode, name: string): void {
  const [output] = step.outputs;
  for (const user of usersOf(graph, output)) {
    user.inputs = user.inputs.map((input) => (input === output ? name : input));
  }
  graph.nodes = graph.nodes.filter((node) => node !== step);
}

interface Convolution {
  weights: Constant;
  bias: Constant;
}

function convolutionOf(graph: OnnxGraph, conv: OnnxNode): Convolution | undefined {
  const weights = ownConstant(graph, conv.inputs[1]);
  const bias = ownConstant(graph, conv.inputs[2]);
  return weights && bias && { weights, bias };
}

/** Scale and shift behind a convolution: a(Wx + b) + c = (aW)x + (ab + c). */
function foldBehind(graph: OnnxGraph, conv: OnnxNode): void {
  const own = convolutionOf(graph, conv);
  const scale = toScalarStep(graph, onlyUser(graph, conv, 'Mul'));
  const shift = scale && toScalarStep(graph, onlyUser(graph, scale.step, 'Add'));
  if (!own || !shift) return;
  const { weights, bias } = own;
  setConstant(
    weights.node,
    weights.values.map((one) => one * scale.value),
  );
  setConstant(
    bias.node,
    bias.values.map((one) => one * scale.value + shift.value),
  );
  bypass(graph, scale.step, scale.given);
  bypass(graph, shift.step, scale.given);
}

/**
 * Scale and shift before a convolution: W(ax + b) + c = (aW)x + (Wb + c). Where it pads its input with
 * zeros, which are not shifted, only the scale goes into it: ax + b = a(x + b/a).
 */
function foldBefore(graph: OnnxGraph, mul: OnnxNode): void {
  const scale = toScalarStep(graph, mul);
  const shift = scale && toScalarStep(graph, onlyUser(graph, mul, 'Add'));
  const conv = shift && onlyUser(graph, shift.step, 'Conv');
  const own = conv && convolutionOf(graph, conv);
  if (!own || scale.value === 0) return;
  const { weights, bias } = own;
  if (isAllZero(conv, 'pads')) {
    const size = weights.values.length / bias.values.length;
    const sums = bias.values.map((_, i) =>
      weights.values.subarray(i * size, (i + 1) * size).reduce((sum, one) => sum + one, 0),
    );
    setConstant(
      bias.node,
      bias.values.map((one, i) => one + (sums[i] as number) * shift.value),
    );
    bypass(graph, shift.step, shift.given);
  } else if (intOf(conv, 'group') === bias.values.length) {
    shiftByChannel(graph, shift, shift.value / scale.value, bias.values.length);
  } else setConstant(shift.constant.node, Float32Array.of(shift.value / scale.value));
  setConstant(
    weights.node,
    weights.values.map((one) => one * scale.value),
  );
  bypass(graph, scale.step, scale.given);
}

/**
 * A shift as a normalisation with a mean of 0 and a variance of 1: onnxruntime does that in the layout
 * of its convolutions, and would bring what is shifted by one number into the usual one and back.
 */
function shiftByChannel(graph: OnnxGraph, shift: ScalarStep, by: number, channels: number): void {
  const { step, constant, given } = shift;
  const list = (name: string, value: number): OnnxNode =>
    makeConstant(`${step.outputs[0]}.${name}`, new Float32Array(channels).fill(value));
  const lists = [list('scale', 1), list('shift', by), list('mean', 0), list('variance', 1)];
  graph.nodes.splice(graph.nodes.indexOf(constant.node), 1, ...lists);
  step.op = 'BatchNormalization';
  step.inputs = [given, ...lists.map(({ outputs }) => outputs[0] as string)];
  step.rest = [floatAttribute('epsilon', 0)];
}

/** x · clip(x + 3, 0, 6) / 6 becomes x · hard sigmoid(x) with the slope 1/6. */
function joinHardSwish(graph: OnnxGraph, add: OnnxNode): void {
  const three = toScalarStep(graph, add);
  const clip = onlyUser(graph, add, 'Clip');
  const mul = clip && onlyUser(graph, clip, 'Mul');
  const six = mul && toScalarStep(graph, onlyUser(graph, mul, 'Div'));
  if (!clip || floatOf(clip, 'min') !== 0 || floatOf(clip, 'max') !== 6) return;
  if (three?.value !== 3 || six?.value !== 6 || six.step.inputs[0] !== six.given) return;
  if (!mul?.inputs.includes(three.given)) return;
  bypass(graph, six.step, six.given);
  add.op = 'HardSigmoid';
  add.inputs = [three.given];
  add.rest = [floatAttribute('alpha', 1 / 6), floatAttribute('beta', 0.5)];
  bypass(graph, clip, add.outputs[0] as string);
}
