"""the first tables"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "athlete",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("units", sa.String(), nullable=False),
        sa.Column("week_start", sa.Integer(), nullable=False),
        sa.Column("is_demo", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("units IN ('metric', 'imperial')", name="units_known"),
        sa.CheckConstraint("week_start BETWEEN 0 AND 6", name="week_start_range"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("slug"),
    )
    op.create_table(
        "conversation",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("athlete_id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["athlete_id"], ["athlete.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_conversation_athlete_id", "conversation", ["athlete_id"], unique=False)

    op.create_table(
        "daily_wellness",
        sa.Column("athlete_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("resting_hr_bpm", sa.Float(), nullable=True),
        sa.Column("hrv_ms", sa.Float(), nullable=True),
        sa.Column("steps", sa.Integer(), nullable=True),
        sa.Column("vigorous_minutes", sa.Float(), nullable=True),
        sa.Column("moderate_minutes", sa.Float(), nullable=True),
        sa.Column("light_minutes", sa.Float(), nullable=True),
        sa.Column("active_kcal", sa.Float(), nullable=True),
        sa.Column("resting_kcal", sa.Float(), nullable=True),
        sa.Column("stress_mean", sa.Float(), nullable=True),
        sa.Column("body_battery_max", sa.Float(), nullable=True),
        sa.Column("body_battery_min", sa.Float(), nullable=True),
        sa.Column("weight_kg", sa.Float(), nullable=True),
        sa.Column("respiration_per_min", sa.Float(), nullable=True),
        sa.Column("spo2_percent", sa.Float(), nullable=True),
        sa.CheckConstraint("active_kcal IS NULL OR active_kcal >= 0", name="active_kcal_not_negative"),
        sa.CheckConstraint("light_minutes IS NULL OR light_minutes >= 0", name="light_minutes_not_negative"),
        sa.CheckConstraint("moderate_minutes IS NULL OR moderate_minutes >= 0", name="moderate_minutes_not_negative"),
        sa.CheckConstraint(
            "resting_hr_bpm IS NULL OR (resting_hr_bpm >= 20 AND resting_hr_bpm <= 150)", name="resting_hr_bpm_range"
        ),
        sa.CheckConstraint("resting_kcal IS NULL OR resting_kcal >= 0", name="resting_kcal_not_negative"),
        sa.CheckConstraint("steps IS NULL OR steps >= 0", name="steps_not_negative"),
        sa.CheckConstraint(
            "stress_mean IS NULL OR (stress_mean >= 0 AND stress_mean <= 100)", name="stress_mean_range"
        ),
        sa.CheckConstraint("vigorous_minutes IS NULL OR vigorous_minutes >= 0", name="vigorous_minutes_not_negative"),
        sa.CheckConstraint("weight_kg IS NULL OR (weight_kg >= 20 AND weight_kg <= 400)", name="weight_kg_range"),
        sa.ForeignKeyConstraint(["athlete_id"], ["athlete.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("athlete_id", "day"),
    )
    op.create_table(
        "identity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("athlete_id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("external_id", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["athlete_id"], ["athlete.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("channel", "external_id"),
    )
    op.create_index("ix_identity_athlete_id", "identity", ["athlete_id"], unique=False)

    op.create_table(
        "import_batch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("athlete_id", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(length=1000), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["athlete_id"], ["athlete.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_import_batch_athlete_id", "import_batch", ["athlete_id"], unique=False)

    op.create_table(
        "shoe",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("athlete_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["athlete_id"], ["athlete.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("athlete_id", "name"),
    )
    op.create_index("ix_shoe_athlete_id", "shoe", ["athlete_id"], unique=False)

    op.create_table(
        "sleep",
        sa.Column("athlete_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("bed_time", sa.DateTime(), nullable=True),
        sa.Column("wake_time", sa.DateTime(), nullable=True),
        sa.Column("sleep_minutes", sa.Float(), nullable=True),
        sa.Column("deep_minutes", sa.Float(), nullable=True),
        sa.Column("light_minutes", sa.Float(), nullable=True),
        sa.Column("rem_minutes", sa.Float(), nullable=True),
        sa.Column("awake_minutes", sa.Float(), nullable=True),
        sa.Column("score", sa.Float(), nullable=True),
        sa.CheckConstraint("awake_minutes IS NULL OR awake_minutes >= 0", name="awake_minutes_not_negative"),
        sa.CheckConstraint("deep_minutes IS NULL OR deep_minutes >= 0", name="deep_minutes_not_negative"),
        sa.CheckConstraint("light_minutes IS NULL OR light_minutes >= 0", name="light_minutes_not_negative"),
        sa.CheckConstraint("rem_minutes IS NULL OR rem_minutes >= 0", name="rem_minutes_not_negative"),
        sa.CheckConstraint("score IS NULL OR (score >= 0 AND score <= 100)", name="score_range"),
        sa.CheckConstraint("sleep_minutes IS NULL OR sleep_minutes >= 0", name="sleep_minutes_not_negative"),
        sa.ForeignKeyConstraint(["athlete_id"], ["athlete.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("athlete_id", "day"),
    )
    op.create_table(
        "activity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("athlete_id", sa.Integer(), nullable=False),
        sa.Column("sport", sa.String(length=64), nullable=False),
        sa.Column("activity_type", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=500), nullable=True),
        sa.Column("description", sa.String(), nullable=True),
        sa.Column("start_utc", sa.DateTime(timezone=True), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=True),
        sa.Column("utc_offset_s", sa.Integer(), nullable=False),
        sa.Column("local_start", sa.DateTime(), nullable=False),
        sa.Column("local_day", sa.Date(), nullable=False),
        sa.Column("elapsed_time_s", sa.Float(), nullable=True),
        sa.Column("moving_time_s", sa.Float(), nullable=True),
        sa.Column("distance_m", sa.Float(), nullable=True),
        sa.Column("elevation_gain_m", sa.Float(), nullable=True),
        sa.Column("elevation_loss_m", sa.Float(), nullable=True),
        sa.Column("computed_distance_m", sa.Float(), nullable=True),
        sa.Column("computed_moving_time_s", sa.Float(), nullable=True),
        sa.Column("computed_elevation_gain_m", sa.Float(), nullable=True),
        sa.Column("heart_rate_mean_bpm", sa.Float(), nullable=True),
        sa.Column("heart_rate_max_bpm", sa.Float(), nullable=True),
        sa.Column("cadence_mean_spm", sa.Float(), nullable=True),
        sa.Column("power_mean_w", sa.Float(), nullable=True),
        sa.Column("power_max_w", sa.Float(), nullable=True),
        sa.Column("step_length_mean_m", sa.Float(), nullable=True),
        sa.Column("vertical_oscillation_mean_m", sa.Float(), nullable=True),
        sa.Column("ground_contact_mean_s", sa.Float(), nullable=True),
        sa.Column("temperature_mean_c", sa.Float(), nullable=True),
        sa.Column("speed_max_m_per_s", sa.Float(), nullable=True),
        sa.Column("steps", sa.Integer(), nullable=True),
        sa.Column("calories_kcal", sa.Float(), nullable=True),
        sa.Column("effort_rpe", sa.Float(), nullable=True),
        sa.Column("feel", sa.Integer(), nullable=True),
        sa.Column("is_race", sa.Boolean(), nullable=True),
        sa.Column("is_indoor", sa.Boolean(), nullable=True),
        sa.Column("shoe_id", sa.Integer(), nullable=True),
        sa.Column("device", sa.String(length=200), nullable=True),
        sa.Column("start_latitude_deg", sa.Float(), nullable=True),
        sa.Column("start_longitude_deg", sa.Float(), nullable=True),
        sa.Column("samples_record_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("distance_m IS NULL OR distance_m >= 0", name="distance_m_not_negative"),
        sa.CheckConstraint("effort_rpe IS NULL OR (effort_rpe >= 1 AND effort_rpe <= 10)", name="effort_rpe_range"),
        sa.CheckConstraint("elapsed_time_s IS NULL OR elapsed_time_s >= 0", name="elapsed_time_s_not_negative"),
        sa.CheckConstraint("elevation_gain_m IS NULL OR elevation_gain_m >= 0", name="elevation_gain_m_not_negative"),
        sa.CheckConstraint("elevation_loss_m IS NULL OR elevation_loss_m >= 0", name="elevation_loss_m_not_negative"),
        sa.CheckConstraint("feel IS NULL OR (feel >= 1 AND feel <= 5)", name="feel_range"),
        sa.CheckConstraint("moving_time_s IS NULL OR moving_time_s >= 0", name="moving_time_s_not_negative"),
        sa.ForeignKeyConstraint(["athlete_id"], ["athlete.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["shoe_id"],
            ["shoe.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_activity_day", "activity", ["athlete_id", "local_day"], unique=False)
    op.create_index("ix_activity_shoe_id", "activity", ["shoe_id"], unique=False)
    op.create_index("ix_activity_start", "activity", ["athlete_id", "start_utc"], unique=False)

    op.create_table(
        "import_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=1000), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("reason", sa.String(length=1000), nullable=True),
        sa.Column("notes", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["batch_id"], ["import_batch.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_import_file_batch_id", "import_file", ["batch_id"], unique=False)

    op.create_table(
        "turn",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.String(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("reply", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["conversation_id"], ["conversation.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_turn_conversation_id", "turn", ["conversation_id"], unique=False)

    op.create_table(
        "best_effort",
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("distance_m", sa.Float(), nullable=False),
        sa.Column("elapsed_time_s", sa.Float(), nullable=False),
        sa.Column("start_offset_s", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("activity_id", "distance_m"),
    )
    op.create_table(
        "lap",
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("start_offset_s", sa.Float(), nullable=False),
        sa.Column("distance_m", sa.Float(), nullable=True),
        sa.Column("elapsed_time_s", sa.Float(), nullable=True),
        sa.Column("moving_time_s", sa.Float(), nullable=True),
        sa.Column("elevation_gain_m", sa.Float(), nullable=True),
        sa.Column("elevation_loss_m", sa.Float(), nullable=True),
        sa.Column("heart_rate_mean_bpm", sa.Float(), nullable=True),
        sa.Column("heart_rate_max_bpm", sa.Float(), nullable=True),
        sa.Column("cadence_mean_spm", sa.Float(), nullable=True),
        sa.Column("power_mean_w", sa.Float(), nullable=True),
        sa.Column("trigger", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("activity_id", "number"),
    )
    op.create_table(
        "source_record",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("athlete_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("service", sa.String(length=32), nullable=False),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("file_name", sa.String(length=1000), nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"],
            ["activity.id"],
        ),
        sa.ForeignKeyConstraint(["athlete_id"], ["athlete.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["batch_id"], ["import_batch.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("athlete_id", "fingerprint"),
    )
    op.create_index("ix_source_record_activity_id", "source_record", ["activity_id"], unique=False)
    op.create_index("ix_source_record_batch_id", "source_record", ["batch_id"], unique=False)
    op.create_index("ix_source_record_day", "source_record", ["athlete_id", "day"], unique=False)
    op.create_index(
        "ix_source_record_external", "source_record", ["athlete_id", "service", "external_id"], unique=False
    )

    op.create_table(
        "split",
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("distance_m", sa.Float(), nullable=False),
        sa.Column("elapsed_time_s", sa.Float(), nullable=False),
        sa.Column("moving_time_s", sa.Float(), nullable=False),
        sa.Column("elevation_gain_m", sa.Float(), nullable=True),
        sa.Column("elevation_loss_m", sa.Float(), nullable=True),
        sa.Column("heart_rate_mean_bpm", sa.Float(), nullable=True),
        sa.Column("cadence_mean_spm", sa.Float(), nullable=True),
        sa.Column("power_mean_w", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("activity_id", "number"),
    )
    op.create_table(
        "weather",
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=32), nullable=False),
        sa.Column("condition", sa.String(length=64), nullable=True),
        sa.Column("temperature_c", sa.Float(), nullable=True),
        sa.Column("apparent_temperature_c", sa.Float(), nullable=True),
        sa.Column("dew_point_c", sa.Float(), nullable=True),
        sa.Column("humidity_fraction", sa.Float(), nullable=True),
        sa.Column("pressure_hpa", sa.Float(), nullable=True),
        sa.Column("wind_speed_m_per_s", sa.Float(), nullable=True),
        sa.Column("wind_gust_m_per_s", sa.Float(), nullable=True),
        sa.Column("wind_from_deg", sa.Float(), nullable=True),
        sa.Column("precipitation_mm_per_h", sa.Float(), nullable=True),
        sa.Column("cloud_cover_fraction", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("activity_id"),
    )
    op.create_table(
        "stream",
        sa.Column("source_record_id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(length=48), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["source_record_id"], ["source_record.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("source_record_id", "channel"),
    )


def downgrade() -> None:
    op.drop_table("stream")
    op.drop_table("weather")
    op.drop_table("split")
    op.drop_index("ix_source_record_external", table_name="source_record")
    op.drop_index("ix_source_record_day", table_name="source_record")
    op.drop_index("ix_source_record_batch_id", table_name="source_record")
    op.drop_index("ix_source_record_activity_id", table_name="source_record")

    op.drop_table("source_record")
    op.drop_table("lap")
    op.drop_table("best_effort")
    op.drop_index("ix_turn_conversation_id", table_name="turn")

    op.drop_table("turn")
    op.drop_index("ix_import_file_batch_id", table_name="import_file")

    op.drop_table("import_file")
    op.drop_index("ix_activity_start", table_name="activity")
    op.drop_index("ix_activity_shoe_id", table_name="activity")
    op.drop_index("ix_activity_day", table_name="activity")

    op.drop_table("activity")
    op.drop_table("sleep")
    op.drop_index("ix_shoe_athlete_id", table_name="shoe")

    op.drop_table("shoe")
    op.drop_index("ix_import_batch_athlete_id", table_name="import_batch")

    op.drop_table("import_batch")
    op.drop_index("ix_identity_athlete_id", table_name="identity")

    op.drop_table("identity")
    op.drop_table("daily_wellness")
    op.drop_index("ix_conversation_athlete_id", table_name="conversation")

    op.drop_table("conversation")
    op.drop_table("athlete")
