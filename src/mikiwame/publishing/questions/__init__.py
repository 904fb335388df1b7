"""The questions that every door asks, as data: what is asked, the answer as JSON, and the receipt of an answer."""
