// The small decisions of the page: which keys act, how a pasted sheet is cut, how three boxes become one
// text, and where a part of a referral stands.
import { describe, expect, it, vi } from 'vitest';
import { groupsIn } from '../file/groups';
import { wayBack } from '../kit/focus';
import { nextBy } from '../people/letters';
import { standing } from '../referral/parts';
import { fresh, referral } from './samples';
import { boxes, joined } from '../shared/born';
import { keysOf } from '../shared/keys';

function press(key: string, on: Element = document.body, part: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...part });
  on.dispatchEvent(event);
  return event;
}

describe('keys', () => {
  it('act outside fields only, unless they act anywhere', () => {
    const [letter, anywhere] = [vi.fn(), vi.fn()];
    const listen = keysOf({ n: letter, '!ctrl+l': anywhere });
    const field = document.body.appendChild(document.createElement('input'));
    window.addEventListener('keydown', listen);
    press('n', field);
    press('l', field, { ctrlKey: true });
    expect(letter).not.toHaveBeenCalled();
    expect(anywhere).toHaveBeenCalledTimes(1);
    press('N', document.body, { shiftKey: true });
    press('n', document.body, { ctrlKey: true });
    press('n', document.body, { altKey: true });
    expect(letter).toHaveBeenCalledTimes(1);
    window.removeEventListener('keydown', listen);
    field.remove();
  });
});

describe('a pasted recovery sheet', () => {
  it('is cut into twelve groups, however it was spaced', () => {
    const groups = groupsIn('abcd-efgh\njkmn pqrs tvwx yz01 2345 6789 abcd efgh jkmn pqr5');
    expect(groups?.length).toBe(12);
    expect(groups?.at(-1)).toBe('pqr5');
  });

  it.each(['', 'abcd', 'abcd '.repeat(11), 'abcd '.repeat(13)])('is left alone when it is not whole: %s', (pasted) => {
    expect(groupsIn(pasted)).toBeNull();
  });
});

describe('choosing by a letter', () => {
  const choices = ['Mum', 'Dad', 'Grandma', 'Godparent'].map((words) => ({ value: words, words }));
  const by = (key: string, now: string) => nextBy(new KeyboardEvent('keydown', { key }), choices, now);

  it('goes to the next, and round again', () => {
    expect(by('g', 'Mum')).toBe('Grandma');
    expect(by('G', 'Grandma')).toBe('Godparent');
    expect(by('g', 'Godparent')).toBe('Grandma');
  });

  it('leaves other keys alone', () => {
    expect(by('Tab', 'Mum')).toBeNull();
    expect(by('x', 'Mum')).toBeNull();
    expect(by('1', 'Mum')).toBeNull();
  });
});

describe('three boxes', () => {
  it('are one text and back', () => {
    const typed = { day: '14', month: 'feb/2', year: '' };
    expect(boxes(joined(typed))).toEqual(typed);
    expect(boxes('')).toEqual({ day: '', month: '', year: '' });
  });
});

describe('where a part stands', () => {
  it('is not called for before anybody has come to it', () => {
    expect(standing('safety', fresh).look).toBe('blank');
    expect(standing('safety', referral()).look).toBe('need');
  });

  it('is in words', () => {
    expect(standing('consent', referral())).toEqual({ part: 'consent', look: 'part', words: '1 of 2 asked' });
    expect(standing('why', referral()).words).toBe('2 things it must do');
    expect(standing('children', referral()).words).toBe('2 children');
  });
});

describe('the way back from a dialog', () => {
  it('leads to what opened it, or to the heading of the part it stood in', () => {
    document.body.innerHTML = '<main><h1>Page</h1><section><h2>Part</h2><button>Open</button></section></main>';
    const opener = document.querySelector('button')!;
    const back = wayBack(opener);
    back();
    expect(document.activeElement).toBe(opener);
    opener.remove();
    back();
    expect(document.activeElement?.textContent).toBe('Part');
    document.querySelector('section')?.remove();
    back();
    expect(document.activeElement?.textContent).toBe('Page');
    document.body.innerHTML = '';
  });
});
