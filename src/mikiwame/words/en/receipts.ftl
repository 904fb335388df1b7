### The receipts of answers, and what `mikiwame verify` finds.

holds = The receipt holds: the answer to “{ $ask }” ({ $market }, { $day }) comes out the same, byte for byte.
fails = The receipt does not hold: “{ $ask }” ({ $market }, { $day }).

differs-form = It is in form { $told }; this program computes form { $found }. Use the version that wrote it.
differs-version = It was written by version { $told }; this is { $found }. Install that version to compute what it computed.
differs-seal = The seal does not fit the receipt: something in it was changed after it was written.
differs-market = Market: the receipt says { $told }, the catalogue says { $found }.
differs-catalogue = No state of the catalogue, now or in its git history, has the digest { $told }. Name the catalogue that it was written from with --catalogue; of a shallow clone, get the whole history (git fetch --unshallow).
differs-on = Day: the receipt says { $told }, computed { $found }.
differs-question = Question: the receipt says { $told }, which is written { $found }.
differs-weights = Weights: the receipt says { $told }, the answer rests on { $found }.
differs-draws = Draws: the receipt says { $told }, the answer rests on { $found }.
differs-seed = Seed: the receipt says { $told }, the answer rests on { $found }.
differs-answer = The answer differs: the receipt says { $told }, computed { $found }.

too_long = This is no receipt: it has more than { $most } characters. Give the file of a receipt.
no_receipt = This is no receipt. { $because } Give the file of a receipt, unchanged.
cannot_be_read = Cannot be read ({ $because }). Name the file of a receipt.
