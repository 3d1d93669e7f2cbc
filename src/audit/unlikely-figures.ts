import type { Figure, Warning } from '../model/document.js';
import type { Form, Likelihood } from '../model/form.js';
import { indicatorsOf } from '../template/index.js';

const CODE = 'figures.unlikely';

/** Warnings about figures that an agency of this kind hardly ever has. */
function unlikelyFigures(form: Form, agency: string, figures: readonly Figure[]): Warning[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return (form.likelihoods ?? [])
    .filter(({ agencies }) => agencies.test(agency))
    .flatMap((likelihood) => {
      const outside = likelihood.figures.flatMap((id) => {
        const figure = byId.get(id);
        return figure && isOutside(figure, likelihood) ? [figure] : [];
      });
      const [first] = outside;
      if (!first) return [];
      const printed = outside.map((figure) => `${nameOf(form, figure)}${figure.value}`).join('，');
      const page = first.page === null ? {} : { page: first.page };
      return [{ code: CODE, message: `${likelihood.question}（${printed}）`, ...page }];
    });
}

/** Warnings of a document, with those about unlikely figures told anew. */
export function withUnlikely(
  warnings: readonly Warning[],
  form: Form,
  agency: string,
  figures: readonly Figure[],
): Warning[] {
  const others = warnings.filter(({ code }) => code !== CODE);
  return [...others, ...unlikelyFigures(form, agency, figures)];
}

function nameOf(form: Form, { id }: Figure): string {
  const indicator = indicatorsOf(form).find((one) => one.id === id);
  return indicator ? `${indicator.rowLabel}${indicator.columnLabel}` : id;
}

function isOutside({ value }: Figure, { least, most }: Likelihood): boolean {
  if (value === null) return false;
  return (least !== undefined && value < least) || (most !== undefined && value > most);
}
