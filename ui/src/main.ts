// Where the page starts. It holds no state of its own: everything shown comes from the core, so
// that a page made anew (on lock, on entering family view) is the same page.
import './kit/css/kit.css';
import { mount } from 'svelte';
import App from './App.svelte';

const target = document.getElementById('app');
if (target) mount(App, { target });
