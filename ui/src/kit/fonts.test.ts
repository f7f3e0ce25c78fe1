// Every face that papers are set in is on the screen too: no name is a row of boxes on a machine without its script.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const families = readdirSync(here('../../../src-tauri/core/src/papers/fonts'))
  .filter((file) => file.endsWith('_400Regular.ttf'))
  .map((file) => file.replace('_400Regular.ttf', '').replace(/(?<=[a-z])(?=[A-Z])/g, ' '));

it('has each face of the papers, and asks for it', () => {
  const faces = readFileSync(here('css/fonts.css'), 'utf8');
  const asked = /--font: (.*);/.exec(readFileSync(here('css/tokens.css'), 'utf8'))?.[1];
  expect(families.length).toBe(7);
  for (const family of families) {
    expect(faces).toMatch(new RegExp(`font-family: '?${family}'?;`));
    expect(asked).toContain(family);
  }
});
