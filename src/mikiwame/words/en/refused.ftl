title = We could not read your question
description = The answers written in this address could not be read.
