//! What people find afterwards: the file is unlocked as they would, every page and every seal of its history is
//! checked, and so is every backup. What a service holds then is one number, to be compared.

use kith_core::base::clock::Tools;
use kith_core::desk::TABLES;
use kith_core::file::keyfile::{KeyFile, Opened, SlotKind};
use kith_core::file::{KithFile, backup, open};
use kith_tests::acts::{HERS, STICK};
use kith_tests::service::{FILE, SetClock, tools};
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// What is known from before: a passphrase takes half a second, and the same key files and the same backups
/// come again and again.
#[derive(Default, Clone)]
pub struct Ring {
    known: Vec<(Vec<KeyFile>, Vec<Opened>)>,
    /// Backups that were tried out, by what their bytes hash to.
    good: HashSet<String>,
}

impl Ring {
    fn open(&mut self, looked: &open::Looked) -> Result<Vec<Opened>, String> {
        if let Some((_, opened)) = self.known.iter().find(|(found, _)| *found == looked.found.good) {
            return Ok(opened.clone());
        }
        let hint = self.known.last().and_then(|(_, opened)| Some(opened.first()?.slot));
        let mut tried = HERS.iter().map(|hers| looked.try_passphrase(hers, SlotKind::Person, hint, &mut |_, _| {}));
        let opened = tried.find_map(Result::ok).ok_or("Ruth's passphrase does not open it")?;
        self.known.push((looked.found.good.clone(), opened.clone()));
        Ok(opened)
    }
}

/// What a service holds: what is in each table of its file, in one number; none where no file was made yet.
pub type State = Option<BTreeMap<String, u64>>;

/// Opens what lies in a folder as people would; none where no file was made yet.
fn unlocked(folder: &Path, ring: &mut Ring) -> Result<Option<(KithFile, Tools)>, String> {
    let path = folder.join(FILE);
    if !path.exists() {
        return Ok(None);
    }
    let mut tools = tools(&SetClock::default(), folder, 999);
    let looked = open::look(&path, &tools.machine).map_err(|problem| format!("it is not found: {}", problem.code))?;
    let opened = ring.open(&looked)?;
    let unlocked = looked.open(&opened, TABLES, &mut tools);
    let (file, _) = unlocked.map_err(|problem| format!("it does not open: {}", problem.code))?;
    Ok(Some((file, tools)))
}

/// What the service in a folder holds.
///
/// # Errors
/// Why it does not open.
pub fn holds(folder: &Path, ring: &mut Ring) -> Result<State, String> {
    let Some((file, _)) = unlocked(folder, ring)? else { return Ok(None) };
    let state = held(&file);
    file.close();
    state.map(Some)
}

/// The same, and every page, every seal and every backup is checked.
///
/// # Errors
/// What is wrong with it.
pub fn stands(folder: &Path, ring: &mut Ring) -> Result<State, String> {
    let Some((file, tools)) = unlocked(folder, ring)? else { return Ok(None) };
    let state = sound(&file).and_then(|()| held(&file));
    let copies = backups(&file, &tools, folder, ring);
    file.close();
    copies.and_then(|()| kept(&tools, folder, ring))?;
    state.map(Some)
}

/// The codes of every act in the history of what lies in a folder.
///
/// # Errors
/// Why it does not open.
pub fn done(folder: &Path, ring: &mut Ring) -> Result<BTreeSet<String>, String> {
    let Some((file, _)) = unlocked(folder, ring)? else { return Ok(BTreeSet::new()) };
    let codes = file.read(|conn| {
        let mut codes = conn.prepare("SELECT DISTINCT op FROM change")?;
        Ok(codes.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
    });
    file.close();
    codes.map_err(|problem| format!("its history: {}", problem.code))
}

fn sound(file: &KithFile) -> Result<(), String> {
    file.check().map_err(|problem| format!("it is damaged: {}", problem.code))?;
    file.verify_history().map(|_| ()).map_err(|problem| format!("its history: {}", problem.code))
}

fn held(file: &KithFile) -> Result<BTreeMap<String, u64>, String> {
    file.read(|conn| Ok(all_tables(conn)?)).map_err(|problem| format!("its tables: {}", problem.code))
}

fn all_tables(conn: &Connection) -> rusqlite::Result<BTreeMap<String, u64>> {
    // The copy of the key file is put right at every opening; that the passphrase opens it is asked anyhow.
    let mut tables = conn.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'key_file_copy'")?;
    let tables = tables.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    tables.into_iter().map(|table| Ok((table.clone(), everything(conn, &table)?))).collect()
}

/// Every row of a table, in one number.
fn everything(conn: &Connection, table: &str) -> rusqlite::Result<u64> {
    let mut hasher = DefaultHasher::new();
    let mut rows = conn.prepare(&format!("SELECT * FROM \"{table}\""))?;
    let columns = rows.column_count();
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        for at in 0..columns {
            match row.get_ref(at)? {
                ValueRef::Null => 0_u8.hash(&mut hasher),
                ValueRef::Integer(number) => number.hash(&mut hasher),
                ValueRef::Real(number) => number.to_bits().hash(&mut hasher),
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes.hash(&mut hasher),
            }
        }
    }
    Ok(hasher.finish())
}

/// Every copy that has a backup's name is a good one: tried out as the monthly try-out does.
fn backups(file: &KithFile, tools: &Tools, folder: &Path, ring: &mut Ring) -> Result<(), String> {
    for place in [backup::folder(&tools.machine, file.id()), folder.join(STICK)] {
        let all = backup::all(&place);
        for copy in copies(&place) {
            let told = |why: &str| format!("{}: {why}", copy.display());
            let made = all.iter().find(|one| one.path == copy).ok_or_else(|| told("it has no facts"))?;
            if ring.good.insert(made.facts.blake3.clone()) {
                file.try_out(made, TABLES, tools).map_err(|problem| told(problem.code))?;
            } else if !made.whole_length() {
                return Err(told("it has another length"));
            }
        }
    }
    Ok(())
}

/// What going back has kept beside the file opens as any other.
fn kept(tools: &Tools, folder: &Path, ring: &mut Ring) -> Result<(), String> {
    for copy in copies(folder).into_iter().filter(|path| *path != folder.join(FILE)) {
        let told = |why: &str| format!("{}: {why}", copy.display());
        let looked = open::look(&copy, &tools.machine).map_err(|problem| told(problem.code))?;
        let opened = ring.open(&looked)?;
        let with =
            |one: &Opened| KithFile::open_with_key(&copy, looked.id, &one.key, one.key_file.clone(), TABLES).ok();
        let file = opened.iter().find_map(with).ok_or_else(|| told("it opens with no key"))?;
        let good = sound(&file);
        file.close();
        good.map_err(|why| told(&why))?;
    }
    Ok(())
}

fn copies(place: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(place).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "kith")).collect()
}
