// One question to axe: does this screen have a fault it can find? Colour is looked at by eye and in
// the real window, where there is a layout to look at.
import axe from 'axe-core';

/** The faults axe finds, in words. */
export async function faultsIn(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
