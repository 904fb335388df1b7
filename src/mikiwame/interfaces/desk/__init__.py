"""The editing desk in a browser on the same machine: one secret address, open to nobody else."""

from mikiwame.interfaces.desk.application import create_desk
from mikiwame.interfaces.desk.running import serve_desk
from mikiwame.interfaces.desk.visit_application import create_visit_desk

__all__ = ["create_desk", "create_visit_desk", "serve_desk"]
