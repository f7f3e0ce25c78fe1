// Reading a whole recovery sheet that is pasted into one box. It only cuts it into groups; whether a
// group is right is the core's to say.

export const GROUPS = 12;

/** The twelve groups in `pasted`, or nothing when it is not a whole sheet. */
export function groupsIn(pasted: string): string[] | null {
  const letters = pasted.replace(/[^0-9a-z]/gi, '');
  if (letters.length !== GROUPS * 4) return null;
  return Array.from({ length: GROUPS }, (_, at) => letters.slice(at * 4, at * 4 + 4));
}
