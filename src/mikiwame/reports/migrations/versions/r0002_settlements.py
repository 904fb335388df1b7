"""What an editor decided of a report, on which day and why."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "settlements",
        sa.Column("reference", sa.String(9), sa.ForeignKey("reports.reference"), primary_key=True),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("settled_on", sa.Date, nullable=False),
        sa.Column("because", sa.Text, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("settlements")
