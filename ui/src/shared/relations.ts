// What a person can be to a child, in the order of the list one chooses from. Their words are
// the core's, so that the list, the papers and the choosing say the same.
import type { Relation } from '../api/types/Relation';
import { w } from '../words/words';

export const RELATIONS: Relation[] = [
  'mother', 'father', 'stepParent', 'brother', 'sister', 'halfBrother', 'halfSister',
  'grandmotherMaternal', 'grandmotherPaternal', 'grandfatherMaternal', 'grandfatherPaternal',
  'auntMaternal', 'auntPaternal', 'uncleMaternal', 'unclePaternal', 'cousin', 'otherRelative',
  'fosterCarer', 'kinshipCarer', 'godparent', 'friend', 'neighbour',
  'advocate', 'socialWorker', 'professional',
];

/** Who is no relative. */
export const AROUND: Relation[] = ['fosterCarer', 'godparent', 'friend', 'neighbour', 'advocate', 'socialWorker', 'professional'];

/** Who comes because of their work, and goes home to their own. */
export const WORK: Relation[] = ['advocate', 'socialWorker', 'professional'];

/** Everyone but mum and dad who may have parental responsibility. */
export const MAY_HAVE_RESPONSIBILITY: Relation[] = ['kinshipCarer', 'stepParent', 'otherRelative'];

/** "Grandma, mum’s mum". */
export function relationWords(relation: Relation): string {
  return w(`relation-${relation}`);
}
