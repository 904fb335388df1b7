"""The server: the pages of the site and the JSON API, from one catalogue, for the day that it is."""

from mikiwame.interfaces.http.application import create_app
from mikiwame.interfaces.http.running import serve
from mikiwame.interfaces.http.several import create_apps
from mikiwame.interfaces.sockets import open_socket

__all__ = ["create_app", "create_apps", "open_socket", "serve"]
