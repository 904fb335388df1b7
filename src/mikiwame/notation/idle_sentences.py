"""Tells of a sentence whether it could change the value that another one gives: most of a page's sentences could not.

A sentence is idle where it has no figure, no word of its field's matter, and nothing that keeps, denies, supposes,
compares or dates a value. Polite endings and hints at where more stands are taken away first.
"""

from typing import Final

from mikiwame.vocabulary import patterns as re

# "詳細は公式サイトをご確認ください": where more stands, and what everybody is asked to do.
_ELSEWHERE: Final = re.compile(
    "^(?![^。]*(?:[0-9]|ただし|但し|のみ|場合))[^。]*(?:(?:詳細|詳し[いく]|くわし[いく]|最新|その他|事前に|必ず|具体的)[^。]*(?:確認|参照|ご覧|チェック|問い?合わ?せ|見て|お調べ)"
    "|(?:ご注意|ご了承|ご確認|ご覧|ご参照|ご安心|ご検討|ご相談|ご利用|ご活用)(?:の(?:上|うえ)[^。]{0,20})?(?:ください|下さい|願います))[^。]*$"
)
_POLITE: Final = re.compile(
    "(?:ので|から)?、?(?:十分に?|あらかじめ|予め|必ず)?ご?(?:注意|了承|確認|安心|検討|承知|容赦|理解)(?:の(?:上|うえ)[^。]{0,16})?(?:ください|下さい|願います|お願い(?:いた|致)?します)(?:ませ)?"
)
_TOUCHES: Final = re.compile(
    "[0-9]|[てで]も(?:よい|良い|よく|可|構い|かまい)|前後(?:し|す|いた)|ずれ|遅れ|早ま|延び|^(?:[のがをにはと]|など|ほか|程度|でした|くらい|例$)|半分|倍|無効|昔|当時|過去|かつて|推定|仮に|実際|もっと|本当|実は|間違|誤|訂正|嘘|噂|とはいえ|とも|多[いく]|少な|ただし|但し|のみ|だけ|限[らりる定]|除[くいき]|以外|例外|場合|とき|時は|際は|一部|対象|異な|違[いうっ]|変[更わ]|廃止|中止|旧|以前|昨年|前年|来年|今年|本年|前回|次回|今回"
    "|予定|未定|まだ|かも|らしい|そうです|思[いわっ]|でしょうか|[?？]|例えば|たとえば|例[:は]|または|又は|もしくは|あるいは|いずれ|どちら|免除|無料|有料|無償|再(?:受|試|発|交)"
    "|団体|個人|会員|学生|[級段]|次試験|学科|実技|筆記|面接|CBT|IBT|PBT|ネット試験|在宅|会場受|必ずしも|ほとんど|平均|目安|以上|以内|未満|以降|ません|ない|不可|不要|無し|なし|できず|ただ、|一方|しかし|他の|ほかの|別の|別途"
    "|^(?:これ|それ|この|その|あの|上記|以上|前述|同じ|同様|ここ)"
)
_OF_FIELD: Final = {
    "application": "申し?込|出願|願書|受付|締め?切|申請|予約|エントリー|必着|消印|定員|満席|満員|先着",
    "result_day": "発表|通知|合否|結果|届|郵送|発送|公表|公開",
    "retake": "再|免除|何[度回]|科目合格|一部合格|部分合格|もう[1一]度|不合格",
    "upkeep": "更新|有効|期限|年会費|失効|生涯|一生|維持",
    "certificate_fee": "円|料|費|代金",
    "materials": "テキスト|教材|問題集|参考書|書籍|円|市販|書店|過去問|ガイドブック|ハンドブック",
    "support": "質問|添削|サポート|支援|就職|相談",
    "refund": "返[金還品却送]|払い?戻|戻|解約|キャンセル|取り?消|クーリング",
    "aid": "給付|支給|補助|助成|割引|戻|教育訓練|指定|雇用保険|修了|条件|要件",
    "based_on": "法|改[定正訂]|準拠|基づ|現在|時点|施行",
}
# "合格者には認定証が発行されます": what comes besides, of which nothing is asked here.
_BESIDES: Final = {
    "result_day": re.compile(
        "^[^。0-9]{0,16}合格者?(?:の方)?(?:全員)?(?:には|は)、?[^。0-9]{0,12}(?:認定証|合格証|証書|賞状|カード|バッジ|称号|登録)[^。0-9]*(?:発行|交付|授与|付与|送付|郵送|発送|届|贈|進呈)[^。0-9]*$"
        "|^[^。0-9]*電話[^。0-9]*(?:お?問い?合わ?せ|照会|回答)[^。0-9]*(?:ません|かねます|不可|ご遠慮)[^。0-9]*$"
    ),
    "application": re.compile(
        "^[^。0-9]*(?:受[験検]料|検定料|お?支払い?)(?:の(?:お?支払い?|納入))?(?:方法)?は、?[^。0-9]*(?:クレジット|コンビニ|銀行|ペイジー|振り?込|決済)[^。0-9]*$"
        "|^[^。0-9]*受[験検]票(?:は|が)[^。0-9]*(?:郵送|送付|発送|届|印刷|ダウンロード)[^。0-9]*$|^[^。]*(?:お早め|早め)に[^。0-9]*$"
    ),
    "refund": re.compile("^[^。0-9]*振込手数料(?:は|につきましては)[^。0-9]*(?:負担)[^。0-9]*$"),
}


def is_idle(field: str, sentence: str) -> bool:
    """Whether a normalised sentence tells nothing of its field and could change nothing that is told of it."""
    plain = sentence.strip(" ・●■◆※。「」『』()-")
    if not plain or _ELSEWHERE.match(plain):
        return True
    besides = _BESIDES.get(field)
    if besides and besides.match(plain):
        return True
    plain = _POLITE.sub("", plain)
    return not _TOUCHES.search(plain) and not re.search(_OF_FIELD[field], plain)
