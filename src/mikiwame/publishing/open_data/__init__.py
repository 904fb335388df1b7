"""The tables of a comparison as files to download, one module a format."""
