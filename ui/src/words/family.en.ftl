# The top of every page of a family
family-tabs = { $family }: pages
family-about = { $about }. { $stage }
family-tab-referral = Referral
family-tab-people = People
family-tab-preparing = Preparing
family-tab-conference = Conference
family-tab-plan = Plan
family-tab-reviews = Reviews
family-tab-children = Children now
family-tab-closing = Closing
family-tab-file = File
family-closed = This referral is closed and kept as it was. To change it, open it again.
family-to-closing = Go to Closing
