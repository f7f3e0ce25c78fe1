found-about = { $family }. { $about }
found-about-closed = { $family }, closed. { $about }
