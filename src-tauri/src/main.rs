//! Kith's shell: one window, the system's dialogs, and one door to the core.
//!
//! It refuses to know anything: no family, no file format, no sentence lives here, and it imports
//! nothing of the core but its door. What it guards is the window: no way out of the page, no
//! driver in a shipped build, no core dump of a process that holds a key.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod away;
mod dialogs;
mod guard;
mod ipc;
mod queue;
#[cfg(feature = "e2e")]
mod seam;
mod system;
mod window;

use queue::Queue;
use std::path::PathBuf;
use std::process::ExitCode;
use tauri::{App, Builder, Manager, RunEvent, Wry};

/// This machine's data folder.
struct Machine(PathBuf);

fn main() -> ExitCode {
    if let Some(refusal) = guard::refusal(|name| std::env::var_os(name).is_some(), cfg!(feature = "e2e")) {
        eprintln!("{refusal}");
        return ExitCode::from(2);
    }
    guard::no_core_dumps();
    match plugins(Builder::default()).setup(set_up).invoke_handler(ipc::answer).build(tauri::generate_context!()) {
        Ok(app) => {
            app.run(|app, event| {
                if let RunEvent::Exit = event {
                    app.state::<Queue>().close();
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("Kith can't open its window: {error}");
            ExitCode::FAILURE
        }
    }
}

fn plugins(builder: Builder<Wry>) -> Builder<Wry> {
    let builder = builder.plugin(tauri_plugin_dialog::init());
    // Tests run side by side and must not find each other, nor each other's window sizes.
    #[cfg(not(feature = "e2e"))]
    let builder = builder
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::forward(app)))
        .plugin(tauri_plugin_window_state::Builder::new().map_label(|_| "main").build());
    builder
}

fn set_up(app: &mut App) -> Result<(), Box<dyn std::error::Error>> {
    let machine = machine_folder(app)?;
    std::fs::create_dir_all(&machine)?;
    // The webview's folder holds no page's data (`incognito`); what it left there goes all the same.
    let _ = std::fs::remove_dir_all(window::folder(&machine));
    let named = std::env::args_os().nth(1).map(PathBuf::from);
    app.manage(Machine(machine.clone()));
    app.manage(Queue::start(app.handle().clone(), machine, named)?);
    window::open(app.handle())?;
    away::watch(app.handle());
    Ok(())
}

/// Where this machine keeps what is not in the file: `KITH_DATA_DIR`, or the system's own place.
/// The variable is honoured in every build: it moves the folder and opens nothing.
fn machine_folder(app: &App) -> tauri::Result<PathBuf> {
    match std::env::var_os("KITH_DATA_DIR") {
        Some(folder) => Ok(PathBuf::from(folder)),
        None => app.path().app_local_data_dir(),
    }
}
