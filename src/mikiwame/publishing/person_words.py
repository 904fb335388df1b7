"""The Japanese words of a person: what is asked, what can be answered, and what was understood."""

from collections.abc import Mapping
from datetime import date

from mikiwame.catalogue.files import Organisation
from mikiwame.publishing.words import write_day
from mikiwame.vocabulary.persons import ITEMS, Person

QUESTIONS = {
    "age": "年齢はどれにあたりますか。",
    "experience": "事務の仕事の経験はありますか。",
    "situation": "いまはどんな状況ですか。",
    "aim": "いちばんの目的はどれですか。",
    "place": "どの都道府県に住んでいますか。",
    "budget": "使える金額は合わせて何円までですか。",
    "study": "どうやって勉強しますか。",
    "computers": "パソコンは使い慣れていますか。",
    "in_view": "考えている勤め先・学校・紹介会社はありますか。",
    "by": "いつまでに試験を受けたいですか。",
}

HINTS = {
    "place": "例: 東京",
    "budget": "例: 30000 か 3万円",
    "in_view": "名前で。例: ニチイ学館",
    "by": "例: 2027-03-31 か 2027年3月",
}
"""How an answer without a list is typed."""

NAMES = {
    "age": "年齢",
    "experience": "経験",
    "situation": "状況",
    "aim": "目的",
    "place": "住んでいる所",
    "budget": "予算",
    "study": "勉強の方法",
    "computers": "パソコン",
    "in_view": "考えている会社や学校",
    "by": "受けたい期日",
}

ANSWERS: Mapping[str, Mapping[str, str]] = {
    "age": {"under-20": "10代", "20s": "20代", "30s": "30代", "40s": "40代", "50-or-over": "50代以上"},
    "experience": {
        "none": "事務の経験はない",
        "other-office": "医療以外の事務の経験がある",
        "medical-office": "医療事務の経験がある",
    },
    "situation": {
        "looking": "仕事を探している",
        "offer-in-hand": "採用が決まっている",
        "working-at-hospital": "総合病院などの大きな病院で働いている",
        "moving-to-ward": "病院の窓口から病棟などへ移る",
    },
    "aim": {
        "clinic-desk": "医院の受付や会計",
        "hospital": "大きな病院で働く",
        "doctor-assistant": "医師事務作業補助",
        "director-secretary": "院長などの秘書",
        "claims": "レセプトの仕事",
        "knowing-beforehand": "働く前に学んでおく",
    },
    "study": {"self": "独学", "course": "講座を受ける"},
    "computers": {"comfortable": "使い慣れている", "uneasy": "苦手"},
}


def write_answer(item: str, answer: object, organisations: Mapping[str, Organisation]) -> str:
    """An answer as people say it: ``30代``, ``30,000円まで``, ``2027年3月31日まで``."""
    if item == "budget":
        return f"{answer:,}円まで"
    if isinstance(answer, date):
        return f"{write_day(answer)}まで"
    if item == "in_view":
        named = organisations.get(str(answer))
        return named.name if named else str(answer)
    return ANSWERS.get(item, {}).get(str(answer), str(answer))


def describe_person(person: Person, organisations: Mapping[str, Organisation]) -> list[str]:
    """What was understood, one line an item that was said."""
    said = person.said
    return [f"{NAMES[item]}: {write_answer(item, said[item], organisations)}" for item in ITEMS if item in said]
