"""Nations' registers of certifications, read sheet by sheet from their own files into tables, in bounded memory.

A register is neither a page to read by its layout nor a catalogue that editors keep: each has a declared shape.
"""
