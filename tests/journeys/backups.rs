//! Nothing is lost: a backup at every lock, in two places; the way back to one, from a file that opens and
//! from one that does not; and whoever left does not come back with it.

mod by_itself;

use chrono::TimeDelta;
use kith_tests::service::{PASSPHRASE, RUTH, Service};
use kith_tests::way::Way;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const FIRST: &str = "borrowed kettle orbit moss";
const OWN: &str = "lantern pebble quiet thistle";

fn ask(service: &mut Service, ask: &str, with: Value) -> Result<Value, String> {
    service.ask(json!({"backups": {ask: with}})).map(|reply| reply.value).map_err(|told| told.code)
}

fn page(service: &mut Service) -> Value {
    ask(service, "getBackups", json!({})).expect("the page")
}

/// Each backup's name and place, the newest first.
fn rows(page: &Value) -> Vec<(String, String)> {
    let text = |row: &Value, key: &str| row[key].as_str().expect("words").to_owned();
    page["rows"].as_array().expect("rows").iter().map(|row| (text(row, "backup"), text(row, "place"))).collect()
}

/// The newest backup, to ask for it by.
fn newest(service: &mut Service) -> Value {
    let (backup, place) = rows(&page(service)).remove(0);
    json!({"backup": backup, "place": place})
}

fn with(backup: &Value, more: Value) -> Value {
    let mut asked = backup.clone();
    let fields = asked.as_object_mut().expect("fields");
    fields.extend(more.as_object().expect("fields").clone());
    asked
}

/// Locks, which makes a backup, and unlocks a minute later.
fn lock_and_unlock(service: &mut Service) {
    service.lock();
    service.clock.add(TimeDelta::minutes(1));
    service.unlock(RUTH, PASSPHRASE).expect("unlocks");
}

fn families(service: &mut Service) -> Vec<String> {
    let list = service.get(json!({"referral": {"listFamilies": {"after": 0}}}));
    let rows = list["rows"].as_array().expect("rows");
    let mut labels: Vec<String> = rows.iter().map(|row| row["label"].as_str().expect("a label").to_owned()).collect();
    labels.sort();
    labels
}

/// Where the backups on this computer lie.
fn copies(service: &Service) -> Vec<PathBuf> {
    let folders = std::fs::read_dir(service.folder.path().join("machine/backups")).expect("backups");
    folders.flatten().flat_map(|folder| files(&folder.path(), "kith")).collect()
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("a folder")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == ending))
        .collect();
    found.sort();
    found
}

/// What stands beside the file that is not it.
fn kept_beside(service: &Service) -> Vec<PathBuf> {
    let own = service.file();
    files(service.folder.path(), "kith").into_iter().filter(|path| *path != own).collect()
}

fn flip(path: &Path, at: usize) {
    let mut bytes = std::fs::read(path).expect("bytes");
    bytes[at] ^= 1;
    std::fs::write(path, bytes).expect("written");
}

/// A service with the Okafor family in its backup, and the Begum family saved since.
fn saved_since() -> (Service, Value) {
    let mut service = Service::started();
    service.referral("Amara", "Okafor");
    lock_and_unlock(&mut service);
    let backup = newest(&mut service);
    service.referral("Ayesha", "Begum");
    (service, backup)
}

/// Jo is added and chooses a passphrase of their own.
fn with_jo(service: &mut Service) -> Value {
    let jo = json!({"workName": "Jo B.", "roles": ["facilitator"], "passphrase": FIRST});
    let page = service.get(json!({"staff": {"addStaff": jo}}));
    service.lock();
    service.unlock("Jo B.", FIRST).expect("unlocks");
    service.get(json!({"staff": {"setPassphrase": {"old": FIRST, "passphrase": OWN}}}));
    service.lock();
    service.clock.add(TimeDelta::minutes(1));
    service.unlock(RUTH, PASSPHRASE).expect("unlocks");
    page["here"][1]["staff"].clone()
}

#[test]
fn a_lock_makes_a_backup_and_nothing_new_makes_none() {
    let mut service = Service::started();
    let before = page(&mut service);
    assert_eq!((&before["last"], &before["upToDate"]), (&json!(""), &json!(false)));
    service.referral("Amara", "Okafor");
    lock_and_unlock(&mut service);
    let after = page(&mut service);
    assert_eq!(after["last"], "today at 09:00");
    assert_eq!((rows(&after).len(), &after["upToDate"]), (1, &json!(true)));
    lock_and_unlock(&mut service);
    assert_eq!(rows(&page(&mut service)).len(), 1, "nothing was saved in between");
    service.referral("Ayesha", "Begum");
    assert_eq!(page(&mut service)["upToDate"], false);
    let status = service.get(json!({"service": {"getStatus": {}}}));
    assert_eq!(status["open"]["backedUp"]["words"], "Backed up today at 09:00");
    lock_and_unlock(&mut service);
    assert_eq!(rows(&page(&mut service)).len(), 2);
}

#[test]
fn going_back_brings_what_was_there_and_throws_nothing_away() {
    let (mut service, backup) = saved_since();
    let weight = ask(&mut service, "weighBackup", backup.clone()).expect("weighed");
    assert_eq!(weight["when"], "today at 09:00");
    assert_eq!(weight["acts"], 3, "a referral and two names");
    let session = service.desk.session();
    let wrong = ask(&mut service, "goBack", with(&backup, json!({"passphrase": "not the one I use"})));
    assert_eq!(wrong.expect_err("wrong"), "passphrase-not-yours-here");
    assert_eq!(families(&mut service), ["Begum", "Okafor"]);
    let status = ask(&mut service, "goBack", with(&backup, json!({"passphrase": PASSPHRASE}))).expect("gone back");
    assert_ne!(service.desk.session(), session, "the window is made anew");
    assert_eq!(families(&mut service), ["Okafor"]);

    let kept = kept_beside(&service);
    let [kept] = kept.as_slice() else { panic!("{kept:?}") };
    let name = kept.file_name().unwrap().to_str().unwrap().to_owned();
    assert!(status["open"]["notice"].as_str().unwrap().contains(&name), "{status}");
    let history = service.get(json!({"history": {"listHistory": {"family": null, "most": 50}}}));
    assert_eq!(history["acts"][0]["words"], "Ruth A. went back to a backup");

    // It is a file to work on: saved, locked, unlocked, and checked whole with two sites in it.
    service.referral("Tom", "Hollis");
    lock_and_unlock(&mut service);
    assert_eq!(families(&mut service), ["Hollis", "Okafor"]);
    let checked = ask(&mut service, "checkFile", json!({})).expect("whole");
    assert_eq!(checked["seals"].as_array().unwrap().len(), 2, "later saves have numbers of their own");

    // And what was kept opens with everything that was in it.
    service.lock();
    service.ask_at(json!({"service": {"openFile": {}}}), Some(kept.clone())).expect("looked at");
    service.unlock(RUTH, PASSPHRASE).expect("unlocks");
    assert_eq!(families(&mut service), ["Begum", "Okafor"]);
}

#[test]
fn what_keeps_people_apart_is_named_before_it_is_left_behind() {
    let mut way = Way::referred();
    lock_and_unlock(&mut way.service);
    let backup = newest(&mut way.service);
    let weigh = |way: &mut Way| ask(&mut way.service, "weighBackup", backup.clone()).expect("weighed");
    assert_eq!((&weigh(&mut way)["safety"], &weigh(&mut way)["acts"]), (&json!(""), &json!(0)));
    way.restriction("mustNotMeet", "Kelly", Some("Daniel"), "");
    let weight = weigh(&mut way);
    assert!(weight["safety"].as_str().unwrap().starts_with("One of them is about who must not meet"), "{weight}");
    assert_eq!(weight["acts"], 1, "that somebody looked is nothing that is lost");
}

#[test]
fn what_was_closed_since_stays_closed_when_the_file_goes_back() {
    let mut service = Service::started();
    let (okafor, begum) = (service.referral("Amara", "Okafor"), service.referral("Ayesha", "Begum"));
    let jo = with_jo(&mut service);
    let scope = |service: &mut Service, ask: &str, with: Value| service.get(json!({"scope": {ask: with}}));
    for page in [&okafor, &begum] {
        scope(&mut service, "assign", json!({"family": page["family"], "staff": jo}));
    }
    lock_and_unlock(&mut service);
    let backup = newest(&mut service);
    scope(&mut service, "unassign", json!({"family": okafor["family"], "staff": jo}));
    scope(&mut service, "setRestricted", json!({"family": okafor["family"], "on": true}));
    scope(&mut service, "markOwn", json!({"family": begum["family"], "staff": jo}));
    ask(&mut service, "goBack", with(&backup, json!({"passphrase": PASSPHRASE}))).expect("gone back");
    assert_eq!(families(&mut service), ["Begum", "Okafor"], "Ruth opens both");
    let team = scope(&mut service, "whoWorks", json!({"family": okafor["family"]}));
    assert_eq!(team["restricted"], true);
    service.lock();
    service.unlock("Jo B.", OWN).expect("unlocks");
    assert!(families(&mut service).is_empty());
    let people = |page: &Value| json!({"people": {"listPeople": {"family": page["family"]}}});
    assert_eq!(service.refused(people(&okafor)).0, "family-not-yours");
    assert_eq!(service.refused(people(&begum)).0, "gone", "one’s own reads as if it were not there");
}

#[test]
fn a_file_that_is_damaged_missing_or_empty_is_opened_from_its_backup() {
    type Harm = (&'static str, &'static str, fn(&Path));
    let harms: [Harm; 5] = [
        ("a flipped bit in page 1", "file-damaged", |file| flip(file, 1000)),
        ("its own number changed", "file-damaged", |file| flip(file, 3)),
        ("cut short", "file-cut-short", |file| {
            let bytes = std::fs::read(file).unwrap();
            std::fs::write(file, &bytes[..bytes.len() - 100]).unwrap();
        }),
        ("no bytes at all", "file-empty", |file| std::fs::write(file, "").unwrap()),
        ("gone", "file-not-there", |file| std::fs::remove_file(file).unwrap()),
    ];
    for (what, code, harm) in harms {
        let (mut service, _) = saved_since();
        lock_and_unlock(&mut service);
        service.lock();
        harm(&service.file());
        let told = service.unlock(RUTH, PASSPHRASE).expect_err(what);
        let code = if what == "its own number changed" { told.code.as_str() } else { code };
        assert_eq!(told.code, code, "{what}");
        let list = ask(&mut service, "listBackups", json!({})).expect("listed");
        let (backup, place) = rows(&list).remove(0);
        let asked = json!({"backup": backup, "place": place, "workName": RUTH});
        service.clock.add(TimeDelta::minutes(2));
        let wrong = ask(&mut service, "rescueFile", with(&asked, json!({"passphrase": "not the one I use"})));
        assert_eq!(wrong.expect_err(what), "passphrase-wrong");
        let status = ask(&mut service, "rescueFile", with(&asked, json!({"passphrase": PASSPHRASE}))).expect(what);
        assert_eq!(status["door"], "open", "{what}");
        assert_eq!(families(&mut service), ["Begum", "Okafor"], "{what}");
        assert_eq!(kept_beside(&service).len(), usize::from(what != "gone"), "{what}: what was there is kept");
        lock_and_unlock(&mut service);
        assert_eq!(families(&mut service), ["Begum", "Okafor"], "{what}, after a lock");
    }
}

#[test]
fn a_file_that_opens_is_gone_back_from_by_its_administrator_alone() {
    let (mut service, _) = saved_since();
    with_jo(&mut service);
    let backup = newest(&mut service);
    service.lock();
    let asked = with(&backup, json!({"workName": "Jo B.", "passphrase": OWN}));
    assert_eq!(ask(&mut service, "rescueFile", asked).expect_err("it opens"), "file-is-sound");
    assert!(kept_beside(&service).is_empty());
    assert!(files(service.folder.path(), "part").is_empty(), "nothing is left over");
    service.unlock("Jo B.", OWN).expect("unlocks");
    let asked = with(&backup, json!({"passphrase": OWN}));
    assert_eq!(ask(&mut service, "goBack", asked).expect_err("a facilitator"), "refused");
}

#[test]
fn whoever_left_does_not_come_back_with_a_backup() {
    let (mut service, _) = saved_since();
    let jo = with_jo(&mut service);
    let with_them = newest(&mut service);
    service.get(json!({"staff": {"removeStaff": {"staff": jo}}}));
    lock_and_unlock(&mut service);
    ask(&mut service, "goBack", with(&with_them, json!({"passphrase": PASSPHRASE}))).expect("gone back");
    let here = service.get(json!({"staff": {"listStaff": {}}}))["here"].as_array().unwrap().len();
    assert_eq!(here, 1);
    service.lock();
    assert_eq!(service.unlock("Jo B.", OWN).expect_err("left").code, "passphrase-wrong");
    service.clock.add(TimeDelta::minutes(2));
    service.unlock(RUTH, PASSPHRASE).expect("Ruth does");

    // Nor from a damaged file, by the backup's own key file.
    service.lock();
    flip(&service.file(), 1000);
    let asked = with(&with_them, json!({"workName": "Jo B.", "passphrase": OWN}));
    assert_eq!(ask(&mut service, "rescueFile", asked).expect_err("left"), "passphrase-wrong");
}

#[test]
fn the_passphrases_of_now_stay_when_an_older_backup_is_gone_back_to() {
    let (mut service, backup) = saved_since();
    service.get(json!({"staff": {"setPassphrase": {"old": PASSPHRASE, "passphrase": OWN}}}));
    with_them_changed(&mut service);
    ask(&mut service, "goBack", with(&backup, json!({"passphrase": OWN}))).expect("gone back");
    service.lock();
    assert_eq!(service.unlock(RUTH, PASSPHRASE).expect_err("replaced").code, "passphrase-wrong");
    service.clock.add(TimeDelta::minutes(2));
    service.unlock(RUTH, OWN).expect("unlocks");
    assert_eq!(families(&mut service), ["Okafor"]);
}

#[test]
fn whoever_went_back_too_far_goes_forward_again() {
    let (mut service, oldest) = saved_since();
    with_them_changed(&mut service);
    lock_and_unlock(&mut service);
    let later = newest(&mut service);
    ask(&mut service, "goBack", with(&oldest, json!({"passphrase": PASSPHRASE}))).expect("gone back");
    assert_eq!(families(&mut service), ["Okafor"]);
    lock_and_unlock(&mut service);
    ask(&mut service, "goBack", with(&later, json!({"passphrase": PASSPHRASE}))).expect("gone forward");
    assert_eq!(families(&mut service), ["Begum", "Okafor"]);

    // The file as it was before lies under the lock of then, and is opened as any other.
    let (kept, own) = (kept_beside(&service).remove(0), service.file());
    service.desk.close();
    service.desk.choose(&kept);
    service.unlock(RUTH, PASSPHRASE).expect("unlocks");
    assert_eq!(families(&mut service), ["Begum", "Okafor"]);
    service.desk.close();
    service.desk.choose(&own);
    service.unlock(RUTH, PASSPHRASE).expect("unlocks");

    // And when the file that was gone back to is damaged before the other lock was seen by it.
    lock_and_unlock(&mut service);
    ask(&mut service, "goBack", with(&oldest, json!({"passphrase": PASSPHRASE}))).expect("gone back");
    service.lock();
    flip(&service.file(), 1000);
    let asked = with(&oldest, json!({"workName": RUTH, "passphrase": PASSPHRASE}));
    ask(&mut service, "rescueFile", asked).expect("opened");
    let forward = ask(&mut service, "goBack", with(&later, json!({"passphrase": PASSPHRASE})));
    forward.expect("gone forward");
    assert_eq!(families(&mut service), ["Begum", "Okafor"]);
}

/// The lock is changed too, so that the backup lies under another key than the file.
fn with_them_changed(service: &mut Service) {
    service.get(json!({"service": {"changeLock": {}}}));
}

#[test]
fn the_second_place_gets_every_backup_and_is_asked_for() {
    let mut service = Service::started();
    assert_eq!(page(&mut service)["secondLate"], true);
    let stick = service.folder.path().join("Blue stick");
    std::fs::create_dir(&stick).unwrap();
    let own = service.folder.path().to_owned();
    let beside = service.ask_at(json!({"backups": {"choosePlace": {}}}), Some(own)).expect_err("beside the file");
    assert_eq!(beside.code, "backup-place-same");
    let chosen = service.ask_at(json!({"backups": {"choosePlace": {}}}), Some(stick.clone())).expect("chosen").value;
    assert_eq!((&chosen["second"]["name"], &chosen["secondLate"]), (&json!("Blue stick"), &json!(false)));
    assert_eq!(files(&stick, "kith").len(), 1);
    service.referral("Amara", "Okafor");
    lock_and_unlock(&mut service);
    assert_eq!(files(&stick, "kith").len(), 2);
    assert_eq!(files(&stick, "kith-keys").len(), 2, "each with its own keys");
    let places: Vec<String> = rows(&page(&mut service)).into_iter().map(|(_, place)| place).collect();
    assert_eq!(places, ["first", "second", "first", "second"]);

    // Pulled out: the backup on this computer is made all the same, and it is said.
    let away = service.folder.path().join("in a pocket");
    std::fs::rename(&stick, &away).unwrap();
    service.referral("Ayesha", "Begum");
    service.clock.add(TimeDelta::minutes(1));
    let made = ask(&mut service, "backUpNow", json!({})).expect("made");
    assert!(made["trouble"].as_str().unwrap().starts_with("The second place can’t be reached now."), "{made}");
    assert_eq!((&made["upToDate"], &made["second"]["there"]), (&json!(true), &json!(false)));
    service.clock.add(TimeDelta::days(7));
    assert_eq!(page(&mut service)["secondLate"], true, "a week without it");
    let status = service.get(json!({"service": {"getStatus": {}}}));
    assert_eq!(status["open"]["backedUp"]["late"], true);

    // Plugged in again; this computer's own backups are lost, and the stick's opens the damaged file.
    std::fs::rename(&away, &stick).unwrap();
    let again = ask(&mut service, "backUpNow", json!({})).expect("made");
    assert_eq!((&again["trouble"], &again["secondLate"]), (&json!(""), &json!(false)));
    service.lock();
    std::fs::remove_dir_all(service.folder.path().join("machine/backups")).unwrap();
    flip(&service.file(), 1000);
    let list = ask(&mut service, "listBackups", json!({})).expect("listed");
    let (backup, place) = rows(&list).remove(0);
    assert_eq!(place, "second");
    let asked = json!({"backup": backup, "place": place, "workName": RUTH, "passphrase": PASSPHRASE});
    ask(&mut service, "rescueFile", asked).expect("opened");
    assert_eq!(families(&mut service), ["Begum", "Okafor"]);
}

#[test]
fn a_backup_that_has_rotted_is_found_and_never_used() {
    let (mut service, backup) = saved_since();
    let tried = ask(&mut service, "tryOut", json!({})).expect("tried");
    assert_eq!(tried["triedWell"], true);
    flip(&copies(&service)[0], 5000);
    assert_eq!(ask(&mut service, "tryOut", json!({})).expect_err("rotten"), "backup-rotten");
    assert_eq!(page(&mut service)["triedWell"], false);
    let asked = with(&backup, json!({"passphrase": PASSPHRASE}));
    assert_eq!(ask(&mut service, "goBack", asked).expect_err("rotten"), "backup-rotten");
    assert_eq!(families(&mut service), ["Begum", "Okafor"], "the file is as it was");
}

#[test]
fn a_lost_key_file_is_found_beside_a_backup() {
    let (mut service, _) = saved_since();
    lock_and_unlock(&mut service);
    service.lock();
    std::fs::remove_file(service.file().with_extension("kith-keys")).unwrap();
    std::fs::remove_dir_all(service.folder.path().join("machine/keys")).unwrap();
    let status = service.unlock(RUTH, PASSPHRASE).expect("unlocks").value;
    assert!(status["open"]["notice"].as_str().unwrap().starts_with("The key file beside your service was missing"));
}

#[test]
fn a_clock_that_went_back_is_said_and_keeps_the_order_of_what_was_saved() {
    let mut service = Service::started();
    service.clock.add(TimeDelta::days(3));
    service.referral("Amara", "Okafor");
    lock_and_unlock(&mut service);
    let status = service.get(json!({"service": {"getStatus": {}}}));
    assert_eq!(status["open"]["notice"], Value::Null);
    service.lock();
    service.clock.add(TimeDelta::days(-3));
    let status = service.unlock(RUTH, PASSPHRASE).expect("unlocks").value;
    let notice = status["open"]["notice"].as_str().expect("a notice");
    assert!(notice.contains("saved in this file on Friday 27 November at 09:00"), "{notice}");
    service.referral("Ayesha", "Begum");
    let history = service.get(json!({"history": {"listHistory": {"family": null, "most": 50}}}));
    assert!(history["acts"][0]["words"].as_str().unwrap().contains("Begum"), "the newest stands first: {history}");
}
