"""A decoder of the Llama architecture: RMSNorm, rotary positions, grouped-query attention, SwiGLU, tied embeddings.

Weights bear the names of transformers' LlamaForCausalLM, so that one file serves here, there and, converted, GGUF.
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as F  # noqa: N812 (everybody's name for it)
from torch import Tensor, nn

NORM_EPSILON = 1e-5
ROPE_THETA = 10_000.0


@dataclass(frozen=True, slots=True)
class Shape:
    """How large a network is; `width` is `heads` times an even size, and `heads` a multiple of `kv_heads`."""

    vocabulary: int
    width: int
    layers: int
    heads: int
    kv_heads: int
    hidden: int
    context: int

    @property
    def head_width(self) -> int:
        """The size of one head."""
        return self.width // self.heads


Cache = list[tuple[Tensor, Tensor]]
"""A layer's keys and values of the tokens so far, each (1, kv_heads, tokens, head_width)."""


class Llama(nn.Module):
    """Token ids in, hidden states out; `logits` makes scores of them."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.model = Body(shape)
        self._rotation = _rotation(shape)

    def forward(self, ids: Tensor, cache: Cache | None = None) -> Tensor:
        """Hidden states (batch, tokens, width) of ids (batch, tokens).

        With a cache, which grows, the ids continue those it has seen.
        """
        begin = cache[0][0].shape[2] if cache else 0
        cosine, sine = (part[begin : begin + ids.shape[1]] for part in self._rotation)
        x: Tensor = self.model.embed_tokens(ids)
        for number, layer in enumerate(self.model.layers):
            x = layer(x, cosine, sine, cache, number)
        states: Tensor = self.model.norm(x)
        return states

    def logits(self, states: Tensor) -> Tensor:
        """Scores of every token of the vocabulary, (..., vocabulary)."""
        return F.linear(states, self.model.embed_tokens.weight)


class Body(nn.Module):
    """The weights, under the names that transformers gives them."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.embed_tokens = nn.Embedding(shape.vocabulary, shape.width)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.norm = nn.RMSNorm(shape.width, NORM_EPSILON)


class Layer(nn.Module):
    """Attention, then a gated feed-forward part, each added to what came in."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.input_layernorm = nn.RMSNorm(shape.width, NORM_EPSILON)
        self.self_attn = Attention(shape)
        self.post_attention_layernorm = nn.RMSNorm(shape.width, NORM_EPSILON)
        self.mlp = FeedForward(shape)

    def forward(self, x: Tensor, cosine: Tensor, sine: Tensor, cache: Cache | None, number: int) -> Tensor:
        """The layer's output, (batch, tokens, width)."""
        x = x + self.self_attn(self.input_layernorm(x), cosine, sine, cache, number)
        y: Tensor = self.mlp(self.post_attention_layernorm(x))
        return x + y


class Attention(nn.Module):
    """Causal attention; several heads share one of the `kv_heads` keys and values."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.head_width = shape.head_width
        kv_width = shape.kv_heads * shape.head_width
        self.q_proj = nn.Linear(shape.width, shape.width, bias=False)
        self.k_proj = nn.Linear(shape.width, kv_width, bias=False)
        self.v_proj = nn.Linear(shape.width, kv_width, bias=False)
        self.o_proj = nn.Linear(shape.width, shape.width, bias=False)

    def forward(self, x: Tensor, cosine: Tensor, sine: Tensor, cache: Cache | None, number: int) -> Tensor:
        """What each token gathers from those before it, (batch, tokens, width)."""
        batch, tokens, width = x.shape
        q, k, v = (
            projection(x).view(batch, tokens, -1, self.head_width).transpose(1, 2)
            for projection in (self.q_proj, self.k_proj, self.v_proj)
        )  # each (batch, heads, tokens, head_width)
        q, k = _rotate(q, cosine, sine), _rotate(k, cosine, sine)
        if cache is not None:
            if number < len(cache):
                k, v = torch.cat([cache[number][0], k], 2), torch.cat([cache[number][1], v], 2)
                cache[number] = (k, v)
            else:
                cache.append((k, v))
        # A single new token sees all before it; several at once are only ever the first ones.
        y = F.scaled_dot_product_attention(q, k, v, is_causal=tokens > 1, enable_gqa=q.shape[1] != k.shape[1])
        gathered: Tensor = self.o_proj(y.transpose(1, 2).reshape(batch, tokens, width))
        return gathered


class FeedForward(nn.Module):
    """SwiGLU (Shazeer, 2020, arXiv:2002.05202)."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.gate_proj = nn.Linear(shape.width, shape.hidden, bias=False)
        self.up_proj = nn.Linear(shape.width, shape.hidden, bias=False)
        self.down_proj = nn.Linear(shape.hidden, shape.width, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """(..., width) to (..., width)."""
        y: Tensor = self.down_proj(F.silu(self.gate_proj(x)) * self.up_proj(x))
        return y


def start(network: Llama, seed: int) -> None:
    """Random first weights: each part begins by passing its input on unchanged."""
    random = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, weight in network.named_parameters():
            if name.endswith(("o_proj.weight", "down_proj.weight")):
                weight.zero_()
            elif "embed_tokens" in name:
                weight.normal_(std=0.02, generator=random)
            elif weight.dim() == 2:
                weight.uniform_(-1, 1, generator=random).mul_((3 / network.shape.width) ** 0.5)


def _rotation(shape: Shape) -> tuple[Tensor, Tensor]:
    """Cosines and sines, each (context, head_width), of rotary positions (Su et al., 2021, arXiv:2104.09864)."""
    steps = torch.arange(0, shape.head_width, 2, dtype=torch.float32) / shape.head_width
    angles = torch.outer(torch.arange(shape.context, dtype=torch.float32), 1 / ROPE_THETA**steps)
    angles = torch.cat([angles, angles], 1)
    return angles.cos(), angles.sin()


def _rotate(x: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
    half = x.shape[-1] // 2
    turned = torch.cat([-x[..., half:], x[..., :half]], -1)
    return x * cosine + turned * sine
