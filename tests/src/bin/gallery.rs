//! `cargo xtask gallery OUT`: the real window through every place there is, a picture each with a
//! plain name. It refuses to pose: a place that can't be reached by hand has no picture.

use std::process::ExitCode;

#[cfg(target_os = "linux")]
#[tokio::main]
async fn main() -> ExitCode {
    let Some(out) = std::env::args_os().nth(1) else {
        eprintln!("gallery OUT");
        return ExitCode::from(2);
    };
    match kith_tests::gallery::take(std::path::Path::new(&out)).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("gallery: {error}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(not(target_os = "linux"))]
fn main() -> ExitCode {
    eprintln!("gallery: pictures are taken through WebKitWebDriver, which is for Linux");
    ExitCode::FAILURE
}
