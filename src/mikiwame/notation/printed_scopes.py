"""Says what may be kept as printed as the name of a case, a part, a way or a sitting for which a value holds.

A page names what it likes (``オンライン検定``, ``A日程``, ``合格された方``), and no vocabulary has all of it. Where the
shape of a text makes plain that something is such a name, it is kept as it stands, and only what is told of it must be
read. A name is refused where it could turn what is said: a denial, a choice, another matter, what somebody thinks.
"""

from typing import Final

from mikiwame.vocabulary import patterns as re

LONGEST: Final = 30
# "再発行", "旧試験", "他の試験": another matter than the one of the page and its field, or of another time.
_ANOTHER: Final = (
    "再発行|再交付|模[擬試]|旧|廃止|終了した|従来|昔|かつて|当時|たぶん|おそらく|恐らく|推定|予定|\\([案仮例]\\)|^[案仮](?![一-龠])|^最[高低大小良悪]|最[短長速]|約|練習|改[定正訂]前|変更前|以前|過去(?!問)|昨年|前年|前回|他の|ほかの|他社|別の|その他|類似|例|参考|サンプル|見本"
    "|口コミ|体験談|ライバル|今後|来年|将来|予想|平均|相場|一般的|比較|英文|証明書"
)
_TURN: Final = (
    "^もし(?!く)|^仮に|以外|除[くいき]|のみ|だけ|または|又は|もしくは|あるいは|および(?=その)|いずれ|どちら|どの|なに|何|誰|いつ|どう|なぜ|ない|なし|ません|ず$|不|未(?!成年|経験|就)"
    "|[?!？。、;；+=×※]|たい|迷|とも|[かがをにでもはへ]$|(?<!する)と$|です|ます|だった|でした|思|らしい|そう|私|僕|理由|ため|ので|ただし|但し|一部|[はが](?=[0-9A-Z一-龠ァ-ヶ])|しかし|また|なお|それ|これ|ここ|この|その|あの|上記|以下|下記|同様"
)
# A figure in a name is one of its own (``2級``, ``第50回``, ``10月試験``); one with another unit is a value.
_NUMBER: Final = re.compile(
    "(?:準?[0-9]{1,2}[・、~-]){0,6}準?[0-9]{1,2}(?:級|段|種|類|次|部|科目|期|課程|組|号|コース|つ)|第?[0-9]{1,4}回目?|(?:(?:19|20)[0-9]{2}|令和[0-9元]{1,2}|平成[0-9元]{1,2})年度?|[0-9]{1,2}月(?:(?=[^0-9])|$)"
    "|[0-9]{1,2}[歳才]以[上下]|[0-9]{2}点以上|[A-Za-z][0-9]{1,3}|[0-9]{1,2}年(?=以上|未満|コース|制)|(?<=[目期度])[0-9](?![0-9])"
)
_REFUSED: Final = re.compile(f"{_ANOTHER}|{_TURN}")
_EDGES: Final = " \t●■◆◇○★☆※・▼▶◎-:|「」『』【】[]<>"
_LETTER: Final = re.compile("[一-龠ァ-ヶーA-Za-z0-9ぁ-ん]")


# "1月、5月の試験", "1級・2級": several of one kind.
_LISTED: Final = re.compile(
    "(?:1[0-2]|[1-9])月(?:[、・,](?:1[0-2]|[1-9])月){1,5}(?:の)?(?:試験|検定|実施分?|期)|準?[0-9]{1,2}級(?:[、・,~と]準?[0-9]{1,2}級){1,5}|第[0-9]+回(?:[、・,]第[0-9]+回){1,4}"
)
# "受験票は7月13日に郵送", "申請期限は2か月": a thing that has days, ways and prices of its own.
_THING: Final = re.compile(
    "(?:票|証|書|状|カード|バッジ|ディプロマ|用紙|書類|願書|要項|案内|冊子|期限|期日|手続き?|(?:[料費代額]|(?<!給付)金)|証明|ダウンロード|配[布付]|頒布|発送|到着日?|返送|説明会|講習会?|模試|変更|振替|公告|告示"
    "|支払い?|入金|納付|締め?切り?|者数|日程|時間|会員登録|準備|休み|休校|アカウント|パスワード|解答|正解|問題|速報|講評|領収書?|サービス|アプリ|キャンペーン)"
    "(?:の?(?:発送|送付|交付|発行|到着|予定|配布|受付)*(?:日|時期|期間|期限|予定日|開始日?))?$"
)


_WHOLE: Final = re.compile("(?:当|本|再)?(?:受[験検]|試験|検定)(?:回数|者)?")


def name_scope(printed: str, own: re.Pattern[str] | None = None) -> str | None:
    """Give a name as it may be kept, or None where it could be none.

    :param own: the heads of the field itself, which are no other thing.
    """
    name = printed.strip(_EDGES)
    if _LISTED.fullmatch(name):
        return name
    plain = _NUMBER.sub("", name)
    if name.count("(") != name.count(")") or _WHOLE.fullmatch(name):
        return None
    if not name or len(name) > LONGEST or re.search("[0-9]", plain) or not _LETTER.search(name):
        return None
    if _THING.search(name) and not (own and own.fullmatch(_LAST_WORD.sub("", name))):
        return None
    return None if _REFUSED.search(name) else name


_LAST_WORD: Final = re.compile("^.*の(?=[^の]{2,12}$)")
_CASE: Final = (
    "(?<=[たるい])(?:場合|方|人|とき|際)(?:には|は|に限り|に限って|、|:)|の場合(?:には|は|に限り|に限って|、|:)|の(?:方|人|かた|とき|際|時)(?:には|は|、|:)"
    "|(?:であれば|なら(?:ば)?)、?|については|に関しては|において(?:は)?、?|(?<!ま)では、?|には、?|は、?"
)
# The same behind a cut, where what stands before is not seen.
_CASE_AT: Final = _CASE.replace("(?<=[たるい])", "")
_CASES: Final = re.compile(_CASE)
_MOST_CASES: Final = 2
_CUT: Final = "\x00"
_HEADED: Final = re.compile(f"(?P<name>[^。|:、]{{1,{LONGEST}}}){_CUT}(?P<case>{_CASE_AT})、?\\s?(?P<said>.{{2,}})")
_BRACKETED: Final = re.compile(
    "[\\s●■◆◇○★※・]*(?:【(?P<a>[^【】]{1,30})】|\\[(?P<b>[^\\[\\]]{1,30})\\]|<(?P<c>[^<>]{1,30})>|「(?P<d>[^「」]{1,30})」(?=[\\s:]))\\s?[:|]?\\s?(?P<said>.+)$"
)
_COLON: Final = re.compile(f"(?P<name>[^。:|]{{1,{LONGEST}}}?)\\s?[:|]\\s?(?P<said>(?![0-9]{{2}}(?![0-9])).+)$")
_ASIDE: Final = re.compile("(?P<said>^[^()]+)\\(※?(?P<name>[^()]{1,20}?)(?:の場合|の方|のみ|に限る|向け)?\\)。?$")
# A grade, a part, a way, a sitting or people: what a bare は makes the topic of what holds of some.
_SCOPE: Final = re.compile(
    "準?[0-9]{1,2}級|[初中上]級|^[A-D]級|CBT|IBT|PBT|ネット(?:試験|検定|受|申)|在宅|会場|ペーパー|オンライン|インターネット|ウェブ(?:試験|検定|受)|(?<!実施)(?<!主催)(?<!認定)(?<!運営)団体|個人(?!情報)|学生|生徒|会員|学科|実技|筆記|面接|口述|領域|予備試験|通信受[験検]|[1-4一二三]次|通学|通信"
    "|第[0-9]+回|[0-9]{1,2}月(?:の)?(?:試験|検定|実施|期)|[春夏秋冬][期季]|[前後上下]期|[0-9]{1,2}[歳才]以[上下]|(?:コース|プラン|日程|方式|会場|受[験検]|者|の方|の人|期生)$"
)
_KEPT_CASE: Final = re.compile("の?(?:場合|方|人|かた|とき|際|時)")
_CASE_END: Final = re.compile("(?:には|は|に限り|に限って|、|:)+$")
_OF_CASE: Final = re.compile("^(?:の?(?:場合|方|人|かた|とき|際|時)|であれば|なら)")


def part_scopes(statement: str, own: re.Pattern[str], *, listed: bool = False) -> list[tuple[str, str]]:
    """Give each way in which a statement may be parted into a name and what is told of it, the closest first.

    :param listed: whether it is one of several that are made alike; then any name may stand before its colon.
    """
    parted = list[tuple[str, str]]()
    for pattern in (_BRACKETED, _COLON):
        found = pattern.match(statement)
        if found:
            groups = found.groupdict()
            parted.append((next(value for key, value in groups.items() if value and key != "said"), found["said"]))
    if not listed:
        parted = [one for one in parted if _SCOPE.search(one[0])]
    parted += [
        (f"{found['name']}{_keep_case(found)}", found["said"])
        for found in _list_headed(statement)
        if _is_case(found, own)
    ]
    aside = _ASIDE.match(statement)
    if aside and _SCOPE.search(aside["name"]):
        parted.append((aside["name"], aside["said"]))
    return [(name, said) for printed, said in parted if (name := name_scope(printed, own))]


def _is_case(found: re.Match[str], own: re.Pattern[str]) -> bool:
    """Whether a topic is a case or a part: ``1級は``, ``受講開始前であれば``; any other thing may be another matter."""
    name = _LAST_OF.sub("", found["name"])
    return bool(_OF_CASE.match(found["case"]) or _SCOPE.search(name)) and not own.fullmatch(found["name"].strip(_EDGES))


_CLAUSE: Final = re.compile("[たるいむうくす]$")
# "1級の合格発表": of what the topic is.
_LAST_OF: Final = re.compile("の[^の]{2,12}$")


def _keep_case(found: re.Match[str]) -> str:
    """``…を希望する場合`` and ``…した方`` are no names without their last word."""
    clause = _CLAUSE.search(found["name"])
    if not _KEPT_CASE.match(found["case"]) or (_SCOPE.search(found["name"]) and not clause):
        return ""
    return _CASE_END.sub("", found["case"])


def _list_headed(statement: str) -> list[re.Match[str]]:
    """``1級の場合は…``: the first case word, and the next where the first is within a name."""
    found = list[re.Match[str]]()
    for case in _CASES.finditer(statement, 1, LONGEST + 8):
        headed = _HEADED.fullmatch(f"{statement[: case.start()]}{_CUT}{statement[case.start() :]}")
        if headed and len(found) < _MOST_CASES:
            found.append(headed)
    return found
