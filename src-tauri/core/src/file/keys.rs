//! Keys: the file's own key, each person's identity, and the two things `age` does with them: an
//! identity wrapped by a passphrase, and the file key sealed to every identity's public half.
//!
//! It composes no cryptography of its own.

use age::secrecy::{ExposeSecret, SecretString};
use age::{scrypt, x25519};
use std::io::{Read, Write};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// The work of one try at a passphrase: 2^17 rounds of scrypt, about 0.4 s.
pub const WORK: u8 = 17;
/// The most work a key file may ask of us; less than [`WORK`] is refused as weakened.
pub const MOST_WORK: u8 = 18;

/// The 256-bit key of the file. Wiped when dropped: hygiene, not a promise.
#[derive(Clone, PartialEq, Eq)]
pub struct FileKey(Zeroizing<[u8; 32]>);

/// Names a file before it is opened: the salt that stands in its first sixteen bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct FileId(pub [u8; 16]);

/// Why a key did not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The passphrase is not this slot's, or the sealed key is not for this identity.
    #[error("does not open")]
    Wrong,
    /// The slot asks for more or less work than a Kith slot may.
    #[error("work out of bounds")]
    Work,
    /// Not an age file at all.
    #[error("not a sealed key")]
    Form,
}

impl FileKey {
    /// A key from the dice (or, in a test, a known one).
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The bytes, for SQLCipher and for the seal over the key file.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl std::fmt::Debug for FileKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FileKey(..)")
    }
}

impl FileId {
    /// As hexadecimal, for the names of copies and for SQLCipher's salt.
    pub fn hex(&self) -> String {
        hex(&self.0)
    }
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Passphrases are compared by what they look like: NFKC, and no spaces at the ends.
fn secret(passphrase: &str) -> SecretString {
    SecretString::from(passphrase.trim().nfkc().collect::<String>())
}

/// Wraps an identity in a passphrase.
///
/// # Errors
/// [`KeyError::Form`] if age can't write, which does not happen in memory.
pub fn wrap(identity: &x25519::Identity, passphrase: &str) -> Result<Vec<u8>, KeyError> {
    let mut recipient = scrypt::Recipient::new(secret(passphrase));
    recipient.set_work_factor(WORK);
    encrypt(std::iter::once(&recipient as &dyn age::Recipient), identity.to_string().expose_secret().as_bytes())
}

/// Opens a wrapped identity with a passphrase. Costs about 0.4 s, right or wrong.
///
/// # Errors
/// [`KeyError::Work`] before any work is done when the slot was weakened or would hang us;
/// [`KeyError::Wrong`] when the passphrase is another's.
pub fn unwrap(wrapped: &[u8], passphrase: &str) -> Result<x25519::Identity, KeyError> {
    check_work(wrapped)?;
    let mut identity = scrypt::Identity::new(secret(passphrase));
    identity.set_max_work_factor(MOST_WORK);
    let plain = decrypt(&identity, wrapped)?;
    let text = std::str::from_utf8(&plain).map_err(|_| KeyError::Form)?;
    text.parse().map_err(|_| KeyError::Form)
}

/// The header of a wrapped identity must be one scrypt stanza whose work is within our bounds.
fn check_work(wrapped: &[u8]) -> Result<(), KeyError> {
    let head: Vec<&[u8]> = wrapped.split(|byte| *byte == b'\n').take(2).collect();
    let [_, stanza] = head.as_slice() else { return Err(KeyError::Form) };
    let stanza = std::str::from_utf8(stanza).map_err(|_| KeyError::Form)?;
    let words: Vec<&str> = stanza.split(' ').collect();
    let ["->", "scrypt", _, work] = words.as_slice() else { return Err(KeyError::Form) };
    match work.parse::<u8>() {
        Ok(work) if (WORK..=MOST_WORK).contains(&work) => Ok(()),
        _ => Err(KeyError::Work),
    }
}

/// Seals the file key to everybody's public half.
///
/// # Errors
/// [`KeyError::Form`] when a public half is not one.
pub fn seal(key: &FileKey, publics: &[&str]) -> Result<Vec<u8>, KeyError> {
    let recipients: Vec<x25519::Recipient> =
        publics.iter().map(|public| public.parse().map_err(|_| KeyError::Form)).collect::<Result<_, _>>()?;
    encrypt(recipients.iter().map(|r| r as &dyn age::Recipient), key.bytes())
}

/// Opens the sealed file key with one identity.
///
/// # Errors
/// [`KeyError::Wrong`] when it is not sealed to this identity.
pub fn unseal(identity: &x25519::Identity, sealed: &[u8]) -> Result<FileKey, KeyError> {
    let plain = decrypt(identity, sealed)?;
    let bytes: [u8; 32] = plain.as_slice().try_into().map_err(|_| KeyError::Form)?;
    Ok(FileKey::new(bytes))
}

fn encrypt<'a>(to: impl Iterator<Item = &'a dyn age::Recipient>, plain: &[u8]) -> Result<Vec<u8>, KeyError> {
    let encryptor = age::Encryptor::with_recipients(to).map_err(|_| KeyError::Form)?;
    let mut out = vec![];
    let mut writer = encryptor.wrap_output(&mut out).map_err(|_| KeyError::Form)?;
    writer.write_all(plain).map_err(|_| KeyError::Form)?;
    writer.finish().map_err(|_| KeyError::Form)?;
    Ok(out)
}

fn decrypt(with: &dyn age::Identity, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    let decryptor = age::Decryptor::new(sealed).map_err(|_| KeyError::Form)?;
    let mut reader = decryptor.decrypt(std::iter::once(with)).map_err(|error| match error {
        age::DecryptError::ExcessiveWork { .. } => KeyError::Work,
        _ => KeyError::Wrong,
    })?;
    let mut plain = Zeroizing::new(vec![]);
    reader.read_to_end(&mut plain).map_err(|_| KeyError::Wrong)?;
    Ok(plain)
}
