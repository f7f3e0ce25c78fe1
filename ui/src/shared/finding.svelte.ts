// Whether somebody is looking for a family or a person. Any page may begin it; the frame shows it.

class Finding {
  on = $state(false);

  begin = (): void => {
    this.on = true;
  };

  end = (): void => {
    this.on = false;
  };
}

export const finding = new Finding();
