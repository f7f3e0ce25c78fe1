// Whether what opening found has been read. It is told once for each unlock: a screen made anew, such as
// after a new recovery sheet, refuses to tell it again.

class Notices {
  read = $state(false);
}

export const notices = new Notices();
