//! Families from easy to cruel, each kept as a scene word for word in tests/golden/map, each looked at.
//! Every name is invented.

use super::geometry::faults;
use super::svg::look;
use super::told::Told;
use crate::map::scene::{MapItem, Scene};
use crate::map::{Hints, layout};
use crate::people::requests::ShownAs;
use std::fmt::Write;
use std::path::Path;

fn check(name: &str, told: &Told) -> Scene {
    let family = told.family();
    let scene = layout(&family, &Hints::default());
    look(name, &scene);
    assert_eq!(faults(&family, &scene), Vec::<String>::new(), "{name}");
    assert_eq!(scene, layout(&family, &Hints::default()), "the same each time");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/map").join(format!("{name}.txt"));
    let found = text(&scene);
    if std::env::var_os("KITH_BLESS").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, &found).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&file).unwrap_or_default(), found, "{name}");
    scene
}

/// A scene in lines that a person can read.
fn text(scene: &Scene) -> String {
    let mut out = format!("{} by {}\n", scene.width, scene.height);
    for home in &scene.homes {
        let _ = writeln!(out, "home {} {}", home.letter, home.called);
    }
    for item in &scene.items {
        let _ = match item {
            MapItem::Ring(ring) => {
                let corners: Vec<String> = ring.corners.iter().map(|p| format!("{},{}", p.x, p.y)).collect();
                writeln!(out, "ring {} {}", scene.homes[ring.home].letter, corners.join(" "))
            }
            MapItem::Line(line) => {
                let couple = if line.couple { " couple" } else { "" };
                let (a, b) = (line.from, line.to);
                writeln!(out, "line {:?}{couple} {},{} {},{}", line.style, a.x, a.y, b.x, b.y)
            }
            MapItem::Slashes(slashes) => writeln!(out, "slashes {} {},{}", slashes.count, slashes.at.x, slashes.at.y),
            MapItem::Person(mark) => {
                let label: Vec<&str> = mark.label.iter().map(|words| words.words.as_str()).collect();
                let plan = if mark.plan_is_for { " plan" } else { "" };
                let died = if mark.died { " died" } else { "" };
                let (x, y) = (mark.at.x, mark.at.y);
                writeln!(out, "person {:?}{plan}{died} {x},{y} [{}] {}", mark.symbol, mark.age, label.join(" / "))
            }
            MapItem::Letter(letter) => writeln!(out, "letter {} {},{}", letter.letter, letter.at.x, letter.at.y),
            MapItem::Words(words) => writeln!(out, "words {},{} {}", words.at.x, words.at.y, words.words),
        };
    }
    out
}

#[test]
fn a_lone_child_with_friends_only() {
    let told = Told::new()
        .child("Zuzanna Zielińska", 2012, "")
        .is("Debbie Sutton", 0, "", "friend Zuzanna")
        .is("Mr Patel", 0, "", "neighbour Zuzanna")
        .is("Dawn Whitfield", 0, "", "socialWorker Zuzanna");
    check("lone-child", &told);
}

#[test]
fn two_parents_and_their_children() {
    let told = Told::new()
        .child("Zahra Mohamud-Griffiths", 2020, "Home")
        .child("Bilal Mohamud-Griffiths", 2016, "Home")
        .is("Ceri Griffiths", 1990, "Home", "mother Zahra, Bilal")
        .is("Abdirahman Mohamud", 1988, "Home", "father Zahra, Bilal")
        .is("Eirlys Griffiths", 1960, "Nain’s", "grandmotherMaternal Zahra, Bilal")
        .is("Hodan Mohamud", 1991, "Hodan’s", "auntPaternal Zahra, Bilal");
    check("two-parents", &told);
}

/// The family in the picture (design/genogram.png), as far as it can be recorded now.
pub fn okafor() -> Told {
    Told::new()
        .child("Amara Okafor", 2012, "12 Elm Close")
        .child("Jayden Okafor", 2010, "Grandma Jean")
        .is("Kelly Hollis", 1990, "12 Elm Close", "mother Amara, Jayden")
        .is("Daniel Okafor", 1986, "", "father Amara, Jayden")
        .is("Leo Marsh", 2016, "Foster home", "halfBrother Amara, Jayden")
        .also("Kelly", "mother Leo")
        .is("Lee Marsh", 1988, "", "father Leo")
        .is("Gareth Price", 1991, "12 Elm Close", "stepParent Amara, Jayden")
        .is("Ella Price", 2021, "12 Elm Close", "halfSister Amara, Jayden, Leo")
        .is("Evan Price", 2021, "12 Elm Close", "halfBrother Amara, Jayden, Leo")
        .also("Kelly", "mother Ella, Evan")
        .also("Gareth", "father Ella, Evan")
        .is("Jean Hollis", 1956, "Grandma Jean", "grandmotherMaternal Amara, Jayden")
        .is("Derek Hollis", 1952, "", "grandfatherMaternal Amara, Jayden")
        .is("Moira Tait", 1953, "", "sister Jean")
        .is("Grace Okafor", 1960, "", "grandmotherPaternal Amara, Jayden")
        .is("Emeka Okafor", 1957, "", "grandfatherPaternal Amara, Jayden")
        .is("Ada Okafor", 1989, "", "auntPaternal Amara, Jayden")
        .is("Tom Hollis", 1984, "Tom and Priya", "uncleMaternal Amara, Jayden")
        .is("Sarah Hollis", 1987, "", "auntMaternal Amara, Jayden")
        .is("Zoe Hollis", 2009, "Tom and Priya", "cousin Amara, Jayden")
        .is("Anil Hollis", 2013, "Tom and Priya", "cousin Amara, Jayden")
        .also("Tom", "father Zoe, Anil")
        .is("Priya Nair", 1985, "Tom and Priya", "mother Zoe, Anil")
        .is("Carol Webb", 1978, "Foster home", "fosterCarer Leo")
        .is("Steve Webb", 1976, "Foster home", "fosterCarer Leo")
        .died("Derek", 2021)
        .couple("Derek", "Jean", "married", 1980, 0)
        .couple("Emeka", "Grace", "married", 1984, 0)
        .couple("Tom", "Priya", "married", 2008, 0)
        .couple("Steve", "Carol", "married", 2001, 0)
        .couple("Kelly", "Daniel", "divorced", 2009, 2014)
        .couple("Kelly", "Lee", "ended", 2015, 2017)
        .couple("Kelly", "Gareth", "livingTogether", 2019, 0)
        .shown("Amara", ShownAs::GirlOrWoman)
        .shown("Jayden", ShownAs::BoyOrMan)
        .shown("Zoe", ShownAs::GirlOrWoman)
        .shown("Anil", ShownAs::BoyOrMan)
        .shown("Carol", ShownAs::GirlOrWoman)
        .shown("Steve", ShownAs::BoyOrMan)
}

#[test]
fn the_family_in_the_picture() {
    check("okafor", &okafor());
}

#[test]
fn four_children_of_four_fathers() {
    let told = Told::new()
        .child("Kai Doyle", 2011, "Mum’s")
        .child("Mia Doyle", 2014, "Mum’s")
        .child("Noah Doyle", 2018, "Mum’s")
        .child("Ivy Doyle", 2022, "Mum’s")
        .is("Shannon Doyle", 1993, "Mum’s", "mother Kai, Mia, Noah, Ivy")
        .is("Craig Bell", 1990, "", "father Kai")
        .is("Jordan Hope", 1992, "", "father Mia")
        .is("Luke Farrow", 1989, "Mum’s", "father Noah; stepParent Ivy")
        .is("Sean Pike", 1991, "", "father Ivy");
    check("four-fathers", &told);
}

#[test]
fn three_partners_and_no_child_with_two_of_them() {
    let told = Told::new()
        .child("Tilly Shaw", 2016, "Dad’s")
        .is("Marcus Shaw", 1986, "Dad’s", "father Tilly")
        .is("Hayley Finch", 1989, "", "mother Tilly")
        .is("Donna Pratt", 1984, "", "otherRelative Tilly")
        .is("Stacey Lowe", 1991, "Dad’s", "stepParent Tilly")
        .is("Robbie Lowe", 2012, "Dad’s", "otherRelative Tilly")
        .also("Stacey", "mother Robbie")
        .is("June Shaw", 1959, "", "grandmotherPaternal Tilly")
        .is("Alan Shaw", 1957, "", "grandfatherPaternal Tilly")
        .is("Eve Marsh", 1961, "", "otherRelative Tilly")
        .couple("Marcus", "Donna", "divorced", 2006, 2011)
        .couple("Marcus", "Hayley", "ended", 0, 2017)
        .couple("Marcus", "Stacey", "civilPartners", 2020, 0)
        .couple("June", "Alan", "separated", 1980, 2004)
        .couple("Alan", "Eve", "livingTogether", 2005, 0);
    check("three-partners", &told);
}

#[test]
fn the_same_couple_twice() {
    let told = Told::new()
        .child("Maisie Boyd", 2012, "Home")
        .child("Alfie Boyd", 2019, "Home")
        .is("Leanne Boyd", 1988, "Home", "mother Maisie, Alfie")
        .is("Ryan Boyd", 1987, "Home", "father Maisie, Alfie")
        .is("Gail Boyd", 1962, "", "grandmotherPaternal Maisie, Alfie")
        .is("Keith Boyd", 1960, "", "grandfatherPaternal Maisie, Alfie")
        .couple("Leanne", "Ryan", "divorced", 2010, 2014)
        .couple("Leanne", "Ryan", "married", 2018, 0)
        .couple("Gail", "Keith", "married", 1982, 0);
    let scene = check("same-couple-twice", &told);
    let slashes = scene.items.iter().filter(|item| matches!(item, MapItem::Slashes(_))).count();
    assert_eq!(slashes, 0, "they are married now");
}

#[test]
fn couples_are_drawn_only_where_one_of_them_belongs_to_the_tree() {
    let told = Told::new()
        .child("Joe Hale", 2013, "")
        .is("Kath Hale", 1985, "", "mother Joe")
        .is("Rose Dunn", 1986, "", "friend Joe")
        .is("Mr Nash", 1950, "", "neighbour Joe")
        .is("Mrs Nash", 1952, "", "neighbour Joe")
        .couple("Kath", "Rose", "livingTogether", 2021, 0)
        .couple("Mr", "Mrs", "married", 0, 0);
    check("couples-around", &told);
}

#[test]
fn five_partners_and_their_own_children() {
    let told = Told::new()
        .child("Ruby Ash", 2015, "")
        .is("Gemma Ash", 1988, "", "mother Ruby")
        .is("Pete Lock", 1985, "", "father Ruby")
        .is("Callum Lock", 2008, "", "halfBrother Ruby")
        .is("Bethany Lock", 2010, "", "halfSister Ruby")
        .is("Jade Lock", 2012, "", "halfSister Ruby")
        .is("Tyler Lock", 2019, "", "halfBrother Ruby")
        .also("Pete", "father Callum, Bethany, Jade, Tyler")
        .is("Ann Reed", 1984, "", "mother Callum")
        .is("Beth Snow", 1986, "", "mother Bethany")
        .is("Cara Wood", 1989, "", "mother Jade")
        .is("Dee Lane", 1992, "", "mother Tyler");
    check("five-partners", &told);
}

#[test]
fn two_mothers() {
    let told = Told::new()
        .child("Robin Fairley", 2017, "Home")
        .is("Helen Fairley", 1984, "Home", "mother Robin")
        .is("Zoë Marsden", 1986, "Home", "mother Robin")
        .is("Pat Fairley", 1955, "", "otherRelative Robin")
        .couple("Helen", "Zoë", "married", 2015, 0);
    check("two-mothers", &told);
}

#[test]
fn nobody_knows_the_parents_names() {
    let told = Told::new()
        .child("Tia Ward", 2013, "Nan’s")
        .child("Reece Ward", 2015, "Nan’s")
        .is("Pauline Ward", 1958, "Nan’s", "grandmotherMaternal Tia, Reece")
        .is("Ron Ward", 1955, "Nan’s", "grandfatherMaternal Tia, Reece")
        .is("Sue Cole", 1961, "", "grandmotherPaternal Tia")
        .is("Mick Ward", 1986, "", "uncleMaternal Tia, Reece");
    check("parents-not-known", &told);
}

#[test]
fn fostered_and_with_a_step_parent_nobody_has_placed() {
    let told = Told::new()
        .child("Leila Haddad", 2012, "Webbs’")
        .child("Sami Haddad", 2014, "Webbs’")
        .is("Nadia Haddad", 1988, "Nadia’s", "mother Leila, Sami")
        .is("Omar Haddad", 1985, "", "father Leila, Sami")
        .is("Karim Aziz", 1990, "", "stepParent Leila, Sami")
        .is("Carol Webb", 1978, "Webbs’", "fosterCarer Leila, Sami")
        .is("Steve Webb", 1976, "Webbs’", "fosterCarer Leila, Sami")
        .is("Yara Haddad", 2005, "", "sister Leila; kinshipCarer Sami")
        .is("Hana Aziz", 2020, "", "halfSister Leila, Sami");
    check("foster-and-step", &told);
}

#[test]
fn five_generations() {
    let told = Told::new()
        .expected("Baby Mills")
        .is("Chelsea Mills", 2009, "Jan’s", "mother Baby")
        .is("Dylan Frost", 2008, "", "father Baby")
        .is("Donna Mills", 1988, "Jan’s", "mother Chelsea")
        .is("Jan Mills", 1967, "Jan’s", "mother Donna")
        .is("Vera Mills", 1944, "", "mother Jan")
        .is("Kyle Mills", 2012, "Jan’s", "brother Chelsea")
        .is("Gary Frost", 1980, "", "father Dylan")
        .is("Lisa Frost", 1982, "", "mother Dylan")
        .is("Holly Frost", 2011, "", "sister Dylan")
        .is("Ray Mills", 1971, "", "brother Jan");
    check("five-generations", &told);
}

#[test]
fn two_who_have_died() {
    let told = Told::new()
        .child("Nia Rhys", 2014, "Mam-gu’s")
        .child("Owain Rhys", 2011, "Mam-gu’s")
        .is("Megan Rhys", 1987, "Mam-gu’s", "mother Nia, Owain")
        .is("Dafydd Rhys", 1985, "", "father Nia, Owain")
        .is("Gwenllian Morgan", 1958, "Mam-gu’s", "grandmotherMaternal Nia, Owain")
        .is("Ifor Morgan", 0, "Mam-gu’s", "grandfatherMaternal Nia, Owain")
        .is("Sian Morgan", 1990, "", "auntMaternal Nia, Owain")
        .is("Baby Morgan", 1992, "", "otherRelative Nia, Owain")
        .died("Dafydd", 2023)
        .died("Ifor", 2009)
        .died("Sian", 0)
        .died("Owain", 2024)
        .died("Baby", 1992);
    check("died", &told);
}

#[test]
fn cousins_who_have_a_child_and_a_man_of_two_generations() {
    let told = Told::new()
        .child("Sana Malik", 2021, "")
        .is("Aisha Malik", 1998, "", "mother Sana")
        .is("Bilal Khan", 1996, "", "father Sana")
        .is("Farida Malik", 1970, "", "mother Aisha")
        .is("Rashid Khan", 1968, "", "father Bilal; brother Farida")
        .is("Zainab Malik", 1945, "", "mother Farida")
        .is("Imran Malik", 2000, "", "brother Aisha")
        .is("Nusrat Shah", 1975, "", "mother Imran");
    check("cousins", &told);
}

#[test]
fn half_brothers_and_sisters_without_a_recorded_parent() {
    let told = Told::new()
        .child("Ellie Hart", 2014, "")
        .child("Josh Hart", 2016, "")
        .is("Becky Hart", 1990, "", "mother Ellie, Josh")
        .is("Corey Lamb", 2010, "", "halfBrother Ellie, Josh")
        .is("Molly Lamb", 2012, "", "halfSister Ellie, Josh; sister Corey")
        .is("Uncle Fred", 1950, "", "otherRelative Ellie")
        .is("Maryam Bartholomew-Featherstonehaugh", 1990, "", "cousin Ellie");
    check("half-siblings", &told);
}

#[test]
fn names_of_every_sort() {
    let told = Told::new()
        .child("محمد عبدالله", 2015, "")
        .child("Nguyễn Thị Mỹ Hạnh", 2017, "")
        .is("Wolfeschlegelsteinhausenbergerdorff Żółć", 1980, "", "mother محمد, Nguyễn")
        .is("J", 0, "", "father محمد, Nguyễn")
        .is("ਹਰਪ੍ਰੀਤ ਕੌਰ", 1950, "", "grandmotherPaternal محمد, Nguyễn");
    check("names", &told);
}

#[test]
fn a_record_that_turns_in_a_circle_still_makes_a_map() {
    let told = Told::new()
        .child("Amy Rowe", 2014, "")
        .is("Kim Rowe", 1990, "", "mother Amy")
        .also("Amy", "mother Kim; brother Kim; halfSister Kim")
        .also("Kim", "father Amy; sister Amy; kinshipCarer Amy")
        .is("Lou Rowe", 1970, "", "mother Kim; brother Amy; stepParent Amy");
    check("circle", &told);
}
