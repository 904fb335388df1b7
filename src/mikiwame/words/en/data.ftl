title = Download the data
description = The facts, what sources say, findings, ranks and criteria behind the comparison of { $title }, as JSON and CSV.
lead = Every table of this site can be taken home from here. It is the same content as on the pages, calculated the same way on the same day.
table = Table
count = Count
files = Files
licence = How you may use it
licence_words = You may copy, share and adapt it, also commercially, on three conditions: credit “{ $attribution }”, link to the licence, and say what you changed. There is no warranty.
licence_sources = Figures and short quotations are facts that the sources published. The sources’ own texts belong to them and are not in the data.
how = CSV files are UTF-8 and open in any spreadsheet. Text that begins with =, + or the like has a “'” before it, so that it is not run as a formula; JSON has it without.
package = List of columns (Data Package)
sources = Sources and how old they are
sources_how = The day is the newest that the source’s page shows, or the day we read it where it shows none. “Used” counts the values on which facts rest today.
source = Source
day = Day
age = Age
values = Values
held = Used
undated = undated
no_link = no link
number = ({ $count })

tables-ranking = Ranking: scores with their ranges, how sure each rank is, why something is not recommended
tables-findings = Findings: value, points, reason and sources for each certificate and criterion
tables-facts = Facts: value, status, day and source for each certificate and field
tables-claims = What sources say: every value that was read, with its file and line
tables-criteria = Criteria: question, scale, weight, treatment of unknown values, reason
tables-sources = Sources: title, kind, address, day, number of values
