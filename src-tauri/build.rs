//! Tells Tauri the one command there is, so that the window's permission for it can be named.

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(&["kith"]);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
        std::process::exit(1);
    }
}
