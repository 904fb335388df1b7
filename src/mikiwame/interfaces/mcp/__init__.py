"""The door for agents: a server of the Model Context Protocol with a handful of tools that only read.

Each tool asks one question of ``publishing.questions``; its result is the very answer that the commands and the API
give, cut to what fits a conversation, with a summary, its sources, its day, an address and a receipt.
"""

from mikiwame.interfaces.mcp.library import Library
from mikiwame.interfaces.mcp.serving import create_server, serve_http, serve_streams

__all__ = ["Library", "create_server", "serve_http", "serve_streams"]
