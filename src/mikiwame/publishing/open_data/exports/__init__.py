"""The formats of open data, one module each: what stands here with an ``EXPORT`` is offered everywhere."""
