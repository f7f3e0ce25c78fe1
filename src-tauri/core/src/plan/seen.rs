//! A plan as whoever sees the screen may know it. What is left out is not counted and not numbered: the
//! page is put together from what remains.

use super::Plan;
use crate::conference::family_view::Sight;

/// The plan without what the room may not know.
pub(super) fn seen(plan: Plan, sight: &Sight<'_>) -> Plan {
    let mut plan = plan;
    plan.actions.retain(|action| {
        let said = &action.said;
        let texts = [&said.who_else, &said.what, &said.checks, &said.if_cant];
        said.who.is_none_or(|who| !sight.hides(who)) && texts.into_iter().all(|text| !sight.hides_text(text))
    });
    plan.what_ifs.retain(|one| ![&one.happens, &one.then].into_iter().any(|text| sight.hides_text(text)));
    plan.serves.retain(|(_, action)| plan.actions.iter().any(|one| one.id == *action));
    plan.child_words.retain(|(child, words)| !sight.hides(*child) && !sight.hides_text(words));
    plan.answers.retain(|(person, ..)| !sight.hides(*person));
    for (.., words) in &mut plan.answers {
        *words = sight.text(std::mem::take(words));
    }
    plan.lead = plan.lead.filter(|lead| !sight.hides(*lead));
    if let Some(decided) = &mut plan.decided {
        decided.by = sight.text(std::mem::take(&mut decided.by));
        decided.words = sight.text(std::mem::take(&mut decided.words));
    }
    plan
}
