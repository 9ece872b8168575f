"""Teaching the network, and what it then says of a sentence."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn

from agent.brains.gist.chances import KIND, KINDS
from agent.brains.gist.model import masked
from agent.brains.gist.parts import CHOICES
from evals.gist.examples import Example
from evals.gist.network import Network
from evals.gist.talk import Talk
from memory import embed

_BATCH = 32
_SORTED = 16
"""Batches among which sentences are sorted by length, so that few are padded."""
_SEED = 0
_STEP, _STEP_OF_HEADS = 1.5e-3, 2e-3
_WARMING = 0.1
_WITH_TALK = 0.25
_LEAST_OF_CHOICE, _LEAST_OF_MARK = 2, 3
"""How many examples a value needs to be learnt at all."""
_NOT_SAID = -100
"""What cross entropy passes over."""


@dataclass(frozen=True)
class _Batch:
    pieces: Tensor
    known: Tensor
    choices: dict[str, Tensor]
    marks: Tensor
    is_figure: Tensor


def taught_on(found: Sequence[Example], rounds: int) -> Network:
    """The network after so many *rounds* through what was *found*; prints the loss of each."""
    torch.manual_seed(_SEED)
    order = random.Random(_SEED)
    network = Network(embed.adapted({}), _values(found), _marks(found))
    heads = [*network.choices.parameters(), *network.marked.parameters()]
    added = [own for name, own in network.layers.named_parameters() if name.endswith((".down", ".up"))]
    optimiser = torch.optim.AdamW([{"params": added, "lr": _STEP}, {"params": heads, "lr": _STEP_OF_HEADS}])
    batches = -(-len(found) // _BATCH)
    pace = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, [_STEP, _STEP_OF_HEADS], total_steps=rounds * batches + 1, pct_start=_WARMING
    )
    talk = Talk.load()
    for number in range(rounds):
        losses = []
        said = [_amid_talk(example, talk, order) for example in found]
        for batch in _batches(network, said, order):
            loss = _loss(network, batch)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_([*added, *heads], 1.0)
            optimiser.step()
            pace.step()
            losses.append(loss.item())
        print(f"round {number + 1} of {rounds}: loss {sum(losses) / len(losses):.3f}", flush=True)
    return network.eval()


def _amid_talk(example: Example, talk: Talk, order: random.Random) -> Example:
    """Every fourth example has small talk around it, another one in each round."""
    if order.random() >= _WITH_TALK:
        return example
    return replace(example, question=talk.around(example.question, order))


def _values(found: Sequence[Example]) -> dict[str, list[str]]:
    told = {name: Counter(e.parts.choices[name] for e in found if e.parts is not None) for name in CHOICES}
    often = {name: [v for v, times in own.most_common() if times >= _LEAST_OF_CHOICE] for name, own in told.items()}
    return often | {KIND: list(KINDS)}


def _marks(found: Sequence[Example]) -> list[str]:
    times = Counter(mark for example in found if example.parts is not None for mark in sorted(example.parts.marks))
    return [mark for mark, number in times.items() if number >= _LEAST_OF_MARK]


def _batches(network: Network, found: Sequence[Example], order: random.Random) -> Iterator[_Batch]:
    shuffled = order.sample(found, len(found))
    several = _BATCH * _SORTED
    chunks = [
        sorted(shuffled[at : at + several], key=lambda e: len(e.question)) for at in range(0, len(found), several)
    ]
    batches = [chunk[at : at + _BATCH] for chunk in chunks for at in range(0, len(chunk), _BATCH)]
    order.shuffle(batches)
    for batch in batches:
        yield _batch(network, batch)


def _batch(network: Network, found: Sequence[Example]) -> _Batch:
    ids = [torch.tensor(network.encoder.tokenizer.encode(masked(example.question)).ids) for example in found]
    pieces = nn.utils.rnn.pad_sequence(ids, batch_first=True)
    known = torch.arange(pieces.shape[1])[None, :] < torch.tensor([len(own) for own in ids])[:, None]
    choices = {
        name: torch.tensor([_place(own, name, example) for example in found]) for name, own in network.values.items()
    }
    marks = torch.tensor(
        [[float(e.parts is not None and mark in e.parts.marks) for mark in network.marks] for e in found]
    )
    return _Batch(pieces, known, choices, marks, torch.tensor([float(e.parts is not None) for e in found]))


def _place(values: Sequence[str], name: str, example: Example) -> int:
    if name == KIND:
        said = example.kind
    elif example.parts is None:
        return _NOT_SAID
    else:
        said = example.parts.choices[name]
    return values.index(said) if said in values else _NOT_SAID


def _loss(network: Network, batch: _Batch) -> Tensor:
    """Cross entropy of every choice, and of every mark where there is a query that could have it."""
    choices, marks = network(batch.pieces, batch.known)
    loss = torch.zeros(())
    for name, scores in choices.items():
        if bool((batch.choices[name] != _NOT_SAID).any()):
            loss = loss + nn.functional.cross_entropy(scores, batch.choices[name], ignore_index=_NOT_SAID)
    each = nn.functional.binary_cross_entropy_with_logits(marks, batch.marks, reduction="none").sum(1)
    return loss + (each * batch.is_figure).mean()
