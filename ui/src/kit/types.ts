// The few shapes the kit's parts share. It knows nothing of families, and it holds no words: every
// visible word comes in from outside.

/** Two whole sentences: what happened, and what to do. */
export interface Fault {
  happened: string;
  next: string;
}

/** One answer of a row of radios. */
export interface Choice<T extends string> {
  value: T;
  words: string;
}

/** The ids of what describes a field, for aria-describedby. */
export function describedBy(id: string, parts: Record<string, unknown>): string | undefined {
  const ids = Object.entries(parts)
    .filter(([, there]) => Boolean(there))
    .map(([part]) => `${id}-${part}`);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
