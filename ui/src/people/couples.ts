// How two people can be with each other, in the order they are offered.
import type { CoupleHow } from '../api/types/CoupleHow';
import type { Choice } from '../kit/types';
import { w } from '../words/words';

const ALL: CoupleHow[] = ['married', 'civilPartners', 'livingTogether', 'separated', 'divorced', 'ended'];

export const HOW = (): Choice<CoupleHow>[] => ALL.map((value) => ({ value, words: w(`people-couple-${value}`) }));
