"""Gives the names of Japan's prefectures, regions and larger cities, so that a list of them can be counted."""

from mikiwame.notation import prefectures
from mikiwame.notation.prefectures import shorten_place
from mikiwame.vocabulary import patterns as re

_REGION_NAMES = """
北海道 東北 北東北 南東北 関東 北関東 南関東 首都圏 甲信越 信越 北陸 東海 中部 近畿 関西 中国 四国 九州 北九州
南九州 沖縄 東日本 西日本 関西広域連合
"""
_CITY_NAMES = """
東京23区 東京都23区
札幌 函館 旭川 釧路 帯広 北見 苫小牧 小樽 盛岡 仙台 郡山 いわき 会津若松 水戸 つくば 筑波 土浦 宇都宮 小山 前橋
高崎 さいたま 大宮 浦和 川越 川口 所沢 熊谷 船橋 柏 松戸 市川 成田 新宿 渋谷 池袋 秋葉原 品川 立川 八王子 町田
横浜 川崎 相模原 藤沢 小田原 厚木 長岡 上越 金沢 甲府 松本 上田 飯田 沼津 浜松 三島 名古屋 豊橋 豊田 岡崎 一宮 津
四日市 鈴鹿 大津 草津 堺 梅田 難波 天王寺 東大阪 神戸 姫路 西宮 尼崎 明石 松江 米子 出雲 倉敷 福山 下関 周南 高松
松山 北九州 小倉 博多 久留米 佐世保 別府 都城 那覇 宜野湾 御茶ノ水 お茶の水 水道橋 高田馬場
"""
_FOREIGN_CITY_NAMES = """
北京 上海 広州 深セン 大連 香港 マカオ 台北 台中 高雄 ソウル 釜山 プサン シンガポール バンコク クアラルンプール
ジャカルタ マニラ ハノイ ホーチミン ヤンゴン プノンペン デリー ニューデリー ムンバイ シドニー メルボルン ホノルル ハワイ
ロサンゼルス サンフランシスコ ニューヨーク シカゴ バンクーバー トロント ロンドン パリ デュッセルドルフ フランクフルト
ブリュッセル
"""
PREFECTURES = frozenset(map(shorten_place, prefectures.PREFECTURES))
CITIES = frozenset([*_CITY_NAMES.split(), *_FOREIGN_CITY_NAMES.split()])
NUMBER_OF_PREFECTURES = len(PREFECTURES)

_NAMES = "|".join(sorted(PREFECTURES | CITIES, key=len, reverse=True))
PLACE = re.compile(
    rf"(?:(?:(?:{_NAMES})[市都府県]?内?|(?![全同当他近両隣本][市県])[\u4e00-\u9fff\u30a0-\u30ff]{{1,6}}(?<![都各])[市県])(?:会場|地区)?|東京(?:23区|[東西]部)内?)"
)
BARE_PLACE_WITH_ENDING = re.compile(rf"(?:{_NAMES})[市都府県区]?")
BARE_PLACE = re.compile(rf"(?:{_NAMES})")
PREFECTURE = re.compile(rf"(?:{'|'.join(sorted(PREFECTURES))})[都府県]?(?:会場|地区)?")
REGION_OR_PLACE = re.compile(
    rf"(?:{'|'.join(sorted([*_REGION_NAMES.split(), *PREFECTURES, *CITIES], key=len, reverse=True))})"
)
_REGIONS_AND_PLACES = "|".join(dict.fromkeys([*_REGION_NAMES.split(), *sorted(PREFECTURES | CITIES)]))
"""Each once: what may be matched in two ways takes for ever in a long list."""

REGIONAL_LABEL = re.compile(rf"(?:{_REGIONS_AND_PLACES})[市都府県]?(?:地方|地区|ブロック|会場|エリア|[0-9]+県)?")
