// Looking at screens without a core: `npx vite`, then /src/testing/look.html?page=plan&scene=empty, a page
// for each look-PAGE.ts here (thread when none is named). It is in no build: only index.html is built.
const pages = import.meta.glob('./look-*.ts');
const page = new URLSearchParams(location.search).get('page') ?? 'thread';
void pages[`./look-${page}.ts`]?.();
