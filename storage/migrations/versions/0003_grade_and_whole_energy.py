"""what the slopes of a run cost, and the energy of a whole day"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("activity", sa.Column("grade_cost_factor", sa.Float(), nullable=True))
    op.add_column("daily_wellness", sa.Column("total_kcal", sa.Float(), nullable=True))


def downgrade() -> None:
    op.drop_column("daily_wellness", "total_kcal")
    op.drop_column("activity", "grade_cost_factor")
