### Who runs the site, who pays, what is refused, how to correct. Plain words: whoever doubts the site reads this page.

title = About { $site }
description = Who runs { $site }, who pays for it, what it refuses, and how mistakes are corrected.
operator = Who runs it
operator_is = This site is run by { $operator }.
operator_unnamed = Whoever published this site has not given a name. Bear that in mind as you read.
program = Scores are calculated and sentences put together by Mikiwame, a program whose code is open. It has no place where a rank could be entered by hand.
money = Who pays
money_unnamed = Whoever published this site has not said who pays for it.
paid = { $count ->
    [one] One link earns
   *[other] { $count } links earn
} the publisher money. Each has the word “Advertisement” before it, and none has any bearing on scores or order.
unpaid = No link on this site earns anyone money.
refused = What we refuse
refused_places = Money for a rank or a recommendation. The order comes from published facts and open criteria alone.
refused_affiliate = Sorting by commission. A paid link must be marked “Advertisement”; a page where one is not can’t be published.
refused_boasts = Claims such as “the most popular” without grounds. A page with advertising language that cites no source can’t be published.
refused_guesses = Filling gaps with guesses. What is not known is called unknown, and the score gets a range instead.
reader = About you
reader_how = The program behind this site does not record who visits. There are no analytics, no cookies and no code from other companies, and what you answer under “Advice” is not stored. The company that hosts the site may keep access logs of its own.
reader_offline = So that you can read without a connection, pages you have read stay in your browser, and only there. To remove them, clear this site’s data in your browser’s settings.
corrections = If you find a mistake
corrections_how = Send us the address of the page, what it says, what is right, and an official page that shows it. We check the source, correct the figure and list it under “Changes”.
corrections_form = On the page of a certification, below each figure, a link such as “This figure is wrong” leads to a form. Tell us what is right and where it says so. We check the source, and list under “Corrections” what came of it, and why.
corrections_to = Report a mistake
corrections_unnamed = No address for corrections is given. Every figure has its source, so you can check it there.
corrections_list = What was corrected, and when:
grounds = What it rests on
grounds_count = { $certifications } certifications, compared on the basis of { $sources } sources.
grounds_newest = The newest source is from { $day }.
grounds_data = All data and sources
licence = Terms for using the data:
