//! The TypeScript contract, written from the core's own types: what may be asked, and the type of
//! each answer. It refuses hand-written types.

use kith_core::base::asked::Line;
use kith_core::base::problem::Told;
use kith_core::closing::requests::ClosingRequest;
use kith_core::conference::requests::ConferenceRequest;
use kith_core::counts::requests::CountsRequest;
use kith_core::due::requests::DueRequest;
use kith_core::file::backup::requests::BackupsRequest;
use kith_core::file::requests::ServiceRequest;
use kith_core::history::requests::HistoryRequest;
use kith_core::map::requests::MapRequest;
use kith_core::outcomes::requests::OutcomesRequest;
use kith_core::people::contact::requests::ContactRequest;
use kith_core::people::requests::PeopleRequest;
use kith_core::people::safety::requests::SafetyRequest;
use kith_core::plan::requests::PlanRequest;
use kith_core::preparation::requests::PreparationRequest;
use kith_core::printing::requests::PrintingRequest;
use kith_core::referral::requests::ReferralRequest;
use kith_core::request::{Changed, UndoOffer};
use kith_core::review::requests::ReviewRequest;
use kith_core::search::requests::SearchRequest;
use kith_core::staff::requests::StaffRequest;
use kith_core::staff::scope::requests::ScopeRequest;
use std::collections::BTreeSet;
use std::path::Path;
use ts_rs::{Config, ExportError, TS};

/// Writes every type and `contract.ts` into a folder.
///
/// # Errors
/// When a file can't be written.
pub fn write(folder: &Path) -> Result<(), ExportError> {
    let config = Config::new().with_out_dir(folder);
    Told::export_all(&config)?;
    Changed::export_all(&config)?;
    UndoOffer::export_all(&config)?;
    ServiceRequest::export(&config)?;
    BackupsRequest::export(&config)?;
    StaffRequest::export(&config)?;
    ScopeRequest::export(&config)?;
    PeopleRequest::export(&config)?;
    MapRequest::export(&config)?;
    ContactRequest::export(&config)?;
    SafetyRequest::export(&config)?;
    ReferralRequest::export(&config)?;
    HistoryRequest::export(&config)?;
    PrintingRequest::export(&config)?;
    PreparationRequest::export(&config)?;
    ConferenceRequest::export(&config)?;
    PlanRequest::export(&config)?;
    ReviewRequest::export(&config)?;
    OutcomesRequest::export(&config)?;
    ClosingRequest::export(&config)?;
    DueRequest::export(&config)?;
    SearchRequest::export(&config)?;
    CountsRequest::export(&config)?;
    let stages = [
        ("service", ServiceRequest::contract()),
        ("backups", BackupsRequest::contract()),
        ("staff", StaffRequest::contract()),
        ("scope", ScopeRequest::contract()),
        ("people", PeopleRequest::contract()),
        ("map", MapRequest::contract()),
        ("contact", ContactRequest::contract()),
        ("safety", SafetyRequest::contract()),
        ("referral", ReferralRequest::contract()),
        ("history", HistoryRequest::contract()),
        ("printing", PrintingRequest::contract()),
        ("preparation", PreparationRequest::contract()),
        ("conference", ConferenceRequest::contract()),
        ("plan", PlanRequest::contract()),
        ("review", ReviewRequest::contract()),
        ("outcomes", OutcomesRequest::contract()),
        ("closing", ClosingRequest::contract()),
        ("due", DueRequest::contract()),
        ("search", SearchRequest::contract()),
        ("counts", CountsRequest::contract()),
    ];
    std::fs::write(folder.join("contract.ts"), contract(&stages))?;
    Ok(())
}

fn contract(stages: &[(&str, Vec<Line>)]) -> String {
    let types: BTreeSet<&str> = stages
        .iter()
        .flat_map(|(_, lines)| lines)
        .flat_map(|line| [line.with.as_str(), line.answer.as_str()])
        .collect();
    let mut text = String::from("// Written from the core's types by `cargo xtask test`; never by hand.\n");
    for name in types {
        text += &format!("import type {{ {name} }} from './{name}';\n");
    }
    text += "\n/** Everything that may be asked: what is sent, and what comes back. */\nexport interface Asks {\n";
    for (stage, lines) in stages {
        text += &format!("  {stage}: {{\n");
        for line in lines {
            text += &format!("    {}: {{ with: {}; answer: {} }};\n", line.ask, line.with, line.answer);
        }
        text += "  };\n";
    }
    text + "}\n"
}
