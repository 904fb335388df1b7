"""What readers send, and what counts how much each sends on a day."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "secrets",
        sa.Column("name", sa.String(20), primary_key=True),
        sa.Column("value", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "salts", sa.Column("day", sa.String(10), primary_key=True), sa.Column("salt", sa.LargeBinary, nullable=False)
    )
    op.create_table(
        "sendings",
        sa.Column("day", sa.String(10), primary_key=True),
        sa.Column("sender", sa.String(32), primary_key=True),
        sa.Column("count", sa.Integer, nullable=False),
    )
    op.create_table(
        "reports",
        sa.Column("reference", sa.String(9), primary_key=True),
        sa.Column("received", sa.DateTime(timezone=True), nullable=False, index=True),
        sa.Column("token", sa.String(32), nullable=False, unique=True),
        sa.Column("digest", sa.String(64), nullable=False, unique=True),
        sa.Column("market", sa.String(100), nullable=False),
        sa.Column("certification", sa.String(100), nullable=False),
        sa.Column("field", sa.String(100), nullable=False),
        sa.Column("label", sa.Text),
        sa.Column("text", sa.Text),
        sa.Column("source", sa.String(100)),
        sa.Column("shown_on", sa.Date),
        sa.Column("said_right", sa.Text, nullable=False),
        sa.Column("said_where", sa.Text),
        sa.Column("said_note", sa.Text),
        sa.Column("organiser", sa.Boolean, nullable=False),
        sa.Column("language", sa.String(5), nullable=False),
    )


def downgrade() -> None:
    for table in ("reports", "sendings", "salts", "secrets"):
        op.drop_table(table)
