"""The desk on a socket, until somebody stops it."""

import socket

import uvicorn
from starlette.types import ASGIApp

from mikiwame.interfaces.sockets import end_quietly


def serve_desk(app: ASGIApp, opened: socket.socket) -> None:
    """Answer the one browser until a signal says to stop. Nothing is logged: every address would hold the secret."""
    config = uvicorn.Config(
        app,
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=1,
    )
    with end_quietly():
        uvicorn.Server(config).run(sockets=[opened])
