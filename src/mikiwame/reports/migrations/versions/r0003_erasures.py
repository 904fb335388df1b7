"""That a report was erased, on which day and why; not which."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "erasures",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("erased_on", sa.Date, nullable=False),
        sa.Column("because", sa.Text, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("erasures")
