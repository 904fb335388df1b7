"""What readers see: the tables of a run as answers in the shape of the public contract, with their words."""
