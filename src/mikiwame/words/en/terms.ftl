### Words of the product's own, which stand within sentences and as labels.

## fields

fields-exam_fee = exam fee
fields-course_cost = course cost
fields-extra_fee = other fees
fields-pass_rate = pass rate
fields-examinees = examinees
fields-passers = passers
fields-duration = exam length
fields-schedule = exam dates
fields-venue = where it is held
fields-eligibility = who may sit
fields-organiser = organiser
fields-school = school
fields-stars = the author's rating
fields-application = how to apply
fields-passing_mark = passing mark
fields-exam_content = what is tested
fields-result_day = results
fields-retake = retakes
fields-certificate_fee = certificate fee
fields-upkeep = renewal
fields-study_time = study time
fields-materials = textbooks
fields-subscription = monthly course fee
fields-support = course support
fields-refund = refunds
fields-aid = training benefits
fields-based_on = fee schedule or law
fields-mode = how it is taken
fields-open_book = books allowed
fields-proctored = proctoring
fields-status = status
fields-benefit = benefits
fields-name_alias = other names
fields-independence = independence
fields-stated = Day of the page

## standings

standings-agreed = several sources agree
standings-single = one source
standings-disputed = sources disagree
standings-suspended = not offered at present
standings-withheld = not published by the organiser
standings-unknown = unknown

## firmness

firmness-firm = certain
firmness-leaning = likely
firmness-tied = even
firmness-cannot_say = cannot say

## source_kinds

source_kinds-government = government
source_kinds-organiser = organiser
source_kinds-school = school
source_kinds-staffing = staffing company
source_kinds-reviewer = individual reviewer
source_kinds-comparison = comparison site
source_kinds-media = media

## openness

openness-exact = stated
openness-rough = only roughly
openness-outdated = out of date
openness-elsewhere = only from others
openness-withheld = not published
openness-not_found = not found
openness-unreadable = cannot be read from what the source prints
openness-not_applicable = not part of this certification
openness-none = not looked up

## parts: what the cost to pass is made of

parts-exam_fee = exam fee
parts-sittings = sittings until you pass
parts-course_cost = course cost
parts-months = months of the course
parts-materials = materials
parts-certificate = certificate or registration fee
parts-postage = postage or bank transfer fee
parts-other_fee = other fees
parts-tax = consumption tax
parts-training_benefit = training benefit for the course
parts-cash_back = money back on the exam fee
parts-refund = money back
parts-tie = tie between organisations
parts-sum = sum
parts-once = passing the first time
parts-again = each further sitting
parts-average = average until you pass

## counters: what is counted until it is passed

counters-sitting = sittings
counters-month = months

## studies: ways of study

studies-self = self-study
studies-course = with a course

## weekdays, from Monday

weekdays-0 = Mon
weekdays-1 = Tue
weekdays-2 = Wed
weekdays-3 = Thu
weekdays-4 = Fri
weekdays-5 = Sat
weekdays-6 = Sun

## months

months-1 = January
months-2 = February
months-3 = March
months-4 = April
months-5 = May
months-6 = June
months-7 = July
months-8 = August
months-9 = September
months-10 = October
months-11 = November
months-12 = December

## eligibility

eligibility-de_facto_course = in practice only those who took the course may sit
eligibility-course_required = a course must be completed before sitting
eligibility-experience = work experience is required
eligibility-other = there are conditions on who may sit
eligibility-none = whether anyone may sit is unknown

## unknown_claims

unknown_claims-absent = the source itself gives no value: “{ $text }”
unknown_claims-not_applicable = not part of this certification (the source says “{ $text }”)
unknown_claims-unreadable = what the source prints (“{ $text }”) cannot be read
unknown_claims-elsewhere = what the source prints (“{ $text }”) belongs to another item
unknown_claims-none = no source says

## states

states-open = anyone
states-de_facto_course = in practice, course students only
states-course_required = course required
states-experience = work experience required
states-other = other conditions
states-home = at home
states-everywhere = in every prefecture
states-halls = in exam halls
states-any_time = any time
states-per_year = a set number of times a year
states-made = claims to prepare
states-checked = claims to check
states-by_hand = by hand
states-documents = documents to prepare
states-computer = working at a computer
states-essay = an essay
states-written = written answers
states-typed = typed answers
states-fill-in = fill in the blanks
states-choice = multiple choice
states-web = online
states-post = by post
states-in-person = in person
states-shop = at a shop
states-school = through a school
states-yes = yes
states-partly = in part
states-no = no
states-integrated = one with a school or staffing company
states-own_course = itself runs courses
states-required_course = requires one school’s course
states-company_with_school = a company tied to a school
states-nonprofit_with_school = a non-profit tied to a school
states-no_tie_found = no tie found

## taxes

taxes-excluded = before tax
taxes-mixed = partly before tax

## forms

forms-company = a company
forms-general_foundation = a general incorporated foundation
forms-public_foundation = a public-interest incorporated foundation
forms-general_association = a general incorporated association
forms-public_association = a public-interest incorporated association
forms-npo = a non-profit corporation
forms-society = a learned society
forms-chamber = a chamber of commerce
forms-brand = a trade name, not a legal entity
forms-unknown = legal form unknown
## ties: between organisations

ties-runs = runs
ties-owns = owns
ties-founded = founded
ties-member_of = membership
ties-shares_address = same address
ties-teaches_for = courses
ties-requires_course = course required
ties-places_for = jobs
ties-cash_back = money back

## roles: of organisations

roles-organiser = organiser
roles-school = school
roles-staffing = staffing company
roles-parent = parent company

## modes: how one sits an exam or learns for it

modes-home = at home
modes-hall = in an exam hall
modes-online = online
modes-online-proctored = online with a proctor
modes-test-centre = at a test centre
modes-classroom = in class
modes-correspondence = by correspondence
modes-classroom_correspondence = in class and by correspondence
