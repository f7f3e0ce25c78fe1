found-about = { $family }. { $about }
