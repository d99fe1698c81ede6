"""Muon for matrices, AdamW for the rest: half the steps of AdamW alone, and a state that is saved whole."""

import torch
from torch import Tensor

from jazari.models.lm.network import Llama

_BETAS = (0.9, 0.95)
_MOMENTUM = 0.95
_EPSILON = 1e-10
_TURNS = 5
_COEFFICIENTS = (3.4445, -4.7750, 2.0315)


class Optimiser:
    """Muon (Jordan et al., 2024, github.com/KellerJordan/Muon) with Nesterov momentum for the layers' matrices;
    Adam without decay for embeddings and norms.

    `state` holds everything that a resumed training needs, as tensors by name.
    """

    def __init__(self, network: Llama, matrix_rate: float, embedding_rate: float, decay: float) -> None:
        self._matrices = {n: p for n, p in network.named_parameters() if ".layers." in n and p.dim() == 2}
        self._others = {n: p for n, p in network.named_parameters() if n not in self._matrices}
        self._rates = (matrix_rate, embedding_rate)
        self._decay = decay
        self.state: dict[str, Tensor] = {
            f"momentum.{n}": torch.zeros_like(p) for n, p in self._matrices.items()
        }
        for name, weight in self._others.items():
            self.state[f"first.{name}"] = torch.zeros_like(weight)
            self.state[f"second.{name}"] = torch.zeros_like(weight)

    @torch.no_grad()
    def step(self, number: int, scale: float) -> None:
        """Move the weights by their gradients; `number` counts from 1, `scale` is of the learning rates."""
        matrix_rate, embedding_rate = (rate * scale for rate in self._rates)
        for name, weight in self._matrices.items():
            assert weight.grad is not None
            momentum = self.state[f"momentum.{name}"]
            momentum.lerp_(weight.grad, 1 - _MOMENTUM)
            update = orthogonal(weight.grad.lerp(momentum, _MOMENTUM))
            weight.mul_(1 - matrix_rate * self._decay)
            # A matrix's update then has the size of AdamW's, whatever its shape.
            weight.sub_(update, alpha=matrix_rate * max(1, weight.shape[0] / weight.shape[1]) ** 0.5)
        for name, weight in self._others.items():
            assert weight.grad is not None
            first, second = self.state[f"first.{name}"], self.state[f"second.{name}"]
            first.lerp_(weight.grad, 1 - _BETAS[0])
            second.lerp_(weight.grad.square(), 1 - _BETAS[1])
            size = (second / (1 - _BETAS[1] ** number)).sqrt_().add_(_EPSILON)
            weight.addcdiv_(first, size, value=-embedding_rate / (1 - _BETAS[0] ** number))


def orthogonal(matrix: Tensor) -> Tensor:
    """About the nearest orthogonal matrix, by five Newton-Schulz turns: all singular values come near 1."""
    a, b, c = _COEFFICIENTS
    tall = matrix.shape[0] > matrix.shape[1]
    x = matrix.T if tall else matrix
    x = x / (x.norm() + 1e-7)
    for _ in range(_TURNS):
        square = x @ x.T
        x = a * x + (b * square + c * square @ square) @ x
    y: Tensor = x.T if tall else x
    return y
