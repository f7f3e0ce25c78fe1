# Acts
op-make-paper = { $who } made a paper
    .toast = Made a paper

# Problems
problem-paper-letters = No letter shapes here for: { $letters }.
    .next = Write the name in other letters too, and use those on the paper. Nothing was saved.
problem-paper-not-writable = { $file } can’t be written there.
    .next = Choose another folder, or close the file if it is open in another program.
problem-paper-not-saved = { $file } could not be saved.
    .next = Check the drive, and try again.
problem-paper-not-pdf = A paper’s name ends in .pdf, and { $file } does not.
    .next = Choose another name. Nothing was written.
