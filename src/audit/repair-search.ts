import type { RelationInstance } from '../template/index.js';
import { type Evaluation, type FigureIndex, printedTerms } from './evaluate-relation.js';

/** A relation that could be told, as a linear equation: Σ coefficient × figure = residual, and should be 0. */
export interface Equation {
  check: string;
  coefficients: Map<string, number>;
  residual: number;
}

/** One figure put right. */
export interface Change {
  id: string;
  /** Null for a blank. */
  from: number | null;
  to: number;
}

/** Changes that together satisfy every equation. */
export type Repair = Change[];

/** More wrong figures than this in one table are not searched for: the answer would be arbitrary. */
const MOST_CHANGES = 3;
/** No figure stands in more relations than this. */
const MOST_RELATIONS_OF_A_FIGURE = 3;
/** Repairs kept; a report with more alternatives tells nothing. */
const MOST_REPAIRS = 400;
/** Steps after which a search is given up, so that hopeless tables cost no time. */
const MOST_STEPS = 20_000;

export function toEquations(
  evaluated: readonly { relation: RelationInstance; evaluation: Evaluation }[],
  figures: FigureIndex,
): Equation[] {
  return evaluated.flatMap(({ relation, evaluation }) => {
    if (relation.op !== '=' || evaluation.status === 'unverifiable') return [];
    const coefficients = new Map<string, number>();
    for (const [terms, side] of [
      [relation.left, 1],
      [relation.right, -1],
    ] as const) {
      for (const term of printedTerms(terms, figures)) {
        const state = figures.get(term.id)?.state;
        if (state === 'number' || state === 'blank') coefficients.set(term.id, side * term.sign);
      }
    }
    return [{ check: relation.check, coefficients, residual: evaluation.difference ?? 0 }];
  });
}

/** Groups equations that share figures: what is wrong in one group cannot be repaired in another. */
export function groupEquations(equations: readonly Equation[]): Equation[][] {
  const parent = equations.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  const firstWith = new Map<string, number>();
  equations.forEach(({ coefficients }, index) => {
    for (const id of coefficients.keys()) {
      const first = firstWith.get(id);
      if (first === undefined) firstWith.set(id, index);
      else parent[find(index)] = find(first);
    }
  });
  const groups = new Map<number, Equation[]>();
  equations.forEach((equation, index) => {
    const root = find(index);
    groups.set(root, [...(groups.get(root) ?? []), equation]);
  });
  return [...groups.values()];
}

interface Place {
  equation: number;
  coefficient: number;
}

class Search {
  readonly repairs = new Map<string, Repair>();
  private readonly places = new Map<string, Place[]>();
  private readonly residuals: number[];
  private readonly changes = new Map<string, number>();
  private steps = 0;

  constructor(
    private readonly equations: readonly Equation[],
    private readonly figures: FigureIndex,
  ) {
    this.residuals = equations.map(({ residual }) => residual);
    equations.forEach(({ coefficients }, equation) => {
      for (const [id, coefficient] of coefficients) {
        const known = this.places.get(id) ?? [];
        known.push({ equation, coefficient });
        this.places.set(id, known);
      }
    });
  }

  /** Looks for repairs of exactly this many changes. */
  run(left: number): void {
    if (++this.steps > MOST_STEPS || this.repairs.size >= MOST_REPAIRS) return;
    const failing = this.failing();
    if (failing.length === 0) this.keep();
    if (failing.length === 0 || left === 0) return;
    if (failing.length > left * MOST_RELATIONS_OF_A_FIGURE) return;
    const first = failing.reduce((best, next) => (this.size(next) < this.size(best) ? next : best));
    for (const id of this.equations[first]?.coefficients.keys() ?? []) {
      if (this.changes.has(id)) continue;
      for (const delta of this.deltas(id)) this.change(id, delta, left);
    }
  }

  private failing(): number[] {
    return this.residuals.flatMap((residual, index) => (residual === 0 ? [] : [index]));
  }

  private size(equation: number): number {
    return this.equations[equation]?.coefficients.size ?? 0;
  }

  /** What would have to be added to a figure so that one of its failing equations holds. */
  private deltas(id: string): Set<number> {
    const deltas = new Set<number>();
    for (const { equation, coefficient } of this.places.get(id) ?? []) {
      const residual = this.residuals[equation] ?? 0;
      const delta = -residual / coefficient;
      const to = (this.figures.get(id)?.value ?? 0) + delta;
      if (residual !== 0 && to >= 0 && Number.isInteger(to)) deltas.add(delta);
    }
    return deltas;
  }

  private change(id: string, delta: number, left: number): void {
    this.shift(id, delta);
    this.changes.set(id, delta);
    this.run(left - 1);
    this.changes.delete(id);
    this.shift(id, -delta);
  }

  private shift(id: string, delta: number): void {
    for (const { equation, coefficient } of this.places.get(id) ?? []) {
      this.residuals[equation] = (this.residuals[equation] ?? 0) + coefficient * delta;
    }
  }

  private keep(): void {
    const repair = [...this.changes]
      .map(([id, delta]) => {
        const figure = this.figures.get(id);
        return { id, from: figure?.value ?? null, to: (figure?.value ?? 0) + delta };
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    this.repairs.set(repair.map(({ id, to }) => `${id}=${to}`).join(' '), repair);
  }
}

/**
 * The smallest sets of figures whose correction satisfies all equations of a group at once. Each
 * equation is a parity check over the table: whatever is wrong must lie in every failing equation,
 * so the search branches over the figures of the shortest failing one, one change deeper each time
 * (iterative deepening). Empty where the group holds, or where more is wrong than can be told.
 */
export function findRepairs(group: readonly Equation[], figures: FigureIndex): Repair[] {
  if (group.every(({ residual }) => residual === 0)) return [];
  if (group.some(({ residual }) => !Number.isSafeInteger(residual))) return [];
  for (let size = 1; size <= MOST_CHANGES; size++) {
    const search = new Search(group, figures);
    search.run(size);
    if (search.repairs.size > 0) return [...search.repairs.values()];
  }
  return [];
}
