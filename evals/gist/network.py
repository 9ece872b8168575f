"""The network that learns the gist, in torch: the sentence model with low-rank additions, and a head for each part.

What it computes is what agent/brains/gist/model.py computes without torch (a test holds them to it). Source of the
additions: Hu et al. 2021 (low-rank adaptation).
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from memory.embed import Encoder

_WIDTH = 384
_HEADS = 12
_LAYERS = 6
_RANK = 16
_SCALE = 2.0
"""What the addition is multiplied by: it begins at nothing and is to grow fast."""
_DROPPED = 0.1
_SELDOM = -4.0
"""The first bias of a mark: few queries have any one of them."""


class Adapted(nn.Module):
    """A linear layer of the sentence model, as it is, and a low-rank addition that is learnt."""

    def __init__(self, weight: Tensor, bias: Tensor) -> None:
        super().__init__()
        outputs, inputs = weight.shape
        self.register_buffer("weight", weight)
        self.register_buffer("bias", bias)
        self.down = nn.Parameter(torch.randn(_RANK, inputs) * inputs**-0.5)
        self.up = nn.Parameter(torch.zeros(outputs, _RANK))

    def forward(self, values: Tensor) -> Tensor:
        plain = nn.functional.linear(values, self.get_buffer("weight"), self.get_buffer("bias"))
        return plain + (values @ self.down.T) @ self.up.T * _SCALE


class Layer(nn.Module):
    """One layer of a post-norm BERT encoder."""

    def __init__(self, weights: Mapping[str, Tensor], name: str) -> None:
        super().__init__()

        def linear(part: str) -> Adapted:
            return Adapted(weights[f"{name}.{part}.weight"], weights[f"{name}.{part}.bias"])

        self.query, self.key, self.value = (linear(f"attention.self.{part}") for part in ("query", "key", "value"))
        self.attended = linear("attention.output.dense")
        self.widened, self.narrowed = linear("intermediate.dense"), linear("output.dense")
        self.norms = nn.ModuleList(
            _norm(weights, f"{name}.{part}.LayerNorm") for part in ("attention.output", "output")
        )
        self.dropout = nn.Dropout(_DROPPED)

    def forward(self, values: Tensor, known: Tensor) -> Tensor:
        """*values* (batch, length, 384); *known* (batch, length) is false where a sentence has ended."""
        batch, length, width = values.shape

        def heads(part: nn.Module) -> Tensor:
            split: Tensor = part(values).view(batch, length, _HEADS, -1).transpose(1, 2)
            return split

        mixed = nn.functional.scaled_dot_product_attention(
            heads(self.query), heads(self.key), heads(self.value), attn_mask=known[:, None, None, :]
        )
        mixed = self.attended(mixed.transpose(1, 2).reshape(batch, length, width))
        values = self.norms[0](values + self.dropout(mixed))
        widened = self.narrowed(nn.functional.gelu(self.widened(values)))
        normed: Tensor = self.norms[1](values + self.dropout(widened))
        return normed


class Network(nn.Module):
    """Sentences to a score for every value of every choice, and for every mark."""

    def __init__(self, encoder: Encoder, values: Mapping[str, Sequence[str]], marks: Sequence[str]) -> None:
        super().__init__()
        weights = {name: torch.from_numpy(array) for name, array in encoder.weights.items()}
        self.encoder = encoder
        self.layers = nn.ModuleList(Layer(weights, f"encoder.layer.{at}") for at in range(_LAYERS))
        self.norm = _norm(weights, "embeddings.LayerNorm")
        self.places = weights["embeddings.position_embeddings.weight"]
        self.kind = weights["embeddings.token_type_embeddings.weight"][0]
        self.values, self.marks = dict(values), tuple(marks)
        self.choices = nn.ModuleDict({name: nn.Linear(2 * _WIDTH, len(own)) for name, own in self.values.items()})
        self.marked = nn.Linear(2 * _WIDTH, len(self.marks))
        nn.init.constant_(self.marked.bias, _SELDOM)
        self.dropout = nn.Dropout(_DROPPED)

    def forward(self, pieces: Tensor, known: Tensor) -> tuple[dict[str, Tensor], Tensor]:
        """*pieces* (batch, length) of the tokenizer; *known* as in :class:`Layer`."""
        values = self.norm(self._words(pieces) + self.places[: pieces.shape[1]] + self.kind)
        for layer in self.layers:
            values = layer(values, known)
        there = known[..., None].float()
        mean = (values * there).sum(1) / there.sum(1)
        highest = (values + (there - 1) * 1e4).amax(1)
        pooled = self.dropout(torch.cat([mean, highest], 1))
        return {name: head(pooled) for name, head in self.choices.items()}, self.marked(pooled)

    def exported(self) -> dict[str, Any]:
        """The arrays that agent/brains/gist/model.py loads."""
        arrays: dict[str, Any] = {}
        for name, module in self.named_modules():
            if isinstance(module, Adapted):
                full = _name_of(name)
                arrays[f"a {full}"] = _half(module.down)
                arrays[f"b {full}"] = _half(module.up * _SCALE)
        named = (("marks", self.marked, self.marks), *((n, h, self.values[n]) for n, h in self.choices.items()))
        for name, head, own in named:
            arrays[f"w {name}"] = _half(head.weight)
            arrays[f"c {name}"] = head.bias.detach().numpy()
            arrays[f"v {name}"] = np.array(own)
        return arrays

    def _words(self, pieces: Tensor) -> Tensor:
        distinct, place = torch.unique(pieces, return_inverse=True)
        rows = [torch.from_numpy(self.encoder.words[at : at + 1]) for at in distinct.tolist()]
        return torch.cat(rows)[place]


_PARTS = {
    "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
    "attended": "attention.output.dense", "widened": "intermediate.dense", "narrowed": "output.dense",
}  # fmt: skip


def _name_of(module: str) -> str:
    """ "layers.2.widened" as the weights have it."""
    _, at, part = module.split(".")
    return f"encoder.layer.{at}.{_PARTS[part]}"


def _norm(weights: Mapping[str, Tensor], name: str) -> nn.LayerNorm:
    norm = nn.LayerNorm(_WIDTH, 1e-12)
    norm.weight = nn.Parameter(weights[f"{name}.weight"], requires_grad=False)
    norm.bias = nn.Parameter(weights[f"{name}.bias"], requires_grad=False)
    return norm


def _half(values: Tensor) -> NDArray[np.float16]:
    half: NDArray[np.float16] = values.detach().numpy().astype(np.float16)
    return half
