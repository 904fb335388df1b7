open = だれでも受けられる
de_facto_course = 実質的に講座の受講生だけが受けられる
course_required = 講座の修了が必要
experience = 実務経験が必要
home = 自宅
everywhere = 全都道府県の会場
unlimited = 時間の制限なし
