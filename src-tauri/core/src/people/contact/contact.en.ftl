# Acts
op-add-contact = { $who } wrote down how to reach { $name }
    .toast = Wrote down how to reach { $name }
op-set-contact = { $who } changed how to reach { $name }
    .toast = Changed how to reach { $name }
op-remove-contact = { $who } took off a way to reach { $name }
    .toast = Took off a way to reach { $name }
op-set-address = { $who } changed the address of { $name }
    .toast = Changed the address of { $name }

# The address of a home
address-since = Since { $day }
address-until = { $lines }, until { $day }

problem-contact-phone = That is not a phone number.
    .next = Type the number with its area code, like 01632 960001.
problem-contact-email = That is not an e-mail address.
    .next = Type both halves and the @ between them, like name@example.org.
problem-contact-there = That is written down already.
    .next = Change what is there, or type another.
problem-contact-kept = Somebody must not know where they are, so this stands behind your PIN or passphrase.
    .next = Show it first, when nobody else sees the screen.
problem-address-no-home = Nobody has said yet which home they live in.
    .next = Choose the home first, or name it.
