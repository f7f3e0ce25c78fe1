//! Change rows: what the triggers caught is salted, hashed, linked to the row before it and moved
//! to the history, before the commit. Verifying walks the links.
//!
//! It finds edits before a printed or received head; it does not find an insider who rebuilds the
//! whole chain, nor a cut tail (PROMISES.md).

use crate::base::clock::Dice;
use crate::base::ids::{ActionId, FamilyId, Id, SiteId, StaffId};
use rusqlite::types::Value;
use rusqlite::{Connection, params};

/// A hash.
pub type Hash = [u8; 32];

/// Where a site's chain ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Whose chain.
    pub site: SiteId,
    /// The number of its last row; 0 when it has none.
    pub seq: i64,
    /// The link of its last row.
    pub link: Hash,
}

/// What all rows of one act share.
#[derive(Debug, Clone, Copy)]
pub struct Act<'a> {
    /// This act.
    pub action: ActionId,
    /// Its registered code.
    pub op: &'a str,
    /// Who.
    pub who: StaffId,
    /// In which family.
    pub family: Option<FamilyId>,
    /// Which act it undoes.
    pub undoes: Option<ActionId>,
    /// When, as a hybrid logical stamp.
    pub hlc: i64,
    /// Why, if a reason was asked for.
    pub why: Option<&'a str>,
}

/// A cell that was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The table.
    pub table: String,
    /// The row.
    pub row: [u8; 16],
}

/// The chain is broken at this row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken {
    /// In whose chain.
    pub site: SiteId,
    /// At which row: the first that is missing or does not match.
    pub seq: i64,
}

/// The change that a change was made on top of: whose, and which.
type Base = (Option<SiteId>, Option<i64>);

struct Pending {
    tbl: String,
    row_id: [u8; 16],
    col: String,
    old: Value,
    new: Value,
}

/// Moves every pending row into the history and answers with the new head and the cells.
///
/// # Errors
/// From SQLite.
pub fn seal(
    conn: &Connection,
    act: &Act<'_>,
    mut head: Head,
    dice: &mut dyn Dice,
) -> rusqlite::Result<(Head, Vec<Cell>)> {
    let mut cells = vec![];
    for row in pending(conn)? {
        let mut salt = [0; 16];
        dice.fill(&mut salt);
        let base = base(conn, &row)?;
        let digest = digest(&salt, &row.old, &row.new, act.why);
        head.seq += 1;
        head.link = link(&head, act, &row, base, &digest);
        let mut insert = conn.prepare_cached(
            "INSERT INTO change (site, seq, action, op, who, family, undoes, hlc, tbl, row_id, col,
               old, new, why, salt, digest, base_site, base_seq, link)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
        )?;
        insert.execute(params![
            head.site, head.seq, act.action, act.op, act.who, act.family, act.undoes, act.hlc, row.tbl, row.row_id,
            row.col, row.old, row.new, act.why, salt, digest, base.0, base.1, head.link,
        ])?;
        let cell = Cell { table: row.tbl, row: row.row_id };
        if !cells.contains(&cell) {
            cells.push(cell);
        }
    }
    conn.prepare_cached("DELETE FROM pending_change")?.execute([])?;
    Ok((head, cells))
}

fn pending(conn: &Connection) -> rusqlite::Result<Vec<Pending>> {
    let mut rows = conn.prepare_cached("SELECT tbl, row_id, col, old, new FROM pending_change ORDER BY seq")?;
    let rows = rows.query_map([], |row| {
        Ok(Pending { tbl: row.get(0)?, row_id: row.get(1)?, col: row.get(2)?, old: row.get(3)?, new: row.get(4)? })
    })?;
    rows.collect()
}

/// The change this one was made on top of, so that a merge can tell which was newer.
fn base(conn: &Connection, row: &Pending) -> rusqlite::Result<Base> {
    if row.old == Value::Null && row.col == "id" {
        return Ok((None, None));
    }
    let mut last = conn.prepare_cached(
        "SELECT site, seq FROM change WHERE tbl = ?1 AND row_id = ?2 AND col = ?3 ORDER BY hlc DESC, seq DESC LIMIT 1",
    )?;
    let mut found = last.query(params![row.tbl, row.row_id, row.col])?;
    match found.next()? {
        Some(row) => Ok((row.get(0)?, row.get(1)?)),
        None => Ok((None, None)),
    }
}

/// Length-prefixed fields, so that no two rows have the same bytes; NULL is apart from ''.
struct Fields(blake3::Hasher);

impl Fields {
    fn new(purpose: &str) -> Self {
        Self(blake3::Hasher::new_derive_key(purpose))
    }

    fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.0.update(&[1]).update(&(bytes.len() as u64).to_le_bytes()).update(bytes);
        self
    }

    fn maybe(&mut self, bytes: Option<&[u8]>) -> &mut Self {
        match bytes {
            Some(bytes) => self.bytes(bytes),
            None => {
                self.0.update(&[0]);
                self
            }
        }
    }

    fn value(&mut self, value: &Value) -> &mut Self {
        match value {
            Value::Null => self.maybe(None),
            Value::Integer(number) => self.bytes(b"i").bytes(&number.to_le_bytes()),
            Value::Real(number) => self.bytes(b"r").bytes(&number.to_bits().to_le_bytes()),
            Value::Text(text) => self.bytes(b"t").bytes(text.as_bytes()),
            Value::Blob(blob) => self.bytes(b"b").bytes(blob),
        }
    }

    fn done(&self) -> Hash {
        *self.0.finalize().as_bytes()
    }
}

/// What erasure leaves behind: the hash of what stood here.
fn digest(salt: &[u8], old: &Value, new: &Value, why: Option<&str>) -> Hash {
    let mut fields = Fields::new("Kith 2026 what a change row held");
    fields.bytes(salt).value(old).value(new).maybe(why.map(str::as_bytes)).done()
}

fn link(head: &Head, act: &Act<'_>, row: &Pending, base: Base, digest: &Hash) -> Hash {
    let mut fields = Fields::new("Kith 2026 a change row and the one before it");
    fields
        .bytes(&head.link)
        .bytes(&head.site.bytes())
        .bytes(&head.seq.to_le_bytes())
        .bytes(&act.action.bytes())
        .bytes(act.op.as_bytes())
        .bytes(&act.who.bytes())
        .maybe(act.family.map(|id| id.bytes()).as_ref().map(<[u8; 16]>::as_slice))
        .maybe(act.undoes.map(|id| id.bytes()).as_ref().map(<[u8; 16]>::as_slice))
        .bytes(&act.hlc.to_le_bytes())
        .bytes(row.tbl.as_bytes())
        .bytes(&row.row_id)
        .bytes(row.col.as_bytes())
        .maybe(base.0.map(|site| site.bytes()).as_ref().map(<[u8; 16]>::as_slice))
        .maybe(base.1.map(i64::to_le_bytes).as_ref().map(<[u8; 8]>::as_slice))
        .bytes(digest)
        .done()
}

/// Walks every site's chain. Answers with each head, or with the first break.
///
/// # Errors
/// From SQLite; a break is an answer, not an error.
pub fn verify(conn: &Connection) -> rusqlite::Result<Result<Vec<Head>, Broken>> {
    let mut rows = conn.prepare(
        "SELECT site, seq, action, op, who, family, undoes, hlc, tbl, row_id, col, old, new, why, salt,
           digest, base_site, base_seq, link FROM change ORDER BY site, seq",
    )?;
    let mut rows = rows.query([])?;
    let mut heads: Vec<Head> = vec![];
    while let Some(row) = rows.next()? {
        let site: SiteId = row.get(0)?;
        let before = match heads.last() {
            Some(head) if head.site == site => *head,
            _ => Head { site, seq: 0, link: [0; 32] },
        };
        let seq: i64 = row.get(1)?;
        match check_row(row, before, seq).or_else(unreadable)? {
            Some(head) if before.seq == 0 => heads.push(head),
            Some(head) => {
                heads.pop();
                heads.push(head);
            }
            None => return Ok(Err(Broken { site, seq: before.seq + 1 })),
        }
    }
    Ok(Ok(heads))
}

/// A cell of another type or length than Kith writes is a break, not an error.
fn unreadable(error: rusqlite::Error) -> rusqlite::Result<Option<Head>> {
    match error {
        rusqlite::Error::FromSqlConversionFailure(..) | rusqlite::Error::InvalidColumnType(..) => Ok(None),
        other => Err(other),
    }
}

fn check_row(row: &rusqlite::Row<'_>, before: Head, seq: i64) -> rusqlite::Result<Option<Head>> {
    let op: String = row.get(3)?;
    let why: Option<String> = row.get(13)?;
    let salt: Option<Vec<u8>> = row.get(14)?;
    let kept: Hash = row.get(15)?;
    let held =
        Pending { tbl: row.get(8)?, row_id: row.get(9)?, col: row.get(10)?, old: row.get(11)?, new: row.get(12)? };
    if let Some(salt) = &salt {
        if digest(salt, &held.old, &held.new, why.as_deref()) != kept {
            return Ok(None);
        }
    } else if held.old != Value::Null || held.new != Value::Null {
        return Ok(None);
    }
    let base = (row.get(16)?, row.get(17)?);
    let act =
        SealedAct { action: row.get(2)?, who: row.get(4)?, family: row.get(5)?, undoes: row.get(6)?, hlc: row.get(7)? };
    let head = Head { seq, ..before };
    let linked = act.link(&head, &op, &held, base, &kept);
    let right = seq == before.seq + 1 && linked == row.get::<_, Hash>(18)?;
    Ok(right.then_some(Head { link: linked, ..head }))
}

struct SealedAct {
    action: ActionId,
    who: StaffId,
    family: Option<FamilyId>,
    undoes: Option<ActionId>,
    hlc: i64,
}

impl SealedAct {
    fn link(&self, head: &Head, op: &str, row: &Pending, base: Base, digest: &Hash) -> Hash {
        let act = Act {
            action: self.action,
            op,
            who: self.who,
            family: self.family,
            undoes: self.undoes,
            hlc: self.hlc,
            why: None,
        };
        link(head, &act, row, base, digest)
    }
}
