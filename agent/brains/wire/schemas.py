"""Tools' schemas as small as they can be said: clients drop what they do not know, and small models lose the thread."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

Schema = dict[str, Any]

_KEPT = ("type", "description", "enum", "const", "items", "properties", "required", "anyOf", "minimum", "maximum")


def slim(schema: Mapping[str, Any]) -> Schema:
    """*schema* (JSON Schema, as pydantic writes it) with references put in place and "or null" left to leaving it out.

    Ollama's own client keeps only ``type``, ``items``, ``description`` and ``enum`` of a property: an optional field
    that pydantic writes as ``anyOf`` would reach the model without a type. What a schema marks as rare (``rare``,
    ``rare_values``) is left out: it costs more attention than it is worth.
    """
    return _slim(dict(schema), schema.get("$defs", {}), ())


def slim_tool(tool: Mapping[str, Any]) -> Schema:
    """An OpenAI function schema with slim parameters, their examples told in the description."""
    function = dict(tool["function"])
    parameters = function.get("parameters", {})
    shown = [json.dumps(example, ensure_ascii=False) for example in parameters.get("examples", [])]
    told = "\n".join([str(function.get("description", "")), *(["Examples of arguments:", *shown] if shown else [])])
    return {"type": "function", "function": function | {"description": told, "parameters": slim(parameters)}}


def _slim(node: Schema, defs: Mapping[str, Any], above: tuple[str, ...]) -> Schema:
    node, above = _in_place(node, defs, above)
    kept = {key: node[key] for key in _KEPT if key in node}
    if "enum" in kept:
        kept["enum"] = [value for value in kept["enum"] if value not in node.get("rare_values", ())]
    if "properties" in kept:
        usual = {name: part for name, part in kept["properties"].items() if not part.get("rare")}
        kept["properties"] = {name: _slim(part, defs, above) for name, part in usual.items()}
    if isinstance(kept.get("items"), dict):
        kept["items"] = _slim(kept["items"], defs, above)
    if "anyOf" in kept:
        kept["anyOf"] = [_slim(part, defs, above) for part in kept["anyOf"]]
        kept = _one_type(kept)
    return kept


def _in_place(node: Schema, defs: Mapping[str, Any], above: tuple[str, ...]) -> tuple[Schema, tuple[str, ...]]:
    """*node* with its reference and its lone alternative resolved; what it says itself goes first."""
    while True:
        options = [option for option in node.get("anyOf", []) if option.get("type") != "null"]
        if "$ref" in node:
            name = str(node["$ref"]).rsplit("/", 1)[-1]
            if name in above:  # a schema inside itself: no model fills that in
                return {"type": "object"}, above
            above = (*above, name)
            node = {**defs.get(name, {}), **_without(node, "$ref")}
        elif len(options) == 1:
            node = {**options[0], **_without(node, "anyOf")}
        elif len(options) < len(node.get("anyOf", [])):
            node = {**node, "anyOf": options}
        else:
            return node, above


def _one_type(node: Schema) -> Schema:
    options: Sequence[Schema] = node["anyOf"]
    if all(set(option) == {"type"} for option in options):
        return _without(node, "anyOf") | {"type": [option["type"] for option in options]}
    return node


def _without(node: Mapping[str, Any], key: str) -> Schema:
    return {k: v for k, v in node.items() if k != key}
