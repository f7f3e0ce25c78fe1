//! What Kith does with backups by itself while nobody asks: one is made, checked, tried out, stopped when somebody
//! comes back, and old ones are thinned out.

use super::{copies, files, page, saved_since};
use chrono::TimeDelta;
use kith_core::desk::Stop;
use kith_tests::service::{PASSPHRASE, RUTH, Service};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

#[test]
fn one_is_tried_out_by_itself_once_a_month() {
    let (mut service, _) = saved_since();
    let never: Stop = Arc::new(|| false);
    service.desk.rest(&never);
    let first = page(&mut service);
    assert_eq!(first["triedWell"], true);
    service.clock.add(TimeDelta::days(29));
    service.desk.rest(&never);
    assert!(page(&mut service)["tried"].as_str().unwrap().contains("Tuesday 24 November"));
    service.clock.add(TimeDelta::days(1));
    service.desk.rest(&never);
    assert!(page(&mut service)["tried"].as_str().unwrap().contains("today"));
}

#[test]
fn two_of_one_minute_are_told_apart() {
    let mut service = Service::started();
    service.lock();
    for seconds in [7, 5] {
        service.clock.add(TimeDelta::seconds(seconds));
        service.unlock(RUTH, PASSPHRASE).expect("unlocks");
        service.referral("Amara", "Okafor");
        service.lock();
    }
    service.unlock(RUTH, PASSPHRASE).expect("unlocks");
    let rows = page(&mut service)["rows"].as_array().expect("rows").clone();
    let when: Vec<&str> = rows.iter().map(|row| row["when"].as_str().expect("words")).collect();
    assert_eq!(when, ["today at 09:00:12", "today at 09:00:07", "today at 09:00:00"]);
}

#[test]
fn a_backup_that_is_stopped_is_thrown_away_and_the_older_one_stays() {
    let (mut service, _) = saved_since();
    let stop: Stop = Arc::new(|| true);
    service.clock.add(TimeDelta::minutes(1));
    service.desk.rest(&stop);
    assert_eq!(copies(&service).len(), 1);
    let folder = copies(&service)[0].parent().unwrap().to_owned();
    assert!(files(&folder, "part").is_empty());
    service.desk.rest(&(Arc::new(|| false) as Stop));
    assert_eq!(copies(&service).len(), 2);
}

#[test]
fn its_check_is_stopped_too() {
    let (mut service, _) = saved_since();
    let folder = copies(&service)[0].parent().unwrap().to_owned();
    // The copy is whole when its length is no longer nothing: one more ask belongs to the copying.
    let asked = Arc::new(AtomicUsize::new(0));
    let stop: Stop = Arc::new(move || {
        let whole = files(&folder, "part").iter().any(|part| std::fs::metadata(part).unwrap().len() > 0);
        whole && asked.fetch_add(1, Ordering::Relaxed) > 0
    });
    service.desk.rest(&stop);
    assert_eq!(copies(&service).len(), 1, "stopped in the check");
}

#[test]
fn old_ones_are_thinned_out_but_never_by_a_clock_that_went_back() {
    let mut service = Service::started();
    let save = |service: &mut Service, day: i64| {
        service.referral("Amara", &format!("Okafor {day}"));
        service.desk.rest(&(Arc::new(|| false) as Stop));
    };
    for day in 0..20 {
        save(&mut service, day);
        service.clock.add(TimeDelta::days(1));
    }
    // From 24 November to 13 December: 12 days, 29 November for its week, and 30 November for its month.
    assert_eq!(copies(&service).len(), 14);
    service.clock.add(TimeDelta::days(-40));
    save(&mut service, 20);
    service.clock.add(TimeDelta::hours(1));
    save(&mut service, 21);
    assert_eq!(copies(&service).len(), 16, "what is old can’t be told from what is new");
}
