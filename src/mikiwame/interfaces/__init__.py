"""The doors to the product: each takes a question, hands it to the pipeline, and shows the answer."""
