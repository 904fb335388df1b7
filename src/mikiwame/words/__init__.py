"""Every word that readers see, by language: ``speak("en")("front.title", market=…)``."""

from mikiwame.words.speaking import Words, speak

__all__ = ["Words", "speak"]
