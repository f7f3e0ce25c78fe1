//! What is being typed is kept, survives a lock and a restart, and is nobody else's.

use kith_tests::service::{PASSPHRASE, RUTH, Service};
use serde_json::json;

#[test]
fn a_draft_survives_a_restart_and_goes_when_the_field_is_saved() {
    let mut service = Service::started();
    let spot = json!({"form": "referral", "about": "r1"});
    let keep = |words: &str| json!({"history": {"keepDraft": {"form": "referral", "about": "r1", "field": "why", "words": words}}});
    service.get(keep("Who can"));
    let kept = service.get(keep("Who can have Zahra"));
    assert_eq!(kept["at"], "09:00");
    service.restart();
    service.unlock(RUTH, PASSPHRASE).expect("unlocked");
    let drafts = service.get(json!({"history": {"listDrafts": spot}}));
    assert_eq!(drafts["drafts"], json!([{"field": "why", "words": "Who can have Zahra", "at": "09:00"}]));
    service.get(json!({"history": {"dropDraft": {"form": "referral", "about": "r1", "field": "why"}}}));
    assert_eq!(service.get(json!({"history": {"listDrafts": spot}}))["drafts"], json!([]));
}

#[test]
fn a_draft_is_no_record() {
    let mut service = Service::started();
    let acts = |service: &mut Service| {
        service.get(json!({"history": {"listHistory": {"family": null, "most": 50}}}))["acts"]
            .as_array()
            .expect("acts")
            .len()
    };
    let before = acts(&mut service);
    service.get(json!({"history": {"keepDraft": {"form": "f", "about": "", "field": "x", "words": "typing"}}}));
    assert_eq!(acts(&mut service), before);
}
