"""Lets ``python -m mikiwame`` do what the command ``mikiwame`` does."""

from mikiwame.interfaces.command_line import main

main()
