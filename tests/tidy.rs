//! The house rules, held by a plain test (CONTRIBUTING.md says why each is one): what stands at the
//! top level, who may import whom, how long a file and a function may be, that every module says
//! why it exists, and that no text stands outside the Fluent files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Earlier stages, which a stage may import; `papers` is the page engine and knows `base` alone.
const ORDER: &[&str] = &[
    "base",
    "file",
    "history",
    "staff",
    "people",
    "referral",
    "preparation",
    "conference",
    "plan",
    "review",
    "outcomes",
    "map",
    "printing",
    "closing",
    "counts",
    "due",
    "search",
];

fn checkout() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// The files that git keeps or would keep.
fn files(ending: &str) -> Vec<(String, String)> {
    let listed = std::process::Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(checkout())
        .output()
        .expect("git");
    let names = String::from_utf8(listed.stdout).unwrap();
    let names = names.lines().filter(|name| name.ends_with(ending));
    let read = |name: &str| Some((name.to_owned(), std::fs::read_to_string(checkout().join(name)).ok()?));
    let found: Vec<_> = names.filter_map(read).collect();
    assert!(!found.is_empty(), "no {ending} files");
    found
}

fn none(what: &str, found: Vec<String>) {
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

#[test]
fn the_top_level_is_the_users() {
    let kept = [
        "Cargo.toml",
        "src-tauri",
        "ui",
        "tests",
        "icons",
        "README.md",
        "Cargo.lock",
        "LICENSE",
        "CONTRIBUTING.md",
        "SECURITY.md",
    ];
    let tops: BTreeSet<String> =
        files("").into_iter().filter_map(|(name, _)| Some(name.split('/').next()?.to_owned())).collect();
    none(
        "not asked for",
        tops.into_iter().filter(|top| !top.starts_with('.') && !kept.contains(&top.as_str())).collect(),
    );
}

#[test]
fn files_are_short_enough_to_read() {
    let code = [".rs", ".ts", ".svelte", ".css"].into_iter().flat_map(files);
    let long = code.filter(|(name, text)| text.lines().count() > 500 && !name.contains("/types/"));
    none("over 500 lines", long.map(|(name, _)| name).collect());
}

#[test]
fn functions_are_short_enough_to_read() {
    none("over 50 lines", files(".rs").iter().flat_map(|(name, text)| long_functions(name, text)).collect());
}

/// Formatted code: a function ends at the brace that stands where its `fn` line began.
fn long_functions(name: &str, text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let indent = |line: &str| line.len() - line.trim_start().len();
    let starts = |line: &&str| {
        let line = line.trim_start();
        ["fn ", "pub fn ", "pub(super) fn ", "pub(crate) fn ", "async fn ", "pub async fn ", "const fn "]
            .iter()
            .any(|start| line.starts_with(start))
    };
    let mut found = vec![];
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| starts(line) && !line.ends_with(';')) {
        let end = lines.iter().skip(at).position(|end| end.trim() == "}" && indent(end) == indent(line));
        if end.is_some_and(|length| length > 50) {
            found.push(format!("{name}:{}", at + 1));
        }
    }
    found
}

#[test]
fn every_module_says_why_it_exists() {
    let silent = files(".rs").into_iter().filter(|(_, text)| !text.starts_with("//!"));
    none("no //! at the top", silent.map(|(name, _)| name).collect());
    let scripts = files(".ts").into_iter().filter(|(name, text)| {
        name.starts_with("ui/src")
            && !name.contains("/types/")
            && !name.ends_with(".d.ts")
            && !text.starts_with("/*")
            && !text.starts_with("//")
    });
    none("no comment at the top", scripts.map(|(name, _)| name).collect());
}

/// A stage may use earlier stages, never a later one; only the shell imports Tauri.
#[test]
fn imports_go_one_way() {
    let mut wrong = vec![];
    for (name, text) in files(".rs") {
        let Some(inside) = name.strip_prefix("src-tauri/core/src/") else { continue };
        let stage = inside.split(['/', '.']).next().unwrap_or_default().to_owned();
        let text = without_tests(&name, &text);
        for (used, line) in crate_uses(&text) {
            if !allowed(&stage, &used) {
                wrong.push(format!("{name}: {stage} uses {used}: {line}"));
            }
        }
        if text.contains("tauri::") {
            wrong.push(format!("{name} imports Tauri"));
        }
    }
    none("imports against the order", wrong);
}

fn without_tests(name: &str, text: &str) -> String {
    if name.contains("/tests") {
        String::new()
    } else {
        text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned()
    }
}

fn crate_uses(text: &str) -> Vec<(String, String)> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| {
        line.match_indices("crate::").filter(|(at, _)| !line[..*at].ends_with('$')).map(move |(at, found)| {
            let rest = &line[at + found.len()..];
            let word: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            (word, line.trim().to_owned())
        })
    })
    .filter(|(word, _)| !word.is_empty())
    .collect()
}

fn allowed(stage: &str, used: &str) -> bool {
    let place = |name: &str| ORDER.iter().position(|one| *one == name);
    match (stage, used) {
        ("desk" | "request" | "lib", _) => true,
        // The macro that declares requests is the crate's own, not a stage.
        (_, "requests") => true,
        (one, other) if one == other => true,
        ("papers", other) => other == "base",
        ("printing" | "map", "papers") => true,
        // A name in the history is asked of `staff`, and its context is how every stage is handed the file.
        ("history", "staff") => true,
        // The status of an unlocked file says what the person is.
        ("file", "staff") => true,
        (one, other) => matches!((place(one), place(other)), (Some(one), Some(other)) if other < one),
    }
}

/// The shell knows the door, the request and the problem, and the clock and dice it lends.
#[test]
fn the_shell_imports_only_the_door() {
    let doors = ["desk", "request", "base::problem", "base::clock"];
    let wrong =
        files(".rs").into_iter().filter(|(name, _)| name.starts_with("src-tauri/src/")).flat_map(|(name, text)| {
            let lines: Vec<String> =
                text.lines().filter(|line| line.contains("kith_core::")).map(str::to_owned).collect();
            lines
                .into_iter()
                .filter(|line| !doors.iter().any(|door| line.contains(&format!("kith_core::{door}"))))
                .map(move |line| format!("{name}: {line}"))
        });
    none("the shell knows too much", wrong.collect());
}

/// A UI stage folder imports api, kit, words, shared and itself; kit imports nothing of the others.
#[test]
fn the_pages_folders_keep_to_themselves() {
    let shared = ["api", "kit", "words", "shared"];
    let stages = [
        "file",
        "referral",
        "people",
        "preparation",
        "conference",
        "plan",
        "printing",
        "review",
        "outcomes",
        "closing",
        "counts",
        "due",
        "search",
        "history",
        "safety",
        "contact",
        "scope",
        "settings",
    ];
    let mut wrong = vec![];
    for (name, text) in [".ts", ".svelte"].into_iter().flat_map(files) {
        let Some(inside) = name.strip_prefix("ui/src/") else { continue };
        let Some((folder, _)) = inside.split_once('/') else { continue };
        // The frame puts the stages together; tests and their samples look at all of them.
        if ["frame", "testing"].contains(&folder) || inside.contains(".test.") {
            continue;
        }
        for import in imports(&text) {
            let Some(other) =
                import.strip_prefix("../").map(|rest| rest.split('/').next().unwrap_or_default().to_owned())
            else {
                continue;
            };
            let known = shared.contains(&other.as_str()) || stages.contains(&other.as_str());
            let ok = match folder {
                "kit" | "words" => false,
                "api" => other == "words",
                "shared" => shared.contains(&other.as_str()),
                _ => shared.contains(&other.as_str()),
            };
            if known && other != folder && !ok {
                wrong.push(format!("{name} imports {import}"));
            }
        }
    }
    none("imports across folders", wrong);
}

fn imports(text: &str) -> Vec<String> {
    let lines = text.lines().filter(|line| line.contains("from '") || line.trim_start().starts_with("import '"));
    lines.filter_map(|line| line.split('\'').nth(1).map(str::to_owned)).collect()
}

/// No word a person could read stands in the markup itself.
#[test]
fn no_text_stands_outside_the_fluent_files() {
    let mut found = vec![];
    for (name, text) in files(".svelte") {
        let markup = markup(&text);
        for piece in markup.split('>').skip(1) {
            let words: String = outside_braces(piece.split('<').next().unwrap_or_default());
            if words.chars().filter(|c| c.is_alphabetic()).count() > 1 {
                found.push(format!("{name}: {}", words.trim()));
            }
        }
        for attribute in ["aria-label=\"", "title=\"", "placeholder=\"", "alt=\""] {
            for (at, _) in markup.match_indices(attribute) {
                let value = markup[at + attribute.len()..].split('"').next().unwrap_or_default();
                if outside_braces(value).chars().any(char::is_alphabetic) {
                    found.push(format!("{name}: {attribute}{value}\""));
                }
            }
        }
    }
    none("text outside Fluent", found);
}

/// The part of a component that is neither script nor style nor comment, with `=>` and comparisons
/// inside braces out of the way.
fn markup(text: &str) -> String {
    let mut rest = text.to_owned();
    for (open, close) in [("<script", "</script>"), ("<style", "</style>"), ("<!--", "-->")] {
        while let Some(start) = rest.find(open) {
            let end = rest[start..].find(close).map_or(rest.len(), |end| start + end + close.len());
            rest.replace_range(start..end, "");
        }
    }
    outside_braces(&rest)
}

fn outside_braces(text: &str) -> String {
    let mut depth = 0_usize;
    text.chars()
        .filter(|c| match c {
            '{' => {
                depth += 1;
                false
            }
            '}' => {
                depth = depth.saturating_sub(1);
                false
            }
            _ => depth == 0,
        })
        .collect()
}

/// Every code that the core can say has both its sentences, every act its words, and no message
/// stands twice.
#[test]
fn every_problem_and_every_act_has_its_words() {
    let words = kith_core::base::words::Words::english();
    let mut missing = vec![];
    for ops in kith_core::desk::OPS {
        for op in *ops {
            let toast = format!("op-{}.toast", op.code);
            let keys =
                if op.undoable { vec![format!("op-{}", op.code), toast] } else { vec![format!("op-{}", op.code)] };
            missing.extend(keys.into_iter().filter(|key| !words.has(key)));
        }
    }
    for code in problem_codes() {
        missing.extend(
            [format!("problem-{code}"), format!("problem-{code}.next")].into_iter().filter(|key| !words.has(key)),
        );
    }
    none("no words for", missing);
    none("said twice", doubled());
}

fn problem_codes() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    for (name, text) in files(".rs") {
        if !name.starts_with("src-tauri/core/src") || name.contains("tests") {
            continue;
        }
        for start in ["Problem::new(Kind::", "Self::new(Kind::", "Problem::input(", "opening(", "not_read("] {
            for (at, _) in text.match_indices(start) {
                let call: String = text[at..].chars().take(300).collect();
                let call = call.split("\n}").next().unwrap_or_default().split([';', '?']).next().unwrap_or_default();
                codes.extend(
                    call.split('"')
                        .skip(1)
                        .step_by(2)
                        .filter(|word| word.contains('-') && !word.contains(' '))
                        .map(str::to_owned),
                );
            }
        }
    }
    assert!(codes.len() > 40, "{codes:?}");
    codes
}

fn doubled() -> Vec<String> {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut twice = vec![];
    for (name, text) in files(".ftl") {
        for key in text
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" ="))
        {
            if let Some(before) = seen.insert(key.0.to_owned(), name.clone()) {
                twice.push(format!("{} in {before} and {name}", key.0));
            }
        }
    }
    twice
}

/// The word that is never the family's: what others call a "case" is a referral here.
#[test]
fn words_that_families_never_read() {
    let never = ["case", "cases", "perpetrator", "lac", "non-compliant", "compliant", "bottom lines", "convenor’s"];
    let mut found = vec![];
    for (name, text) in files(".ftl") {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let said = line.split_once('=').map_or(line, |(_, said)| said).to_lowercase();
            let words: Vec<&str> = said.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '’').collect();
            found
                .extend(never.iter().filter(|word| words.contains(word)).map(|word| format!("{name}: {word}: {line}")));
        }
    }
    none("words of another trade", found);
}
