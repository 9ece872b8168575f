"""A result's table as Markdown. Pure."""

from tools.contract import Table
from ui.safe_markdown import as_text


def table_markdown(table: Table) -> str:
    """The table; numbers (cells that begin with a digit) are set to the right."""
    right = [is_numeric(table, column) for column in range(len(table.columns))]
    rule = ["---:" if numeric else "---" for numeric in right]
    rows = [table.columns, *table.rows]
    lines = [_line([as_text(cell) for cell in row]) for row in rows]
    return "\n".join([lines[0], _line(rule), *lines[1:]])


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def is_numeric(table: Table, column: int) -> bool:
    """Whether the column (not the first, which names the row) holds numbers: cells that begin with a digit."""
    cells = [row[column] for row in table.rows if column < len(row) and row[column]]
    return column > 0 and bool(cells) and all(cell.lstrip("+-−")[:1].isdigit() for cell in cells)
