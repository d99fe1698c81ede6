"""Open-weights checkpoints of the Llama and Mistral architectures, trained further by transformers and PEFT."""

from jazari.models.adapt.family import AdaptFamily

__all__ = ["AdaptFamily"]
