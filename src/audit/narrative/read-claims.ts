import type { TemplateId } from '../../model/form.js';
import { type ReadClaim, readSentence } from './read-sentence.js';
import { isFramed } from './frames.js';
import { once } from './once.js';
import { isOtherPeriod, lastPeriodIn } from './period.js';
import { type Author, type Scope, scopeOf } from './scope.js';
import { strays } from './topics.js';
import type { Sentence, Topic } from './split-sentences.js';

/** A sentence that states how many requests or disputes there were, whoever's. */
const STATES = /(?:申请|复议|诉讼)[^。]{0,20}\d+件/;
const OWN_SUBJECT = /我[局办市县区省厅委镇院中]|本(?:机关|单位|局|办|市|县|区|厅|委|镇|街道)(?!级)/;

/** True where a sentence names its subject anew: what the sentence before spoke of no longer holds. */
const namesAuthor = (sentence: string, { year }: Author): boolean =>
  OWN_SUBJECT.test(sentence) || lastPeriodIn(sentence, year) === 'own';

/** Whether the words before the first figure of a sentence tell of some of the requests only. */
const countsSome = (head: string, { agency }: Author): boolean =>
  isFramed(head, agency) ||
  (/信息公开申请[^，。;:]*$/.test(head) && strays(head.split(/[，。;:]/).at(-1) ?? '', agency));

/** Whose figures, and of which year, a sentence leaves the next one of its paragraph to go on with. */
function scopeLeft(sentence: string, author: Author, inherited: Scope): Scope {
  if (isOtherPeriod('', sentence, author.year)) return 'other';
  const own = scopeOf(sentence, author);
  if (own === 'same' && countsSome(sentence.split(/\d+件/)[0] ?? '', author)) return 'unsure';
  return own === 'same' ? inherited : own;
}

/** A claim as far as it can be held against the tables when its sentence goes on with such a scope. */
function narrowed(claim: ReadClaim, scope: Scope): ReadClaim {
  if (scope === 'same') return claim;
  return scope === 'other'
    ? { claim: claim.claim, firm: false }
    : { ...claim, firm: false, slips: false, untied: false };
}

/** Every figure that the prose claims, and what it may be held against on this form. */
export function readClaims(
  sentences: readonly Sentence[],
  author: Author,
  template: TemplateId,
): ReadClaim[] {
  let last: Topic = 'none';
  let heading: Topic = 'none';
  let inherited: () => Scope = () => 'same';
  return sentences.flatMap((sentence) => {
    if (sentence.topic !== heading) last = sentence.topic;
    heading = sentence.topic;
    const start = last === 'other' || last === 'none' ? sentence.topic : last;
    const { claims, topic } = readSentence(sentence, start, { author, template });
    last = topic;
    if (sentence.opens || namesAuthor(sentence.folded, author)) inherited = () => 'same';
    const held = inherited;
    if (claims.some(({ measure, share }) => measure ?? share) || STATES.test(sentence.folded)) {
      inherited = once(() => scopeLeft(sentence.folded, author, held()));
    }
    return claims.map((claim) => narrowed(claim, held()));
  });
}
