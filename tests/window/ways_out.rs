//! Every way out of the page that we could think of, tried against listeners on this machine.
//! Each way has a listener of its own, so that even a bare connection names the way it took.
//!
//! The first run is Kith as it is: nothing may arrive. The second has no dead proxy: it shows that
//! the listeners do see what gets out, and that the page's policy alone lets no request through.

use kith_tests::window::{Start, Window, until};
use std::io::Read;
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// A name, and a script in which `{u}` is the address of its listener and `{p}` its port.
const WAYS: [(&str, &str); 30] = [
    ("fetch", "fetch('{u}').catch(() => {})"),
    ("fetch without cors", "fetch('{u}', { mode: 'no-cors' }).catch(() => {})"),
    ("XMLHttpRequest", "const x = new XMLHttpRequest(); x.open('GET', '{u}'); x.send()"),
    ("beacon", "navigator.sendBeacon('{u}', 'x')"),
    ("web socket", "new WebSocket('ws://127.0.0.1:{p}/')"),
    ("event source", "new EventSource('{u}')"),
    ("picture", "new Image().src = '{u}'"),
    ("sound", "new Audio('{u}').load()"),
    ("script", "put('script', { src: '{u}' })"),
    ("style sheet", "put('link', { rel: 'stylesheet', href: '{u}' })"),
    ("picture in a style", "document.body.style.backgroundImage = 'url({u})'"),
    ("font", "new FontFace('x', 'url({u})').load().catch(() => {})"),
    ("prefetch", "put('link', { rel: 'prefetch', href: '{u}' })"),
    ("preload", "put('link', { rel: 'preload', as: 'image', href: '{u}' })"),
    ("preconnect", "put('link', { rel: 'preconnect', href: '{u}' })"),
    ("name look-up", "put('link', { rel: 'dns-prefetch', href: '//localhost:{p}/' })"),
    ("frame", "put('iframe', { src: '{u}' })"),
    ("object", "put('object', { data: '{u}' })"),
    ("worker", "new Worker('{u}')"),
    ("worker made of text", "new Worker(URL.createObjectURL(new Blob([\"fetch('{u}')\"])))"),
    ("module", "import('{u}').catch(() => {})"),
    ("form", "put('form', { action: '{u}', method: 'post' }).submit()"),
    ("new window", "window.open('{u}')"),
    ("link to a new window", "put('a', { href: '{u}', target: '_blank' }).click()"),
    ("ping of a link", "put('a', { href: '#x', ping: '{u}' }).click()"),
    ("download", "put('a', { href: '{u}', download: 'x' }).click()"),
    ("refresh", "put('meta', { httpEquiv: 'refresh', content: '0;url={u}' })"),
    ("peer connection", "new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:{p}' }] })"),
    ("location", "location.href = '{u}'"),
    ("top location", "top.location = '{u}'"),
];

const PUT: &str = "const put = (tag, its) => { const made = Object.assign(document.createElement(tag), its);
    document.body.append(made); return made };";

/// Nothing tells that nothing comes: this long must the listeners have heard nothing new.
const QUIET: Duration = Duration::from_millis(750);

/// A port that notes what arrives.
struct Listener {
    port: u16,
    arrived: Arc<Mutex<Vec<String>>>,
}

impl Listener {
    fn new() -> Self {
        let socket = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = socket.local_addr().expect("its address").port();
        let arrived = Arc::new(Mutex::new(vec![]));
        let notes = Arc::clone(&arrived);
        thread::spawn(move || {
            for connection in socket.incoming().flatten() {
                let notes = Arc::clone(&notes);
                thread::spawn(move || note(connection, &notes));
            }
        });
        Self { port, arrived }
    }

    fn heard(&self) -> Vec<String> {
        self.arrived.lock().expect("notes").clone()
    }

    fn has_request(&self) -> bool {
        self.heard().iter().any(|line| line != "a connection")
    }
}

fn note(mut connection: TcpStream, notes: &Mutex<Vec<String>>) {
    notes.lock().expect("notes").push("a connection".into());
    let _ = connection.set_read_timeout(Some(QUIET));
    let mut first = [0; 200];
    if let Ok(length @ 1..) = connection.read(&mut first) {
        let text = String::from_utf8_lossy(&first[..length]);
        notes.lock().expect("notes").push(text.lines().next().unwrap_or_default().to_owned());
    }
}

/// Takes every way, and comes back when the listeners have been quiet.
async fn take_every_way(window: &Window) -> Vec<(&'static str, Listener)> {
    let mut taken = vec![];
    for (name, script) in WAYS {
        let listener = Listener::new();
        let address = format!("http://127.0.0.1:{}/", listener.port);
        let script = script.replace("{u}", &address).replace("{p}", &listener.port.to_string());
        let script = format!("{PUT} try {{ {script} }} catch (error) {{ }}");
        window.page.execute(script.as_str(), vec![]).await.expect(name);
        taken.push((name, listener));
    }
    quiet(&taken).await;
    taken
}

async fn quiet(taken: &[(&str, Listener)]) {
    let count = || taken.iter().map(|(_, listener)| listener.heard().len()).sum::<usize>();
    let mut last = (count(), std::time::Instant::now());
    until("the listeners are quiet", || {
        if count() != last.0 {
            last = (count(), std::time::Instant::now());
        }
        let still = last.1.elapsed() > QUIET;
        async move { still }
    })
    .await;
}

async fn still_here(window: &Window) {
    let address = window.page.current_url().await.expect("an address");
    assert_eq!((address.scheme(), address.host_str()), ("tauri", Some("localhost")));
    assert_eq!(window.page.windows().await.expect("windows").len(), 1, "a second window");
    assert!(!window.text().await.is_empty(), "the page is gone");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_way_out_of_the_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let window = Window::open(folder.path(), &Start::plain()).await;
    let taken = take_every_way(&window).await;
    let out: Vec<_> = taken.iter().filter(|(_, at)| !at.heard().is_empty()).collect();
    let told: Vec<_> = out.iter().map(|(name, at)| format!("{name}: {:?}", at.heard())).collect();
    assert!(told.is_empty(), "{} of {} ways led out: {told:#?}", told.len(), WAYS.len());
    still_here(&window).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_proxy_connections_are_seen_but_no_request_gets_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let window = Window::open(folder.path(), &Start::plain().without_proxy()).await;
    let taken = take_every_way(&window).await;
    let preconnect = taken.iter().find(|(name, _)| *name == "preconnect").expect("it is in the table");
    assert!(!preconnect.1.heard().is_empty(), "the listeners would not have seen a way out");
    let requests: Vec<_> = taken.iter().filter(|(_, at)| at.has_request()).map(|(name, _)| name).collect();
    assert!(requests.is_empty(), "the page's policy let these through: {requests:?}");
    still_here(&window).await;
}
