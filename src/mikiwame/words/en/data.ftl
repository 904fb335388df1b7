title = Download the data
description = { $title }: the facts, what sources say, the findings, ranks and criteria behind the comparison, as JSON and CSV.
lead = Download every table of this site here. The content is the same as on the pages, calculated the same way on the same day.
table = Table
count = Count
files = Files
licence = How you may use it
licence_words = You may copy, share and adapt it, also commercially, on three conditions: credit “{ $attribution }”, link to the licence, and say what you changed. There is no warranty.
licence_sources = Figures and short quotations are facts that the sources published. The sources’ own texts belong to them and are not in the data.
how = CSV files are UTF-8 and open in any spreadsheet. Text that begins with =, + or the like has a “'” before it, so that it is not run as a formula; JSON has it without.
package = List of columns (Data Package)
sources = Sources and how old they are
sources_how = The day is the newest one on the source’s page or, if there is none, the day we read it. “Used” counts the values on which facts rest today.
source = Source
day = Day
age = Age
values = Values
held = Used
undated = undated
no_link = no link
number = ({ $count })

tables-ranking = Ranking: scores with their ranges, how sure each rank is, why something is not recommended
tables-findings = Findings: value, points, reason and sources for each certification and criterion
tables-facts = Facts: value, status, day and source for each certification and field
tables-claims = What sources say: every value that was read, with its file and line
tables-criteria = Criteria: question, scale, weight, treatment of unknown values, reason
tables-sources = Sources: title, kind, address, day, number of values
