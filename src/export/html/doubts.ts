import type { Check, Figure } from '../../model/document.js';

const isInDoubt = ({ state, doubtful }: Figure): boolean =>
  doubtful === true || state === 'unreadable';

/**
 * The figures of a report that were read with doubt or not at all, as one entry of the list, so that a
 * person sees them beside their pictures whether or not a check speaks of them; nothing where there are none.
 */
export function doubtsToFinding(figures: readonly Figure[]): Check[] {
  const doubts = figures.filter(isInDoubt);
  if (doubts.length === 0) return [];
  return [
    {
      check: 'reading.doubtful',
      title: '识读存疑的数字',
      status: 'unverifiable',
      grade: 'plausibility',
      severity: 'warning',
      left: null,
      right: null,
      difference: null,
      cause: 'reading',
      suspects: [],
      operands: doubts.map(({ id }) => id),
      message: `${doubts.length} 个数字识读存疑或无法辨认，请对照原图核对`,
    },
  ];
}
