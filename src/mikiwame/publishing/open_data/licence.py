"""On what terms the data may be used: the words of ``catalogue/LICENSE`` in short."""

LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0 International",
    "url": "https://creativecommons.org/licenses/by/4.0/",
    "attribution": "Mikiwame catalogue",
}
