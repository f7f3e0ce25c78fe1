# The family map.
map-age = { $years }
map-age-about = ~{ $years }
map-age-under-one = <1
map-years = { $born }–{ $died }
map-died = died { $died }
map-born = born { $born }
map-mum-of = { $child }’s mum
map-dad-of = { $child }’s dad
map-not-known = name not known
map-other-relatives = Other relatives
map-around = Around the family
