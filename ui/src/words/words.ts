// Every sentence on the screen, from Fluent: the page's own files here and the core's, which papers
// share. It refuses to glue: a message is whole, with its names inside. Same rules as the core's
// `base/words.rs`: no isolation marks, and a missing message shows its key, so nothing is blank.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export type Args = Record<string, FluentVariable>;

const own = import.meta.glob<string>('./*.en.ftl', { query: '?raw', import: 'default', eager: true });
const core = import.meta.glob<string>('../../../src-tauri/core/src/**/*.en.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Reads the files into one bundle; a broken file still gives its sound messages. */
export function bundleOf(files: string[]): FluentBundle {
  const bundle = new FluentBundle('en-GB', { useIsolating: false });
  for (const text of files) bundle.addResource(new FluentResource(text));
  return bundle;
}

const bundle = bundleOf([...Object.values(core), ...Object.values(own)]);

/** The sentence for `key` (`message` or `message.attribute`). */
export function w(key: string, args?: Args): string {
  const [id = '', attribute] = key.split('.');
  const message = bundle.getMessage(id);
  const pattern = attribute ? message?.attributes[attribute] : message?.value;
  return pattern ? bundle.formatPattern(pattern, args ?? null, []) : key;
}

/** Whether there is a sentence for `key`. */
export function hasWords(key: string): boolean {
  return w(key) !== key;
}
