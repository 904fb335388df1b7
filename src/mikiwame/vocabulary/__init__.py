"""The words of the product as types, and the columns of each table; everything else speaks through them."""
