// Whether it was said in this session that a practice service holds no real record. Locking forgets it.

class Practice {
  told = $state(false);
}

export const practice = new Practice();
