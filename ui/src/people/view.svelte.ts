// Whether the people are shown as a list or as a map, for as long as this window is open. The list is
// the master, and what is shown first.

export type PeopleView = 'list' | 'map';

class View {
  shown = $state<PeopleView>('list');
}

export const view = new View();
