//! A family on its way through the journey, told as the work reads: referred, accepted, prepared,
//! held, agreed.

use crate::service::{PASSPHRASE, RUTH, Service};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A family on its way: the service, its referral, and who is who.
pub struct Way {
    /// The service that looks after them.
    pub service: Service,
    /// Their referral.
    pub referral: Value,
    /// Their family.
    pub family: Value,
}

impl Way {
    /// Two siblings, one of them unborn, with a mum who says yes and a dad who was not asked.
    pub fn referred() -> Self {
        Self::referred_with("no")
    }

    /// The same, with another answer to whether anybody is unsafe with anybody.
    pub fn referred_with(safety: &str) -> Self {
        Self::referred_to(Service::started(), "Okafor", safety)
    }

    /// The same in a service that has others.
    pub fn referred_to(mut service: Service, last_name: &str, safety: &str) -> Self {
        let page = service.referral("Amara", last_name);
        let (referral, family) = (page["referral"].clone(), page["family"].clone());
        let amara = page["children"][0]["person"]["person"].clone();
        let mut way = Self { service, referral, family };
        way.people(json!({"setBorn": {"person": amara, "day": "4", "month": "3", "year": "2012"}}));
        let more = way.on_referral("addChild", json!({"unborn": true}));
        let baby = more["children"][1]["person"]["person"].clone();
        way.people(json!({"setDue": {"person": baby, "due": "in 12 weeks"}}));
        way.on_referral("setWhy", json!({"words": "Who can have Amara when Kelly needs to rest?"}));
        way.on_referral("setReason", json!({"reason": "preBirth"}));
        way.on_referral("addMust", json!({"words": "Amara has a break each week"}));
        way.on_referral("addMust", json!({"words": "There is someone to ring if it goes wrong"}));
        way.on_referral("setSafety", json!({"answer": safety}));
        if safety == "yes" {
            way.on_referral("setSafetyNote", json!({"note": "Kelly must not meet Daniel"}));
        }
        way.on_referral("setReferrer", json!({"field": "name", "words": "Sam Ortiz"}));
        way.on_referral("setReferrer", json!({"field": "received", "words": "yesterday"}));
        let asked =
            way.on_referral("addParent", json!({"relation": "mother", "firstName": "Kelly", "lastName": "Hollis"}));
        let consent = asked["consents"][0]["id"].clone();
        way.service.get(json!({"referral": {"setConsent": {"consent": consent, "answer": "yes"}}}));
        way.on_referral("addParent", json!({"relation": "father", "firstName": "Daniel", "lastName": last_name}));
        way
    }

    /// Accepted, with a grandmother, an uncle and the social worker on the list.
    pub fn accepted(mut self) -> Self {
        self.on_referral("acceptReferral", json!({}));
        for (relation, first) in [("grandmotherMaternal", "Jean"), ("uncleMaternal", "Tom"), ("socialWorker", "Sam")] {
            let page = self.on_referral("getReferral", json!({}));
            self.service.relative(&page, relation, first);
        }
        self
    }

    /// Everyone was seen, the conference is booked for today, and people are coming.
    pub fn prepared(mut self) -> Self {
        for who in ["Amara", "Kelly", "Daniel"] {
            let person = self.person(who);
            let visit = json!({"person": person, "on": "today", "how": "visit", "reached": true, "words": ""});
            self.ask("preparation", "logConversation", visit);
        }
        for who in ["Amara", "Kelly", "Jean", "Tom", "Sam"] {
            let person = self.person(who);
            self.ask("preparation", "setComing", json!({"person": person, "coming": "yes"}));
            self.ask("preparation", "setInvitation", json!({"person": person, "invitation": "given"}));
        }
        let jean = self.person("Jean");
        self.ask("preparation", "setNeeds", json!({"person": jean, "words": "Large print, lift home"}));
        let booking = json!({"day": "today", "from": "10am", "until": "1pm", "place": "St Luke’s hall"});
        self.ask("conference", "bookConference", booking);
        self
    }

    /// Held, with an hour of family time, and written down; not yet decided.
    pub fn held(mut self) -> Self {
        let sitting = self.sitting();
        self.service.get(json!({"conference": {"startConference": {"sitting": sitting}}}));
        for who in ["Amara", "Kelly", "Jean", "Tom", "Sam"] {
            let person = self.person(who);
            let here = json!({"sitting": sitting, "person": person, "here": "inPerson"});
            self.service.get(json!({"conference": {"setHere": here}}));
        }
        self.pass(10);
        let sharing = json!({"sitting": sitting, "stage": "sharingInformation"});
        self.service.get(json!({"conference": {"moveToStage": sharing}}));
        self.pass(25);
        let staying: Vec<Value> = ["Amara", "Kelly", "Jean", "Tom"].map(|who| self.person(who)).to_vec();
        self.service.get(json!({"conference": {"startFamilyTime": {"sitting": sitting, "staying": staying}}}));
        self.pass(60);
        self.service.unlock(RUTH, PASSPHRASE).expect("the passphrase brings Kith back");
        self.write_the_plan();
        self
    }

    fn write_the_plan(&mut self) {
        let (amara, jean, tom) = (self.person("Amara"), self.person("Jean"), self.person("Tom"));
        let words = json!({"child": amara, "words": "I want mornings to be calm"});
        self.ask("plan", "setChildWords", words);
        let tea = json!({"who": jean, "whoElse": "", "what": "have Amara for tea every Wednesday", "whenKind": "from",
            "when": "wed", "checks": "Kelly", "ifCant": "Tom fetches her"});
        let page = self.ask("plan", "addAction", tea);
        let drive = json!({"who": tom, "whoElse": "", "what": "answer the phone, day and night", "whenKind": "by",
            "when": "fri", "checks": "", "ifCant": ""});
        self.ask("plan", "addAction", drive);
        let (must, action) = (page["musts"][0]["must"].clone(), page["actions"][0]["action"].clone());
        let night = json!({"happens": "Kelly is poorly in the night", "then": "Amara rings Jean"});
        self.ask("plan", "addWhatIf", night);
        let serves = json!({"must": must, "action": action, "serves": true});
        self.service.get(json!({"plan": {"setServes": serves}}));
        self.ask("plan", "setMustMet", json!({"must": must, "met": true}));
        self.ask("plan", "setLead", json!({"person": tom}));
    }

    /// Each person said yes, the council agreed, and the conference ended.
    pub fn agreed(mut self) -> Self {
        let sitting = self.sitting();
        let agreeing = json!({"sitting": sitting, "stage": "agreeingThePlan"});
        self.service.get(json!({"conference": {"moveToStage": agreeing}}));
        for who in ["Amara", "Kelly", "Jean", "Tom"] {
            let person = self.person(who);
            self.ask("plan", "setAgreeing", json!({"person": person, "answer": "yes", "words": ""}));
        }
        self.pass(20);
        let decided = json!({"decision": "agreed", "by": "Sam Ortiz", "words": "", "review": "in 6 weeks"});
        self.ask("plan", "decidePlan", decided);
        self.service.get(json!({"conference": {"endConference": {"sitting": sitting}}}));
        self
    }

    /// The sitting that is booked.
    pub fn sitting(&mut self) -> Value {
        self.ask("conference", "getConference", json!({}))["booked"]["sitting"].clone()
    }

    /// Minutes go by.
    pub fn pass(&mut self, minutes: i64) {
        self.service.clock.add(TimeDelta::minutes(minutes));
    }

    /// Days go by.
    pub fn days(&mut self, days: i64) {
        self.service.clock.add(TimeDelta::days(days));
    }

    /// Somebody of the family, by the first word of their name.
    pub fn person(&mut self, first: &str) -> Value {
        let list = self.service.get(json!({"people": {"listPeople": {"family": self.family}}}));
        let rows = list["rows"].as_array().expect("rows").clone();
        let is = |row: &&Value| row["name"].as_str().expect("a name").split(' ').next() == Some(first);
        rows.iter().find(is).unwrap_or_else(|| panic!("{first} is on the list"))["person"].clone()
    }

    /// Writes a restriction down, about somebody and from somebody or everybody.
    pub fn restriction(&mut self, kind: &str, about: &str, from: Option<&str>, gives_away: &str) -> Value {
        let (about, from) = (self.person(about), from.map(|from| self.person(from)));
        self.service.get(json!({"safety": {"addRestriction": {"kind": kind, "about": about, "from": from,
            "basis": "courtOrder", "reason": "", "givesAway": gives_away, "since": "", "until": "",
            "lookAgain": "in 6 months"}}}))
    }

    /// Opens the family's File with the passphrase, given a second time. Answers with what is written down.
    pub fn open_file(&mut self, passphrase: &str) -> Value {
        let asked = json!({"family": self.family, "passphrase": passphrase});
        self.service.get(json!({"safety": {"openFamilyFile": asked}}))
    }

    /// An action in the plan: who, and what.
    pub fn action(&mut self, who: &str, what: &str) {
        self.action_of(who, what, "", "");
    }

    /// An action with who checks, and what happens if they can't.
    pub fn action_of(&mut self, who: &str, what: &str, checks: &str, if_cant: &str) {
        let who = self.person(who);
        let action = json!({"who": who, "whoElse": "", "what": what, "whenKind": "from", "when": "wed",
            "checks": checks, "ifCant": if_cant});
        self.ask("plan", "addAction", action);
    }

    /// Asks about people.
    pub fn people(&mut self, ask: Value) -> Value {
        self.service.get(json!({"people": ask}))
    }

    /// Asks about this referral.
    pub fn on_referral(&mut self, ask: &str, with: Value) -> Value {
        self.ask("referral", ask, with)
    }

    /// A request with this referral in it.
    pub fn with_referral(&self, ask: &str, mut with: Value) -> Value {
        with["referral"] = self.referral.clone();
        json!({ask: with})
    }

    /// Asks a stage about this referral.
    pub fn ask(&mut self, stage: &str, ask: &str, with: Value) -> Value {
        let asked = self.with_referral(ask, with);
        self.service.get(json!({stage: asked}))
    }

    /// Asks for what must be refused; answers with its code and its field.
    pub fn refused(&mut self, stage: &str, ask: &str, with: Value) -> (String, Option<String>) {
        let asked = self.with_referral(ask, with);
        self.service.refused(json!({stage: asked}))
    }

    /// What is due, a line each: `overdue: …`.
    pub fn due(&mut self) -> Vec<String> {
        let page = self.service.get(json!({"due": {"listDue": {}}}));
        let groups = ["overdue", "todayRows", "thisWeek"].map(|group| page[group].as_array().expect("rows").clone());
        let said = |group: &str, row: &Value| format!("{group}: {}", row["what"].as_str().expect("words"));
        let names = ["overdue", "today", "this week"];
        names.iter().zip(&groups).flat_map(|(name, rows)| rows.iter().map(move |row| said(name, row))).collect()
    }
}
