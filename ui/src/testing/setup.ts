// What jsdom lacks, so that the page's own code stays plain: a dialog that opens, scrolling, and a
// place on the screen for everything, without which a menu hides.
import { cleanup, configure } from '@testing-library/svelte';
import { afterEach } from 'vitest';

// a slow machine is no fault: waiting ends when what is waited for is there
configure({ asyncUtilTimeout: 60_000 });

HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.setAttribute('open', '');
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.removeAttribute('open');
};
// nothing changes its size here
globalThis.ResizeObserver ??= class {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};
Element.prototype.scrollIntoView ??= () => undefined;
Element.prototype.animate ??= (() => ({ cancel: () => undefined })) as never;
HTMLCanvasElement.prototype.getContext = (() => null) as never;
Element.prototype.getClientRects = () => [new DOMRect(0, 0, 100, 40)] as never;

afterEach(() => cleanup());
