// A made-up family map to test and look with. Nobody on it is real.
import type { FamilyMap } from '../api/types/FamilyMap';
import type { MapItem } from '../api/types/MapItem';
import type { MapSymbol } from '../api/types/MapSymbol';

function mark(person: string | null, symbol: MapSymbol, [x, y]: [number, number], names: [string, string], age: string, planIsFor = false): MapItem {
  const label = names.map((words, line) => ({ style: line === 0 ? ('first' as const) : ('last' as const), at: { x, y: y + 40 + 16 * line }, words }));
  return { person: { person, symbol, reach: symbol === 'diamond' ? 27 : 23, at: { x, y }, planIsFor, died: false, age, label } };
}
const line = (style: 'birth' | 'foster', couple: boolean, [x1, y1, x2, y2]: [number, number, number, number]): MapItem => ({ line: { style, couple, from: { x: x1, y: y1 }, to: { x: x2, y: y2 } } });

/** Zahra with her mum, a dad whose name is not known, her nan, and a foster carer. */
export function familyMap(): FamilyMap {
  return {
    scene: {
      width: 420,
      height: 420,
      homes: [{ letter: 'A', called: 'Mum’s flat' }],
      items: [
        { ring: { home: 0, corners: [{ x: 120, y: 140 }, { x: 200, y: 140 }, { x: 200, y: 370 }, { x: 120, y: 370 }] } },
        line('birth', false, [160, 110, 160, 157]),
        line('birth', true, [103, 180, 137, 180]),
        line('birth', false, [120, 180, 160, 288]),
        line('foster', false, [300, 230, 170, 288]),
        mark('p1', 'diamond', [160, 320], ['Zahra', 'Mohamud-Griffiths'], '6', true),
        mark('k0', 'circle', [160, 180], ['Kelly', 'Hollis'], '36'),
        mark(null, 'square', [80, 180], ['Zahra’s dad', 'name not known'], ''),
        mark('k3', 'circle', [160, 60], ['Jean', 'Hollis'], '~70'),
        mark('k5', 'diamond', [300, 180], ['Carol', 'Webb'], ''),
        { letter: { home: 0, letter: 'A', at: { x: 130, y: 150 } } },
      ],
    },
    people: [
      { person: 'k3', says: 'Jean Hollis, about 70, grandma on mum’s side to Zahra', up: null, down: 'k0', left: null, right: null },
      { person: 'k0', says: 'Kelly Hollis, 36, mum to Zahra', up: 'k3', down: 'p1', left: null, right: 'k5' },
      { person: 'k5', says: 'Carol Webb, foster carer to Zahra', up: 'k3', down: 'p1', left: 'k0', right: null },
      { person: 'p1', says: 'Zahra Mohamud-Griffiths, 6, the plan is for them', up: 'k0', down: null, left: null, right: null },
    ],
    leftOut: 1,
  };
}
