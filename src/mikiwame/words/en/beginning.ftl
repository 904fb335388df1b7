### What `mikiwame new` asks and says.

ask-title = Title, as it is printed
ask-title_en = Title in English
ask-category = Category, as a slug
ask-category_title = Title of the category
ask-source_kinds = Kinds of sources, those whose word counts for more first
ask-timezone = Time zone
ask-name = Name, as it is printed
ask-form = Legal form
ask-roles = Roles
ask-web = Its own site
ask-organisers = Who holds it, as slugs
ask-kind = Whose word it is
ask-url = Address of the page
ask-on = The day you read the page
ask-certification = A certification that it tells of, as a slug
ask-field = What it tells of it
ask-text = The text, as the page prints it
usual = { " " }[{ $answer }]
choices = { " " }({ $choices })

written = Written: { $path }
others = The check has { $count } { $count ->
        [one] more thing
       *[other] more things
    } to say of this market: mikiwame check{ $options }

next-catalogue = Next: mikiwame new market NAME --catalogue { $folder }/catalogue
next-market = Next: mikiwame new organisation NAME{ $options }. The two files in criteria/ are examples: change what they ask and how much it weighs.
next-organisation = Next: mikiwame new certification NAME{ $options } --set organisers={ $name }
next-certification = Next: mikiwame new source NAME{ $options } --set certification={ $name }
next-source = Next: add what else the page prints (mikiwame accept lets you choose from what it reads), then look: mikiwame check{ $options }
