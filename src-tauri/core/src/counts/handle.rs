//! Requests about counts, each answered in one place.

use super::measures::{About, Behind as Row, Figure, SOURCES, Unit, figures, source};
use super::quarter::Quarter;
use super::requests::*;
use super::{EXPORT, Source, export, store};
use crate::base::asked::answer;
use crate::base::dates::long_date;
use crate::base::ids::FamilyId;
use crate::base::problem::{Kind, Outcome, Problem};
use crate::base::words::Arg;
use crate::file::place::file_name;
use crate::outcomes::rules::then_and_later;
use crate::people::{self, Person, rules as say};
use crate::printing::save_file;
use crate::staff::{self, Context};
use chrono::NaiveDate;
use serde_json::Value;

/// How many quarters stand in the trend.
const TREND: usize = 8;

/// Answers a request about counts.
///
/// # Errors
/// What was wrong with it, in words.
pub fn handle(ctx: &mut Context<'_>, request: &CountsRequest) -> Outcome<Value> {
    match request {
        CountsRequest::GetCounts(ask) => answer(ask, page(ctx, ask)),
        CountsRequest::GetTrend(ask) => answer(ask, trend(ctx, ask)),
        CountsRequest::GetBehind(ask) => answer(ask, behind(ctx, ask)),
        CountsRequest::ExportCounts(ask) => answer(ask, export_counts(ctx, ask)),
    }
}

fn quarter_figures(ctx: &Context<'_>, sources: &[Source], quarter: Quarter) -> Outcome<Vec<Figure>> {
    let facts = ctx.read(|conn| store::facts(conn, sources, quarter, ctx.today()))?;
    Ok(facts.iter().flat_map(|facts| figures(facts, ctx.words)).collect())
}

fn page(ctx: &Context<'_>, ask: &GetCounts) -> Outcome<CountsPage> {
    let today = ctx.today();
    let now = Quarter::of(today);
    let quarter = asked(&ask.quarter, today)?;
    let measures = quarter_figures(ctx, &SOURCES, quarter)?.into_iter().map(measure).collect();
    Ok(CountsPage {
        quarter: quarter.to_string(),
        words: quarter.words(ctx.words),
        as_at: ctx.words.say("counts-as-at", &[("day", Arg::Text(&long_date(today)))]),
        before: quarter.before().to_string(),
        after: (quarter < now).then(|| quarter.after().to_string()),
        over: quarter.last() < today,
        measures,
    })
}

/// The quarter that was asked for; the last whole one when none was.
fn asked(code: &str, today: NaiveDate) -> Outcome<Quarter> {
    if code.is_empty() { Ok(Quarter::of(today).before()) } else { Quarter::read(code) }
}

fn trend(ctx: &Context<'_>, ask: &GetTrend) -> Outcome<Trend> {
    let last = asked(&ask.quarter, ctx.today())?;
    let first = (1..TREND).fold(last, |one, _| one.before());
    let held = ctx.read(|conn| store::held(conn, first, last))?;
    let point = |one: Quarter| {
        let value = held.iter().filter(|day| one == Quarter::of(**day)).count();
        TrendPoint { quarter: one.to_string(), words: one.brief(), value: u32::try_from(value).unwrap_or(u32::MAX) }
    };
    let quarters = std::iter::successors(Some(first), |one| Some(one.after())).take(TREND);
    Ok(Trend { points: quarters.map(point).collect() })
}

fn measure(figure: Figure) -> Measure {
    Measure {
        measure: figure.code,
        group: figure.group,
        value: figure.shown,
        of: figure.denominator.and_then(|of| u32::try_from(of).ok()),
        name: figure.name,
        detail: figure.detail,
        share: figure.rate,
        under: figure.under,
    }
}

fn behind(ctx: &Context<'_>, ask: &GetBehind) -> Outcome<Behind> {
    let figures = quarter_figures(ctx, &[source(&ask.measure)], Quarter::read(&ask.quarter)?)?;
    let gone = || Problem::new(Kind::Gone, "gone");
    let figure = figures.into_iter().find(|figure| figure.code == ask.measure).ok_or_else(gone)?;
    let families: Vec<FamilyId> = figure.behind.iter().map(|row| row.family).collect();
    let children = ctx.read(|conn| people::store::children_of(conn, &families))?;
    let of = |family| children.get(&family).map_or(&[][..], Vec::as_slice);
    let may_open = ctx.may_open()?;
    let listed = figure.behind.iter().filter(|row| may_open.open(row.family));
    let rows = listed.map(|row| said(ctx, row, of(row.family))).collect();
    let count = Arg::Number(i64::try_from(figure.behind.len()).unwrap_or(i64::MAX));
    let title = [("count", count), ("name", Arg::Text(figure.name.as_str()))];
    let unit = export::unit_words(figure.unit, ctx.words);
    Ok(Behind {
        title: ctx
            .words
            .say(if figure.unit == Unit::Child { "counts-behind-children" } else { "counts-behind-others" }, &title),
        rule: export::rule(&figure, ctx.words),
        unit: ctx.words.say(
            if figure.unit == Unit::Day { "counts-behind-unit-days" } else { "counts-behind-unit" },
            &[("unit", Arg::Text(&unit))],
        ),
        measure: figure.code,
        rows,
    })
}

fn said(ctx: &Context<'_>, row: &Row, children: &[Person]) -> BehindRow {
    let (today, words) = (ctx.today(), ctx.words);
    let all: Vec<&Person> = children.iter().collect();
    let name = match row.child.and_then(|child| children.iter().find(|one| one.id == child)) {
        Some(child) => {
            let (name, age) = (say::full_name(child, words), say::age(child, today, words));
            let args = [("name", Arg::Text(name.as_str())), ("age", Arg::Text(age.as_str()))];
            if age.is_empty() { name.clone() } else { words.say("child-with-age", &args) }
        }
        None => say::label(&all, words),
    };
    let about = match row.about {
        About::Nothing => say::about(&all, today, words),
        About::Days(days) => words.say("counts-behind-days", &[("days", Arg::Number(days))]),
        About::Steps(then, later) => then_and_later(then, later, words),
    };
    BehindRow { family: row.family, referral: row.referral, name, about }
}

fn export_counts(ctx: &mut Context<'_>, ask: &ExportCounts) -> Outcome<Exported> {
    let quarter = Quarter::read(&ask.quarter)?;
    let place = ctx.place.clone().ok_or_else(|| Problem::new(Kind::Input, "cancelled"))?;
    let figures = quarter_figures(ctx, &SOURCES, quarter)?;
    let service = ctx.read(staff::store::service)?;
    let bytes = export::csv(&figures, quarter, ctx.today(), &service.name, ctx.words)?;
    save_file(&place, &bytes, "csv", ctx.file.path())?;
    let lines = u32::try_from(figures.len()).unwrap_or(u32::MAX);
    ctx.write(EXPORT, None, |write| store::noted(write, quarter, lines))?;
    Ok(Exported { file_name: file_name(&place), lines })
}
