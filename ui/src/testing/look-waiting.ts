// Looking at every screen while its answer is on its way: /src/testing/look.html?page=waiting&screen=due, or
// &tab=plan. Nothing is ever answered but that the file is open. It is in no build.
import '../kit/css/kit.css';
import { mockIPC } from '@tauri-apps/api/mocks';
import { mount } from 'svelte';
import App from '../App.svelte';
import { router, type Route, type Tab } from '../shared/route.svelte';
import { stands } from './samples';

mockIPC((_command, payload) => {
  const answered = 'service' in (payload as { request: object }).request;
  return answered ? { value: stands(), changed: [], undo: null, saved: null } : new Promise(() => undefined);
});
const asked = new URLSearchParams(location.search);
const tab = asked.get('tab');
const at = asked.get('at') === 'copies' ? ({ at: 'copies' } as const) : {};
if (tab) router.go({ screen: 'family', family: 'f1', referral: 'r1', tab: tab as Tab, ...at });
else router.go({ screen: asked.get('screen') ?? 'due' } as Route);
const target = document.getElementById('app');
if (target) mount(App, { target });
