//! The safety checker in the real window: an invitation that would bring two people together is stopped, goes
//! through with a written reason, and stays marked in File.

use kith_tests::service::PASSPHRASE;
use kith_tests::way::Way;
use kith_tests::window::Window;

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_is_stopped_and_let_through_with_a_reason() {
    let mut way = Way::referred().accepted().prepared();
    way.restriction("mustNotMeet", "Kelly", Some("Daniel"), "");
    let window = Window::of(&mut way.service).await;
    window.press("My families").await;
    window.press("Open Okafor").await;
    window.press_in("Okafor: pages", "Preparing").await;
    window.choose("Invitation of Daniel Okafor", "Given").await;
    window.shows("Daniel must not meet Kelly. This would bring them together.").await;
    window.press("Let it through").await;
    window.shows("It does not say why yet.").await;
    window.fill("Why is it all right, and how are they kept apart?", "He comes an hour later, by the other door").await;
    window.press("Let it through").await;
    window.gone("button", "Let it through").await;
    window.press_in("Okafor: pages", "File").await;
    window.press("Show what is written down").await;
    window.fill("Your passphrase, once more", PASSPHRASE).await;
    window.press("Show it").await;
    window.shows("An invitation of Daniel was let through by Ruth A.").await;
    window.shows("He comes an hour later, by the other door").await;
    window.shows("Not countersigned yet").await;
    window.close().await;
}
