// The words: every key that is asked for is there, every key that is there is asked for, nothing is
// said twice, and nothing readable stands outside Fluent.
import { FluentResource } from '@fluent/bundle';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasWords, w } from './words';

const src = join(import.meta.dirname, '..');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => !name.includes('testing/'));
const code = files.filter((name) => /\.(svelte|ts)$/.test(name) && !name.endsWith('.test.ts'));
const own = files.filter((name) => name.endsWith('.en.ftl'));
const read = (name: string): string => readFileSync(join(src, name), 'utf8');
const keysIn = (name: string): string[] => [...read(name).matchAll(/^([a-z][\w-]*) =/gm)].map(([, key]) => key ?? '');
const all = code.map(read).join('\n');

describe('the words', () => {
  it.each(own)('%s can be read whole', (name) => {
    expect(new FluentResource(read(name)).body.length).toBe(keysIn(name).length);
  });

  it('has every key that is written out in the code', () => {
    const asked = [...all.matchAll(/\bw\(\s*'([^']+)'/g)].map(([, key]) => key ?? '');
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((key) => !hasWords(key))).toEqual([]);
  });

  it('asks for every key that is there', () => {
    const stems = [...all.matchAll(/\bw\(\s*`([^`$]+)\$\{/g)].map(([, stem]) => stem ?? '');
    const unused = own.flatMap(keysIn).filter((key) => !all.includes(`'${key}'`) && !stems.some((stem) => key.startsWith(stem)));
    expect(unused).toEqual([]);
  });

  it('says nothing twice', () => {
    const keys = own.flatMap(keysIn);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('never says what Kith does not say', () => {
    const said = own.map(read).join('\n');
    expect(said.match(/\bcases?\b|\bLAC\b|\bsubjects?\b|\breject|\bperpetrator|non-compliant/gi)).toBeNull();
  });

  it('shows a missing key as itself', () => {
    expect(w('no-such-words')).toBe('no-such-words');
  });

  it('counts as English counts', () => {
    expect(w('referral-state-children', { count: 1 })).toBe('1 child');
    expect(w('referral-missing', { count: 0 })).toBe('Nothing is missing');
    expect(w('service-unlock-wait', { seconds: 8 })).toContain('8 seconds');
  });
});

describe('nothing readable stands outside Fluent', () => {
  it.each(code.filter((name) => name.endsWith('.svelte')))('%s', (name) => {
    const markup = read(name)
      .replace(/<script[\s\S]*?<\/script>/g, '')
      .replace(/<style[\s\S]*?<\/style>/g, '')
      .replace(/<!--[\s\S]*?-->/g, '');
    expect(markup.match(/\b(aria-label|placeholder|title|alt)="[^"{]*[A-Za-z]/g)).toBeNull();
    expect(markup.match(/style="/g)).toBeNull();
    expect(lettersBetweenTags(markup)).toEqual([]);
  });
});

/** Letters that a reader would see: outside tags, and outside braces. */
function lettersBetweenTags(markup: string): string[] {
  const outside: string[] = [];
  let braces = 0;
  let inTag = false;
  let text = '';
  for (const sign of markup) {
    if (sign === '{') braces += 1;
    else if (sign === '}') braces -= 1;
    else if (braces > 0) continue;
    else if (sign === '<') {
      outside.push(text);
      text = '';
      inTag = true;
    } else if (sign === '>') inTag = false;
    else if (!inTag) text += sign;
  }
  return [...outside, text].map((one) => one.trim()).filter((one) => /[A-Za-z]/.test(one));
}
