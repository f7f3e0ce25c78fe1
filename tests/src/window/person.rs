//! What a person does in the window: finds a thing by its name, presses it, types into it.

use super::Window;
use super::wait::{until, until_some};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

/// How things are found on the page: JavaScript that defines `named(kind, name, within)`.
pub const HANDS: &str = include_str!("hands.js");

/// Typing where the driver can't: it takes a field in a zoomed window for one that is out of sight.
const TYPE: &str = "const [field, words] = arguments;
    field.focus();
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.blur();";

impl Window {
    /// The thing of this kind (`button`, `field`, `choice`, `heading`, `row`, `tab`) with this name.
    pub async fn find(&self, kind: &str, name: &str, within: Option<&str>) -> WebElement {
        let script = format!("{HANDS} return named(...arguments)");
        let asked = vec![json!(kind), json!(name), json!(within)];
        let found =
            until_some(|| async { self.page.execute(script.as_str(), asked.clone()).await.ok()?.element().ok() });
        match found.await {
            Some(element) => element,
            None => panic!("no {kind} {name:?} in {within:?}; the page shows:\n{}", self.text().await),
        }
    }

    /// Whether such a thing is there now.
    pub async fn has(&self, kind: &str, name: &str) -> bool {
        let script = format!("{HANDS} return named(...arguments) !== null");
        let asked = vec![json!(kind), json!(name), Value::Null];
        let answer = self.page.execute(script.as_str(), asked).await;
        answer.is_ok_and(|answer| answer.json() == &json!(true))
    }

    /// Waits until the page says that something is wrong.
    pub async fn has_alert(&self) {
        let found = until_some(|| async { self.page.find(By::Css("[aria-invalid=true], [role=alert]")).await.ok() });
        assert!(found.await.is_some(), "nothing is wrong on:\n{}", self.text().await);
    }

    /// Presses a button.
    pub async fn press(&self, name: &str) {
        self.press_what(name, None).await;
    }

    /// Presses a button in a named part of the page, such as the row of a person.
    pub async fn press_in(&self, within: &str, name: &str) {
        self.press_what(name, Some(within)).await;
    }

    /// A button that the page drew anew between the look and the press is looked for again: nothing was
    /// pressed then.
    async fn press_what(&self, name: &str, within: Option<&str>) {
        until(name, || async {
            self.open_menu(name).await;
            match self.press_on(&self.find("button", name, within).await).await {
                Ok(()) => true,
                // A press that locks takes the window away before the driver can say that it was pressed.
                Err(error) if format!("{error:?}").contains("NoSuchWindow") => true,
                Err(error) if format!("{error:?}").contains("StaleElementReference") => false,
                Err(error) => panic!("{name}: {error:?}"),
            }
        })
        .await;
    }

    /// Where the window is too narrow for the side bar, its places stand behind Menu.
    async fn open_menu(&self, name: &str) {
        let script = format!("{HANDS} return behindMenu(arguments[0])?.click()");
        self.page.execute(script, vec![json!(name)]).await.expect("the page answers");
    }

    /// The driver aims beside a button in a zoomed window, so there the page is told of the press.
    async fn press_on(&self, button: &WebElement) -> WebDriverResult<()> {
        let element = button.to_json().expect("an element has a JSON form");
        if !self.zoomed {
            // A person scrolls until they see it whole; the driver is content with its edge.
            self.page.execute("arguments[0].scrollIntoView({ block: 'center' })", vec![element]).await?;
            return button.click().await;
        }
        self.page.execute("arguments[0].click()", vec![element]).await.map(|_| ())
    }

    /// Types over what a field holds, and leaves it.
    pub async fn fill(&self, label: &str, words: &str) {
        self.fill_in(None, label, words).await;
    }

    /// The same in a named part of the page.
    pub async fn fill_in(&self, within: Option<&str>, label: &str, words: &str) {
        let field = self.find("field", label, within).await;
        if self.zoomed {
            let element = field.to_json().expect("an element has a JSON form");
            self.page.execute(TYPE, vec![element, json!(words)]).await.expect(label);
            return;
        }
        let typed = async {
            field.clear().await?;
            field.send_keys(words).await?;
            field.send_keys(Key::Tab + "").await
        };
        typed.await.expect(label);
    }

    /// Takes one answer to a question.
    pub async fn choose(&self, question: &str, answer: &str) {
        let choice = self.find("choice", answer, Some(question)).await;
        let script = "(arguments[0].labels?.[0] ?? arguments[0]).click()";
        let element = choice.to_json().expect("an element has a JSON form");
        self.page.execute(script, vec![element]).await.expect(answer);
    }

    /// Takes one of a list (`select`) by its words, or somebody by their name without what they are.
    pub async fn pick(&self, label: &str, words: &str) {
        let list = self.find("field", label, None).await.to_json().expect("an element has a JSON form");
        let script = "const [list, words] = arguments;
            const option = [...list.options].find(({ textContent }) => {
                const said = textContent.trim();
                return said === words || said.startsWith(`${words}, `);
            });
            if (!option) return false;
            list.value = option.value;
            list.dispatchEvent(new Event('input', { bubbles: true }));
            list.dispatchEvent(new Event('change', { bubbles: true }));
            return true;";
        let picked = self.page.execute(script, vec![list, json!(words)]).await.expect(label);
        assert_eq!(picked.json(), &json!(true), "{words:?} is not in {label:?}");
    }

    /// Types where the keyboard is; a Control among the keys is held down.
    pub async fn keys(&self, keys: impl Into<TypingData>) {
        let element = self.page.active_element().await.expect("something has the keyboard");
        let typed = element.send_keys(keys).await;
        // Keys that lock take the window away before the driver can say that they were typed.
        let gone = typed.as_ref().is_err_and(|error| format!("{error:?}").contains("NoSuchWindow"));
        assert!(typed.is_ok() || gone, "keys could not be typed: {typed:?}");
    }

    /// Goes with Tab until the keyboard is on this thing, as somebody without a mouse does.
    pub async fn tab_to(&self, kind: &str, name: &str, within: Option<&str>) {
        let script = format!("{HANDS} return document.activeElement === named(...arguments)");
        self.find(kind, name, within).await;
        let asked = vec![json!(kind), json!(name), json!(within)];
        for _ in 0..120 {
            let there = self.page.execute(script.as_str(), asked.clone()).await;
            if there.is_ok_and(|there| there.json() == &json!(true)) {
                return;
            }
            self.type_keys(Key::Tab + "").await;
        }
        panic!("Tab never came to {kind} {name:?}");
    }

    /// Presses one key after another, wherever the keyboard is.
    pub async fn type_keys(&self, keys: impl Into<TypingData>) {
        self.page.action_chain().send_keys(keys).perform().await.expect("keys can be pressed");
    }

    /// What the desk answers when the page asks it: for a test's beginnings, not for what it shows.
    pub async fn ask(&self, request: Value) -> Result<Value, Value> {
        let script = "const [request, done] = arguments;
            window.__TAURI_INTERNALS__.invoke('kith', { request })
                .then((ok) => done({ ok }), (problem) => done({ problem }));";
        let answer = self.page.execute_async(script, vec![request]).await.expect("the page answers");
        match answer.json().get("ok") {
            Some(reply) => Ok(reply.clone()),
            None => Err(answer.json().get("problem").cloned().unwrap_or_default()),
        }
    }
}
