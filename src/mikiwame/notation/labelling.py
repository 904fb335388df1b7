"""TEMPORARY"""
import re, unicodedata
from dataclasses import dataclass
@dataclass(frozen=True)
class Qualifiers:
    grade: str|None=None
    part: str|None=None
    mode: str|None=None
    audience: str|None=None
    population: str|None=None
    strand: str|None=None
    other: str|None=None
def sort_label(field,label):
    if label is None: return Qualifiers()
    n=unicodedata.normalize('NFKC',label).replace(' ','').replace('試験','').replace('問題','').replace('II','2').replace('I','1')
    if n in('学科・実技','学科と実技'): return Qualifiers()
    if re.fullmatch('準?[0-9初中上]級',n): return Qualifiers(grade=n)
    if n in('一般','一般受験'): return Qualifiers(audience='一般')
    if n in('団体','団体受験','学生','会員'): return Qualifiers(audience=n[:2])
    if n in('一般会場','在宅受験'): return Qualifiers(mode=n)
    if n in('医科','歯科'): return Qualifiers(strand=n)
    if n in('大学','通信課程','専門学校生'): return Qualifiers(population=n)
    if n[:2] in('学科','実技'): return Qualifiers(part=n)
    return Qualifiers(other=n)


_CERTIFICATE = re.compile("発行手数料|発行料|認定証書?発行|合格証書?発行|登録料")
_NET = re.compile("実質負担|実質価格|給付金適用後|給付後")

def find_field(field, label, unit):
    if field == "exam_fee" and label and _CERTIFICATE.search(label):
        return "certificate_fee"
    if field == "course_cost" and unit == "yen/month":
        return "subscription"
    if field == "course_cost" and label and _NET.search(label):
        return None
    return field


_HELD = {"duration", "passing_mark", "eligibility", "exam_content", "application", "open_book", "retake", "result_day"}
_ON_CONDITION = re.compile("(在宅|自宅|会場|団体)(?:での)?(?:受験|試験)?の(?:場合|方)")

def find_mode(field, text):
    if field not in _HELD:
        return None
    found = _ON_CONDITION.search(text)
    return {"在宅":"在宅","自宅":"在宅"}.get(found[1], found[1]) if found else None
