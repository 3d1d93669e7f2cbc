/** Figures of a report, seen from another report of the run. */
export interface OtherFigures {
  file: string;
  year: number | null;
  /** Indicator ids. */
  ids: readonly string[];
}

/** How findings tie the figures of a report to those of others. */
export interface Mentions {
  /** Id of a check of this report's -> figures of other reports that the check speaks of. */
  others: ReadonlyMap<string, readonly OtherFigures[]>;
  /** Ids of this report's figures that findings of other reports speak of. */
  spokenOf: ReadonlySet<string>;
}
