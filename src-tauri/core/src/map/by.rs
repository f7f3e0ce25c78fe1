//! A value for each of a row of things. An index that is none of theirs answers with the default, so that
//! no fault in a family's record can stop the map.

/// Values by index.
#[derive(Debug, Clone, Default)]
pub struct By<T>(Vec<T>);

impl<T: Clone + Default> By<T> {
    /// The default for each of so many.
    pub fn new(count: usize) -> Self {
        Self(vec![T::default(); count])
    }

    /// The value of one.
    pub fn at(&self, index: usize) -> T {
        self.0.get(index).cloned().unwrap_or_default()
    }

    /// Sets the value of one; makes room for it.
    pub fn set(&mut self, index: usize, value: T) {
        if index >= self.0.len() {
            self.0.resize(index + 1, T::default());
        }
        if let Some(slot) = self.0.get_mut(index) {
            *slot = value;
        }
    }
}
