# The family map.
map-age = { $years }
map-age-about = ~{ $years }
map-age-under-one = <1
map-mum-of = { $child }’s mum
map-dad-of = { $child }’s dad
map-not-known = name not known
map-other-relatives = Other relatives
map-around = Around the family
