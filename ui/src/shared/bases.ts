// What a restriction can rest on, as choices.
import type { Basis } from '../api/types/Basis';
import type { Choice } from '../kit/types';
import { w } from '../words/words';

const BASES: Basis[] = ['courtOrder', 'bail', 'police', 'domesticAbuseAssessment', 'childsWish', 'professionalJudgement'];

/** Nothing is chosen beforehand. */
export const basisChoices = (): Choice<Basis | ''>[] => [
  { value: '', words: w('safety-kind-choose') },
  ...BASES.map((value) => ({ value, words: w(`restriction-basis-${value}`) })),
];
