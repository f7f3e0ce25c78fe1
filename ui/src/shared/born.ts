// Three boxes as one text, so that a draft of a date of birth is one field. A box never holds a line
// break, so nothing typed can be taken for the next box.

export interface Boxes {
  day: string;
  month: string;
  year: string;
}

/** One text. */
export function joined({ day, month, year }: Boxes): string {
  return [day, month, year].join('\n');
}

/** Three boxes again. */
export function boxes(text: string): Boxes {
  const [day = '', month = '', year = ''] = text.split('\n');
  return { day, month, year };
}
