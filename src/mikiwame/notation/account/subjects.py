"""Accounts for what a text on terms is about: fees are paid, papers sent and courses held on days and in ways too.

``説明会は試験日の10日前まで``, ``領収書は約1か月後``, ``相談は会場で``: the reader finds the day or the way and
does not see that it is another matter's. A text that names such a matter must name the field's own; some never are.
"""

from functools import cache
from typing import Final

from mikiwame.notation.account.edge_words import CUES
from mikiwame.vocabulary import patterns as re

_EXAM: Final = "試験|検定|受[験検]|テスト|出題|設問|解答|回答"
_LESSONS: Final = "受講(?!料|者|生|費)|研修|配信|授業|会議|講義|講習|学習会|セミナー"
_OWN: Final = {
    "application": "お?申し?\\s?込|出願|応募|受付|申請|予約|願書|手続|締め?切|必着|消印|エントリー|受け?付け",
    "result_day": "合否|合格(?!証|者証)|結果|判定|成績|スコア|(?<!受験)票|試験後|検定後",
    "exam_content": _EXAM,
    "study_time": "勉強|学習|学[びぶ]|自習|受講|訓練|合格|取得|講座",
    "mode": f"{_EXAM}|CBT|IBT|PBT|在宅|方式|形式|形態",
    "proctored": "試験(?!監督)|検定|受[験検]|テスト|IBT|CBT",
    "certificate_fee": "認定|合格|登録|証|発行|交付|ライセンス|ディプロマ|免状",
    "materials": "テキスト|教材|問題集|書籍|参考書|教科書|本|公式|ガイド|過去問|『|「",
    "passing_mark": "合格(?!率|証|者数)|基準|得点|正[答解]|ボーダー|点|ライン|%|割",
    "upkeep": "更新|有効|期限|年会費|失効|認定|資格|登録|免許",
    "schedule": "試験|検定|実施|開催|施行|受[験検](?!申)|日程|行[わいなうっ]|随時|\\([月火水木金土日]",
}
"""What the field is about; a text that names another matter must have one of these."""

_OTHERS: Final = {
    "application": "退会|入会|説明会|領収書|お?支払|宿泊|講習|セミナー|送迎|保険|見学|面談|提出|納付|振り?込"
    "|払い?込|入金",
    "result_day": "冊子|会場案内|領収書|返金|受講証|案内|採点基準|内定|(?<![0-9])日程(?!度)|正解|入金|教材"
    "|(?:認定|合格|修了)?証(?:書|明書)?|賞状|免状|免許|カード"
    "|バッジ|テキスト|振込",
    "exam_content": "講座|宿題|例題|研修|練習|添削|過去問|課題|演習",
    "study_time": "勤務|採点|待ち|実習|発送|旅行|試験時間|審査|実務|通院|治療|保証|保管",
    "mode": "合格発表|相談|採点|授業|交流会|説明会|申し?込|受付|講習|学習|研修|面談|手続|支払|発表会|懇親会",
    "proctored": _LESSONS,
    "certificate_fee": "教材|会場|保険|推薦|キャンセル|検索|配送|送料|審査|講習|印紙",
    "materials": "筆記用具|電卓|食事|動画|名刺|チケット|ユニフォーム|制服|工具|画材|道具|キット|DVD|CD|アプリ",
    "passing_mark": "出席|満足|提出|視聴|参加|回収",
    "schedule": "申し?込|出願|願書|受付|合格発表|結果発表|説明会|講習会|セミナー|締め?切",
    "upkeep": "保険|契約|検査|点検|広告|返却|賞味|消費期限|リース|保証|チケット",
}
"""Matters that have days, ways, lengths and prices of their own."""

_NEVER: Final = {
    "upkeep": "(?:保険|契約|会員証|受[験検]票|講座|教材|テキスト|ホームページ|サイト|情報|データ|システム|アプリ|ソフト"
    "|(?:成績|修了|受講|在籍)証明書)の?(?:自動)?(?:更新|有効期[限間])",
    "retake": "(?:授業料|受[験検]料|受講料|検定料|費用|手数料|会費|登録料|学費|入会金)[がはの]?(?:一部|全額|半額)?免除",
    "application": "(?:講習会?|講座|セミナー|説明会|研修会?|模試|模擬試験|見学会?|体験会?|イベント|受講)"
    "(?:の|への|を)?(?:お?申し?込|受付|予約)(?!書)"
    "|(?:特別措置|受[験検]上の配慮|合理的配慮|(?:資格|事前)審査)(?:の)?(?:申請|申し?出|受付|申し?込)"
    "|^[^。]{0,12}(?:ダウンロード|頒布|配布)期間"
    "|(?:願書|申込書|要項|申請書|用紙)(?:の)?(?:配[布付]|頒布|販売|発送|ダウンロード)(?:期間|は|:|開始|を)"
    "(?![^。]*(?:申し?込|出願|受付))"
    "|(?:合格証|認定証|証明書|資格証|免状|登録証|受[験検]票|領収書)(?:書|明書)?(?:の|を)?(?:申請|請求|申し?込|発行)"
    "|(?:海外|国外)(?:から|在住の方)の?(?:申し?込|申請|出願|受[験検])|(?:写真|受[験検]地|会場|座席|級|科目|会員|アカウント|ID)(?:の)?(?:登録|選択|指定|切り?替え?)(?:は|の(?:期限|締切|締め切り|受付)は?)"
    "|^[・\\s]*支払い?方法\\s?[:は|]?\\s"
    "|返金(?:の?申請|手続)|(?:変更|取消|取り消し|キャンセル|再発行|再交付|免除|減免|登録|交付"
    "|給付金?)(?:の?(?:申請|手続き?|申し?込み?))(?!者)"
    "|(?:解答|答案|課題|レポート)(?:の?提出)|請求書|領収書の発行",
    "result_day": "(?:試験問題|問題(?:冊子)?|模範解答|正答|正解|解答(?:例|速報)?|講評|合格点|合格率|統計)"
    "(?:と[^、。]{1,6})?は、?[^。、]{0,16}(?:公開|発表|公表|掲載)|(?:正解|模範解答|解答例?|(?<![0-9])日程|会場|要項|問題|受験番号|出題範囲|合格率"
    "|合格基準|採点基準)(?:の|を|は|が)?(?:発表|公表|公開|通知|掲載)|採点基準(?:は|が)",
    "passing_mark": "仮合格|最高(?:得点|点)|満足度|認定校|受講資格|追試|優秀|補欠|入賞|特待|奨励賞|準合格"
    "|条件付き合格|表彰|[A-E]評価|評価[A-E]"
    "|(?:次|上位)(?:の)?級(?:へ|に)の?(?:進級|飛び)|免除(?:の)?基準|出席率",
    "aid": "課税|返還(?!され[るま])|請求|徴収|増額|控除|値引|減税",
    "study_time": "視聴期間|閲覧期間|添削期間|質問(?:受付)?期間|在籍期間|アクセス期間|試験期間|準備中",
    "based_on": "公布|廃止|延期|審議|発表(?:予定|され)|公表",
    "mode": "(?:申し?込み?|受付|願書|合格発表|結果|講習会?|説明会|研修|面談|相談|授業|手続き?|支払い?"
    "|合否)(?:の?(?:方法|通知|確認))?(?:は|も|が|を)"
    "、?[^。、試検受]{0,10}(?:オンライン|インターネット|会場|自宅|[Ww][Ee][Bb]|WEB|ネット|郵送)",
}
"""Matters that are never the field's own, whatever else is named."""


@cache
def find_own_words(field: str) -> re.Pattern[str]:
    """What the field is about; of a field that is about no one matter, what speaks of it."""
    return re.compile(_OWN.get(field) or CUES[field])


def find_other_subject(field: str, text: str) -> str | None:
    """Give the matter that a normalised text on terms is about, where it isn't that of its field, or None."""
    never = _NEVER_IN[field].search(text) if field in _NEVER_IN else None
    if never:
        return never.group()
    other = _OTHER_IN[field].search(text) if field in _OTHER_IN else None
    return other.group() if other and not _OWN_IN[field].search(text) else None


_NEVER_IN: Final = {field: re.compile(words) for field, words in _NEVER.items()}
_OTHER_IN: Final = {field: re.compile(words) for field, words in _OTHERS.items()}
_OWN_IN: Final = {field: re.compile(words) for field, words in _OWN.items()}
