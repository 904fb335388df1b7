"""Which certification, organisation or category a text means, from plain tables of names; and near-twins."""
