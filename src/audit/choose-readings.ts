import type { Figure } from '../model/document.js';
import type { Form } from '../model/form.js';
import { type RelationInstance, relationsOf } from '../template/index.js';
import { evaluateRelation } from './evaluate-relation.js';
import { findMuteBlanks } from './mute-blanks.js';
import { type ReadingValue, readingValues } from './reading-values.js';
import { preferWholeCounts } from './whole-counts.js';

/** A failing relation weighs more than all doubts about readings together. */
const FAILING = 1000;
const UNVERIFIABLE = 100;
/** Taking another than the best reading, for each place it stands lower. */
const NEXT_READING = 1;
/** A figure must satisfy this many relations to be beyond doubt: one could hold by chance. */
const ENOUGH = 2;
/** A figure of which the engines are less sure than this (0 to 1) needs a relation that holds. */
const UNSURE = 0.75;
/** More doubtful figures than this on one form: the page is unreadable, and pairs are not tried. */
const MANY_DOUBTFUL = 40;

interface Choice {
  id: string;
  options: Figure[];
  relations: RelationInstance[];
}

function withReading(figure: Figure, { value, text, confidence }: ReadingValue): Figure {
  if (figure.state === 'number' && figure.value === value) return figure;
  if (figure.state === 'blank' && value === null) return figure;
  return { ...figure, state: value === null ? 'blank' : 'number', value, raw: text, confidence };
}

/** Figures that were read in more than one way, or mended, each with the ways, the present one first. */
function findChoices(figures: readonly Figure[], relations: readonly RelationInstance[]): Choice[] {
  return figures.flatMap((figure) => {
    if (figure.state === 'absent' || !figure.readings) return [];
    const read = readingValues(figure).map((reading) => withReading(figure, reading));
    const options = [figure, ...read.filter((option) => option !== figure)];
    const own = relations.filter(
      ({ op, left, right }) =>
        op === '=' && [...left, ...right].some((term) => term.id === figure.id),
    );
    const isOpen = options.length > 1 || figure.repaired !== undefined;
    return isOpen && own.length > 0 ? [{ id: figure.id, options, relations: own }] : [];
  });
}

/** The figures of a report with one of the readings chosen for each that has several. */
class Assignment {
  readonly chosen = new Map<string, number>();
  private readonly figures: Map<string, Figure>;

  constructor(
    figures: readonly Figure[],
    private readonly relations: readonly RelationInstance[],
  ) {
    this.figures = new Map(figures.map((figure) => [figure.id, figure]));
  }

  take(choice: Choice, option: number): void {
    const figure = choice.options[option];
    if (!figure) return;
    this.chosen.set(choice.id, option);
    this.figures.set(choice.id, figure);
  }

  status(relation: RelationInstance) {
    return evaluateRelation(relation, this.figures, findMuteBlanks(this.relations, this.figures))
      .status;
  }

  /** What the relations that these choices touch make of the present readings. */
  cost(choices: readonly Choice[]): number {
    const touched = new Set(choices.flatMap(({ relations }) => relations));
    const mute = findMuteBlanks(this.relations, this.figures);
    let cost = 0;
    for (const relation of touched) {
      const { status } = evaluateRelation(relation, this.figures, mute);
      cost += status === 'fail' ? FAILING : status === 'unverifiable' ? UNVERIFIABLE : 0;
    }
    for (const { id } of choices) cost += NEXT_READING * (this.chosen.get(id) ?? 0);
    return cost;
  }
}

/** Every way to read these figures otherwise than at the time of asking. */
function* movesOf(choices: readonly Choice[], now: Assignment): Generator<number[]> {
  const [first, ...rest] = choices;
  if (!first) {
    yield [];
    return;
  }
  for (const option of first.options.keys()) {
    if (option === (now.chosen.get(first.id) ?? 0)) continue;
    for (const others of movesOf(rest, now)) yield [option, ...others];
  }
}

/** Takes the best other reading of these figures where it costs less than the present one. */
function improve(choices: readonly Choice[], now: Assignment): boolean {
  const before = choices.map(({ id }) => now.chosen.get(id) ?? 0);
  const take = (options: readonly number[]): void =>
    choices.forEach((choice, index) => now.take(choice, options[index] ?? 0));
  let best = before;
  let least = now.cost(choices);
  for (const options of Array.from(movesOf(choices, now))) {
    take(options);
    const cost = now.cost(choices);
    if (cost < least) [best, least] = [options, cost];
  }
  take(best);
  return best !== before;
}

const share = (a: Choice, b: Choice): boolean =>
  a.relations.some((relation) => b.relations.includes(relation));

function settle(choices: readonly Choice[], now: Assignment): void {
  const pairs =
    choices.length > MANY_DOUBTFUL
      ? []
      : choices.flatMap((a, index) =>
          choices.slice(index + 1).flatMap((b) => (share(a, b) ? [[a, b]] : [])),
        );
  const groups = [...choices.map((choice) => [choice]), ...pairs];
  // Every improvement lowers the cost, which is a count: the loop ends.
  while (groups.some((group) => improve(group, now)));
}

/**
 * Takes back what satisfies nothing, and what breaks a relation that holds with the first reading: a reading is not
 * bent to please one sum at another's cost. A relation that fails either way is another figure's fault.
 */
function takeBackBent(choices: readonly Choice[], now: Assignment): void {
  const isBent = (choice: Choice): boolean => {
    const chosen = now.chosen.get(choice.id) ?? 0;
    if (chosen === 0) return false;
    const after = choice.relations.map((relation) => now.status(relation));
    now.take(choice, 0);
    const before = choice.relations.map((relation) => now.status(relation));
    now.take(choice, chosen);
    const breaks = after.some((status, i) => status === 'fail' && before[i] !== 'fail');
    return breaks || !after.includes('pass');
  };
  for (;;) {
    const bent = choices.filter(isBent);
    if (bent.length === 0) return;
    for (const choice of bent) now.take(choice, 0);
  }
}

function conclude(choice: Choice, now: Assignment): Figure | undefined {
  const [original] = choice.options;
  const figure = choice.options[now.chosen.get(choice.id) ?? 0];
  if (!original || !figure) return undefined;
  const passed = choice.relations.filter((relation) => now.status(relation) === 'pass');
  const failed = choice.relations.some((relation) => now.status(relation) === 'fail');
  const { doubtful: _doubt, ...plain } = figure;
  const doubt = failed || passed.length < ENOUGH ? { doubtful: true } : {};
  if (figure === original) return { ...plain, ...doubt };
  const by = passed.map(({ check }) => check).join(' ');
  return {
    ...plain,
    ...doubt,
    repaired: { from: original.repaired?.from ?? original.raw, to: figure.raw, by },
  };
}

/** A figure read by OCR without assurance is doubtful, save where a relation that needs it holds and none fails. */
function flagUnsure(
  figure: Figure,
  relations: readonly RelationInstance[],
  now: Assignment,
): Figure {
  if (figure.method !== 'ocr' || figure.state !== 'number') return figure;
  if ((figure.confidence ?? 0) >= UNSURE) return figure;
  const statuses = relations
    .filter(({ left, right }) => [...left, ...right].some(({ id }) => id === figure.id))
    .filter(({ op }) => op === '=')
    .map((relation) => now.status(relation));
  const held = statuses.includes('pass') && !statuses.includes('fail');
  return held ? figure : { ...figure, doubtful: true };
}

/**
 * Lets the form (counts are whole) and then the tallies choose among the readings that engines made
 * of the same ink. A figure that was read in one way only stays as it is, so a publisher's error
 * survives; no figure is invented. A figure whose relations do not settle it is marked doubtful, and
 * so is one that was read without assurance and that no relation confirms.
 */
export function chooseReadings(form: Form, read: readonly Figure[]): Figure[] {
  const figures = preferWholeCounts(form, read);
  const relations = relationsOf(form);
  const choices = findChoices(figures, relations);
  const now = new Assignment(figures, relations);
  settle(choices, now);
  takeBackBent(choices, now);
  const settled = new Map(choices.map((choice) => [choice.id, conclude(choice, now)]));
  return figures.map((figure) => settled.get(figure.id) ?? flagUnsure(figure, relations, now));
}
