//! A service with more in it than anybody makes by hand: forty families, forty people and forty
//! actions in one, a conference that is under way, and names in four scripts as long as names get.
//! Made through the one door, before the window opens.

use crate::service::Service;
use crate::way::Way;
use serde_json::{Value, json};

/// Last names of families; some of them come twice, as they do.
const LAST: [&str; 20] = [
    "Begum-Lloyd",
    "Rees",
    "Marchetti",
    "Adeyemi",
    "Walsh",
    "Kowalczyk",
    "Nair",
    "Griffiths",
    "O’Connor",
    "Hollis",
    "Singh",
    "Chaudhry",
    "Mohamud",
    "Price",
    "Webb",
    "Ferreira",
    "Nguyen",
    "Marsh",
    "Dlamini",
    "Evans",
];
const FIRST: [&str; 10] = ["Amara", "Luca", "Niamh", "Tobi", "Carys", "Osian", "Zahra", "Bilal", "Cian", "Ella"];
/// Relations in turn, as the contract spells them.
const RELATIONS: [&str; 10] = [
    "auntMaternal",
    "unclePaternal",
    "cousin",
    "grandmotherPaternal",
    "otherRelative",
    "godparent",
    "friend",
    "neighbour",
    "halfBrother",
    "stepParent",
];
/// Seventy letters and more in Latin; then Polish, Urdu and Panjabi.
pub const LONG: [(&str, &str); 4] = [
    ("Maximiliana-Alexandrina Theodora", "Featherstonehaugh-Cholmondeley-Worthington-Smythe"),
    ("Wawrzyniec Świętopełk", "Brzęczyszczykiewicz-Grzegżółkowski"),
    ("محمد عبدالرحمٰن", "چوہدری"),
    ("ਗੁਰਪ੍ਰੀਤ ਕੌਰ", "ਸਿੱਧੂ ਬਰਾੜ"),
];

/// The service, closed: its file waits to be opened.
pub fn service() -> Service {
    let mut service = Service::started();
    for number in 0..38 {
        let (first, last) = (FIRST[number % FIRST.len()], LAST[number % LAST.len()]);
        let page = service.referral(first, last);
        if number % 3 == 0 {
            accept(&mut service, &page);
        }
    }
    send_back(&mut service);
    long_names(&mut service);
    let mut service = under_way(agreed(service));
    service.desk.close();
    service
}

/// What a referral may not be without, and then its acceptance.
fn accept(service: &mut Service, page: &Value) {
    let referral = &page["referral"];
    let mum = json!({"referral": referral, "relation": "mother", "firstName": "Kelly", "lastName": ""});
    let asks = service.get(json!({"referral": {"addParent": mum}}));
    let consent = &asks["consents"][0]["id"];
    for ask in [
        json!({"setWhy": {"referral": referral, "words": "Who can help when mum is in hospital?"}}),
        json!({"addMust": {"referral": referral, "words": "Everyone sleeps somewhere safe"}}),
        json!({"setConsent": {"consent": consent, "answer": "yes"}}),
        json!({"setSafety": {"referral": referral, "answer": "no"}}),
        json!({"setReferrer": {"referral": referral, "field": "name", "words": "Sam Ortiz, social worker"}}),
        json!({"setReferrer": {"referral": referral, "field": "received", "words": "today"}}),
        json!({"acceptReferral": {"referral": referral}}),
    ] {
        service.get(json!({ "referral": ask }));
    }
}

fn send_back(service: &mut Service) {
    let page = service.referral("Jayden", "Sentback");
    let reason = "Nobody has asked the parents yet. Please speak with them first, and send it again.";
    service.get(json!({"referral": {"sendBack": {"referral": page["referral"], "reason": reason}}}));
}

fn long_names(service: &mut Service) {
    let [(first, last), others @ ..] = LONG;
    let page = service.referral(first, last);
    accept(service, &page);
    for (number, (first, last)) in others.iter().enumerate() {
        relative(service, &page, RELATIONS[number], first, last);
    }
    // A name without a place to break it.
    relative(service, &page, "friend", &"Llanfairpwllgwyngyll".repeat(4), "");
}

/// Forty people, forty actions, eight spells of one child: held, agreed and over.
fn agreed(service: Service) -> Service {
    let mut way = Way::referred_to(service, "Okafor", "no").accepted();
    many_people(&mut way);
    let mut way = way.prepared().held();
    let whole = "ring everybody on the list every Sunday evening after tea, ask how the week was, and write \
        down what anybody is worried about so that it is there when we all meet again";
    let who: Vec<Value> = ["Jean", "Tom", "Kelly", "Luca", "Niamh"].map(|first| way.person(first)).to_vec();
    for number in 0..38 {
        let what = if number % 7 == 0 { whole } else { "have both children for tea" };
        let action = json!({"who": who[number % who.len()], "whoElse": "", "what": what, "whenKind": "from",
            "when": "wed", "checks": "Aunty Comfort from number 14", "ifCant": "Tom fetches them"});
        way.ask("plan", "addAction", action);
    }
    let amara = way.person("Amara");
    for year in 2014..2022 {
        let [from, until] = [format!("1/3/{year}"), format!("1/9/{year}")];
        let kind = if year % 2 == 0 { "childInNeed" } else { "childProtection" };
        let spell = json!({"child": amara, "kind": kind, "from": from, "until": until, "toldBy": "Sam Ortiz"});
        way.ask("outcomes", "addEpisode", spell);
    }
    way.agreed().service
}

/// A family of forty who are writing their plan down, in family view.
fn under_way(service: Service) -> Service {
    let mut way = Way::referred_to(service, "Nowak", "yes").accepted();
    way.restriction("other", "Kelly", None, "");
    many_people(&mut way);
    let mut way = way.prepared().held();
    way.ask("service", "enterFamilyView", json!({}));
    way.service
}

fn many_people(way: &mut Way) {
    let page = way.on_referral("getReferral", json!({}));
    // With the children, their parents and the three who are on every list, forty.
    for number in 0..33 {
        let first = FIRST[1 + number % (FIRST.len() - 1)];
        relative(&mut way.service, &page, RELATIONS[number % RELATIONS.len()], first, LAST[number % LAST.len()]);
    }
}

fn relative(service: &mut Service, page: &Value, relation: &str, first: &str, last: &str) {
    let child = &page["children"][0]["person"]["person"];
    let person = json!({"child": child, "relation": relation, "sameTo": [], "firstName": first, "lastName": last});
    service.get(json!({"people": {"addRelative": person}}));
}
