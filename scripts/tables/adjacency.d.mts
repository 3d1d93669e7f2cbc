export interface ComparedCell {
  row: number;
  col: number;
  rowSpan?: number;
  colSpan?: number;
  text: string;
}

export interface ComparedTable {
  page: number;
  cells: ComparedCell[];
}

export interface RelationCounts {
  right: number;
  read: number;
  printed: number;
}

export function tableToRelations(cells: ComparedCell[]): string[];
export function compareTables(read: ComparedTable[], printed: ComparedTable[]): RelationCounts;
export function toScores(counts: RelationCounts): { precision: number; recall: number; f1: number };
