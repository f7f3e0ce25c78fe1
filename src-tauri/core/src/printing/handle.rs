//! Requests for papers: what the reader may have is read, the paper made, noted and saved where the
//! person chose. A paper that could not be saved is not noted as made.

use super::copies;
use super::invitation;
use super::out;
use super::plan_copy::{self, Copy};
use super::requests::{PrintInvitation, PrintPeople, PrintPlan, PrintingRequest};
use crate::base::asked::answer;
use crate::base::ids::{FamilyId, PaperId, PersonId, PlanId, ReferralId};
use crate::base::problem::{Kind, Outcome, Problem};
use crate::file::place::file_name;
use crate::file::requests::Saved;
use crate::file::{Op, Write};
use crate::papers::{self, ChildLine, PaperError, Pdf, PeoplePage, PersonLine, people_page, plan_page};
use crate::people;
use crate::staff::{self, Context};
use rusqlite::params;
use serde_json::Value;
use std::path::Path;

/// A paper was made for somebody.
pub const MAKE_PAPER: Op = Op { code: "make-paper", undoable: false };

/// Every act of this stage.
pub const OPS: &[Op] = &[MAKE_PAPER];

/// Answers a request for a paper.
///
/// # Errors
/// What was wrong with it, in words.
pub fn handle(ctx: &mut Context<'_>, request: &PrintingRequest) -> Outcome<Value> {
    match request {
        PrintingRequest::PrintPeople(ask) => answer(ask, print_people(ctx, ask)),
        PrintingRequest::ListCopies(ask) => answer(ask, copies::list(ctx, ask.referral)),
        PrintingRequest::ListOut(ask) => answer(ask, out::list(ctx, ask.family)),
        PrintingRequest::GetCopy(ask) => answer(ask, copies::get(ctx, ask)),
        PrintingRequest::PrintPlan(ask) => answer(ask, print_plan(ctx, ask)),
        PrintingRequest::PrintInvitation(ask) => answer(ask, print_invitation(ctx, ask)),
    }
}

fn print_people(ctx: &mut Context<'_>, ask: &PrintPeople) -> Outcome<Saved> {
    let place = ctx.place.clone().ok_or_else(|| Problem::new(Kind::Input, "cancelled"))?;
    let facts = people_facts(ctx, ask.family)?;
    if facts.children.is_empty() {
        return Err(Problem::new(Kind::Gone, "gone"));
    }
    let pdf = people_page(&facts, ctx.words).map_err(|error| not_made(&error))?;
    save(&place, &pdf, ctx.file.path())?;
    let note = Note {
        family: Some(ask.family),
        kind: "peopleList",
        reader: &facts.reader,
        person: None,
        plan: None,
        referral: None,
        pages: pdf.pages,
    };
    ctx.write(MAKE_PAPER, Some(ask.family), |write| noted(write, note))?;
    Ok(Saved { file_name: file_name(&place), pages: pdf.pages })
}

fn print_plan(ctx: &mut Context<'_>, ask: &PrintPlan) -> Outcome<Saved> {
    let place = ctx.place.clone().ok_or_else(|| Problem::new(Kind::Input, "cancelled"))?;
    let Copy { plan, family, facts, .. } = plan_copy::copy(ctx, ask.referral, ask.reader)?;
    let pdf = plan_page(&facts, ctx.words).map_err(|error| not_made(&error))?;
    save(&place, &pdf, ctx.file.path())?;
    let note = Note {
        family: Some(family),
        kind: "plan",
        reader: &facts.reader,
        person: ask.reader,
        plan: Some((plan, facts.version)),
        referral: None,
        pages: pdf.pages,
    };
    ctx.write(MAKE_PAPER, Some(family), |write| noted(write, note))?;
    Ok(Saved { file_name: file_name(&place), pages: pdf.pages })
}

fn print_invitation(ctx: &mut Context<'_>, ask: &PrintInvitation) -> Outcome<Saved> {
    let place = ctx.place.clone().ok_or_else(|| Problem::new(Kind::Input, "cancelled"))?;
    let (family, facts) = invitation::facts(ctx, ask)?;
    let pdf = papers::invitation(&facts, ctx.words).map_err(|error| not_made(&error))?;
    save(&place, &pdf, ctx.file.path())?;
    let note = Note {
        family: Some(family),
        kind: "invitation",
        reader: &facts.reader,
        person: Some(ask.person),
        plan: None,
        referral: Some(ask.referral),
        pages: pdf.pages,
    };
    ctx.write(MAKE_PAPER, Some(family), |write| noted(write, note))?;
    Ok(Saved { file_name: file_name(&place), pages: pdf.pages })
}

fn people_facts(ctx: &Context<'_>, family: FamilyId) -> Outcome<PeoplePage> {
    let (known, service) = ctx.read(|conn| Ok((people::store::known(conn, family)?, staff::store::service(conn)?)))?;
    let list = people::rules::list(family, &known, ctx.today(), ctx.words);
    let (children, others): (Vec<_>, Vec<_>) = list.rows.into_iter().partition(|row| row.plan_is_for);
    Ok(PeoplePage {
        reader: ctx.me.work_name.clone(),
        printed_on: ctx.today(),
        practice: service.practice,
        children: children.into_iter().map(|row| ChildLine { name: row.name, about: row.age }).collect(),
        people: others.into_iter().map(|row| PersonLine { name: row.name, who: row.relation_words }).collect(),
    })
}

/// What the log holds of a paper.
#[derive(Debug, Clone, Copy)]
pub struct Note<'a> {
    /// About which family.
    pub family: Option<FamilyId>,
    /// Its code.
    pub kind: &'a str,
    /// Who it is for.
    pub reader: &'a str,
    /// Who that is, when they are one of the family's people.
    pub person: Option<PersonId>,
    /// Which plan, and its version.
    pub plan: Option<(PlanId, u32)>,
    /// To which referral's conference it asks.
    pub referral: Option<ReferralId>,
    /// How many pages.
    pub pages: u16,
}

/// Notes that a paper was made.
///
/// # Errors
/// From the file.
pub fn noted(write: &Write<'_>, note: Note<'_>) -> Outcome<()> {
    let (plan, version) = note.plan.unzip();
    write.sql().execute(
        "INSERT INTO paper (id, family, kind, reader, person, plan, version, referral, pages, made_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            write.id::<PaperId>(),
            note.family,
            note.kind,
            note.reader,
            note.person,
            plan,
            version,
            note.referral,
            note.pages,
            write.now()
        ],
    )?;
    Ok(())
}

/// Saves a paper where the person chose: whole, or not at all.
///
/// # Errors
/// Why the disk refused.
pub fn save(place: &Path, pdf: &Pdf, own: &Path) -> Outcome<()> {
    save_file(place, &pdf.bytes, "pdf", own)
}

/// Saves a file of that kind where the person chose: whole, or not at all.
///
/// # Errors
/// Why the disk refused.
pub fn save_file(place: &Path, bytes: &[u8], ending: &str, own: &Path) -> Outcome<()> {
    // It never takes the place of the service's own file, of its keys, or of a device.
    let named_so = place.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending));
    let is_own = place.canonicalize().is_ok_and(|place| own.canonicalize().is_ok_and(|own| place == own));
    let is_other = std::fs::symlink_metadata(place).is_ok_and(|about| !about.is_file());
    if !named_so || is_own || is_other {
        let code = if ending == "pdf" { "paper-not-pdf" } else { "export-not-csv" };
        return Err(Problem::new(Kind::Input, code).text("file", file_name(place)));
    }
    crate::file::keyfile_places::write_whole(place, bytes).map_err(|error| {
        let code = match error.kind() {
            std::io::ErrorKind::StorageFull => "disk-full",
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => "paper-not-writable",
            _ => "paper-not-saved",
        };
        Problem::new(Kind::Saving, code).text("file", file_name(place))
    })
}

/// Why a paper could not be made.
pub fn not_made(error: &PaperError) -> Problem {
    match error {
        PaperError::MissingLetters(letters) => {
            Problem::new(Kind::Input, "paper-letters").text("letters", letters.iter().collect::<String>())
        }
        _ => Problem::new(Kind::Fault, "fault"),
    }
}
