// Which symbols stand on a map: the key explains those, and no others.
import type { FamilyMap } from '../api/types/FamilyMap';
import type { MapSymbol } from '../api/types/MapSymbol';
import type { Tie } from '../api/types/Tie';

const SYMBOLS: MapSymbol[] = ['circle', 'square', 'diamond', 'triangle'];
const TIES: Tie[] = ['birth', 'married', 'together', 'separated', 'divorced', 'ended', 'partners', 'step', 'foster', 'kinship', 'half'];

/** How many slashes go through the line of a couple who are not together any more. */
export const SLASHES: Partial<Record<Tie, number>> = { separated: 1, divorced: 2, ended: 1 };

export interface Used {
  symbols: MapSymbol[];
  ties: Tie[];
  plan: boolean;
  died: boolean;
  unknown: boolean;
  about: boolean;
  ring: boolean;
}

export function used({ scene: { items } }: FamilyMap): Used {
  const marks = items.flatMap((item) => ('person' in item ? [item.person] : []));
  const lines = items.flatMap((item) => ('line' in item ? [item.line.style] : []));
  return {
    symbols: SYMBOLS.filter((symbol) => marks.some((mark) => mark.symbol === symbol)),
    ties: TIES.filter((tie) => lines.includes(tie)),
    plan: marks.some((mark) => mark.planIsFor),
    died: marks.some((mark) => mark.died),
    unknown: marks.some((mark) => !mark.person),
    about: marks.some((mark) => mark.age.startsWith('~')),
    ring: items.some((item) => 'ring' in item),
  };
}
