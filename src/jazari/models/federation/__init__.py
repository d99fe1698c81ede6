"""Training across institutes: weights travel, texts stay where they are. Flower carries and averages them."""

from jazari.models.federation.actions import Federation
from jazari.models.federation.flower import join

__all__ = ["Federation", "join"]
